import { type Job, PgBoss } from 'pg-boss'
import { runAsLogin, type SchoolTransaction } from './database.ts'
import type { Log } from './log.ts'

/** School id and ids only: the row is the truth, the job is a nudge. */
export type JobPayload = { schoolId: string } & Record<string, string>
/** `isLast`: when this fails it is not tried again. */
export type JobTurn = { isLast: boolean }
export type JobHandler = (payload: JobPayload, turn?: JobTurn) => Promise<void>
export type JobHandlers = Record<string, JobHandler>

export type Jobs = {
  /** Waits until the caller's transaction commits; a roll-back leaves no job behind. */
  send(tx: SchoolTransaction, queue: string, payload: JobPayload, when?: { notBefore: Date }): Promise<void>
  /** Takes jobs as they come until the process stops. */
  work(handlers: JobHandlers): Promise<void>
  /** Runs what waits now and answers how many; for tests and for one-off commands. */
  drain(handlers: JobHandlers): Promise<number>
  stop(): Promise<void>
}

/** Each queue with how often a failed job is tried again. What reaches the outside world is never retried blindly. */
export const QUEUES = {
  'media.prepare': { retryLimit: 2, retryDelay: 1 },
  'media.fingerprint': { retryLimit: 0 },
  'media.erase': { retryLimit: 10, retryDelay: 5, retryBackoff: true },
  'people.invite': { retryLimit: 5, retryDelay: 5, retryBackoff: true },
  'publication.prepare': { retryLimit: 0 },
  'publication.deliver': { retryLimit: 0 },
  'publication.takedown': { retryLimit: 0 },
  'publication.tell': { retryLimit: 5, retryDelay: 5, retryBackoff: true },
} as const

const POLL_SECONDS = 0.5

/** What waits for other computers is done several at once; what needs this one, one by one. */
const AT_ONCE: Record<string, number> = { 'publication.deliver': 8, 'publication.takedown': 8 }

export async function openJobs(url: string, log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 4 })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reported an error'))
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) await boss.createQueue(name, options)
  return {
    send: (tx, queue, payload, when) =>
      runAsLogin(tx, async (query) => {
        const later = when === undefined ? {} : { startAfter: when.notBefore }
        await boss.send(queue, payload, { db: { executeSql: query }, ...later })
      }),
    work: async (handlers) => {
      for (const [queue, handle] of Object.entries(handlers)) {
        await boss.work<JobPayload>(
          queue,
          { pollingIntervalSeconds: POLL_SECONDS, batchSize: AT_ONCE[queue] ?? 1, burstWhenBatchFull: true },
          async (batch) => {
            await Promise.all(batch.map((job) => handleOne(handle, job, queue, log)))
          },
        )
      }
    },
    drain: (handlers) => drain(boss, handlers),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/**
 * A job that fails is a line in the log, whatever the queue does with it. The queue keeps what is thrown, as a whole: a mail
 * server's answer has an address in it.
 */
async function handleOne(handle: JobHandler, job: Job<JobPayload>, queue: string, log: Log): Promise<void> {
  try {
    await handle(job.data, turnOf(queue, job))
  } catch (error) {
    log.error({ err: error, queue }, 'a job failed')
    throw new Error('A job failed: see the log')
  }
}

const LIMITS: Record<string, { retryLimit: number }> = QUEUES
const turnOf = (queue: string, { retryCount }: Job<JobPayload>): JobTurn => ({
  isLast: retryCount >= (LIMITS[queue]?.retryLimit ?? 0),
})

async function drain(boss: PgBoss, handlers: JobHandlers): Promise<number> {
  let done = 0
  let found = true
  while (found) {
    found = false
    for (const [queue, handle] of Object.entries(handlers)) {
      for (const job of await boss.fetch<JobPayload>(queue)) {
        found = true
        await handle(job.data, turnOf(queue, job))
        await boss.complete(queue, job.id)
        done += 1
      }
    }
  }
  return done
}
