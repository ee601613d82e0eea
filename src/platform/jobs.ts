import { PgBoss } from 'pg-boss'
import { runAsLogin, type SchoolTransaction } from './database.ts'
import type { Log } from './log.ts'

/** School id and ids only: the row is the truth, the job is a nudge. */
export type JobPayload = { schoolId: string } & Record<string, string>
export type JobHandler = (payload: JobPayload) => Promise<void>
export type JobHandlers = Record<string, JobHandler>

export type Jobs = {
  /** Waits until the caller's transaction commits; a roll-back leaves no job behind. */
  send(tx: SchoolTransaction, queue: string, payload: JobPayload): Promise<void>
  /** Takes jobs as they come until the process stops. */
  work(handlers: JobHandlers): Promise<void>
  /** Runs what waits now and answers how many; for tests and for one-off commands. */
  drain(handlers: JobHandlers): Promise<number>
  stop(): Promise<void>
}

/** Each queue with how often a failed job is tried again. What reaches the outside world is never retried blindly. */
export const QUEUES = {
  'media.prepare': { retryLimit: 2, retryDelay: 1 },
  'media.erase': { retryLimit: 10, retryDelay: 5, retryBackoff: true },
  'publication.send': { retryLimit: 0 },
} as const

const POLL_SECONDS = 0.5

export async function openJobs(url: string, log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 4 })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reported an error'))
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) await boss.createQueue(name, options)
  return {
    send: (tx, queue, payload) =>
      runAsLogin(tx, async (query) => {
        await boss.send(queue, payload, { db: { executeSql: query } })
      }),
    work: async (handlers) => {
      for (const [queue, handle] of Object.entries(handlers)) {
        await boss.work<JobPayload>(
          queue,
          { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 },
          async (batch) => {
            for (const job of batch) await handle(job.data)
          },
        )
      }
    },
    drain: (handlers) => drain(boss, handlers),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

async function drain(boss: PgBoss, handlers: JobHandlers): Promise<number> {
  let done = 0
  let found = true
  while (found) {
    found = false
    for (const [queue, handle] of Object.entries(handlers)) {
      for (const job of await boss.fetch<JobPayload>(queue)) {
        found = true
        await handle(job.data)
        await boss.complete(queue, job.id)
        done += 1
      }
    }
  }
  return done
}
