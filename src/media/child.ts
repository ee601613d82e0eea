import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type PhotoRefusal, type Refused, refuse } from './photo-file.ts'
import type { Answer, Job, Result } from './worker-messages.ts'

export type Limits = { timeLimitMs: number; memoryLimitMb: number }

export type Worker = { file: string; args: readonly string[] }

export type MediaLog = (facts: Record<string, unknown>, message: string) => void

/** One child process. Once it was killed or ended it is never used again. */
export type Child = {
  isUsable(): boolean
  run(job: Job): Promise<Result>
  kill(): Promise<void>
}

const startLimitMs = 60_000
const memoryPollMs = 250

/**
 * A process and not a thread: ending a thread during a libvips call took half a minute, a process dies at once.
 * Its standard output goes to our standard error, so that a command's JSON stays clean.
 */
export function startChild(worker: Worker, limits: Limits, log: MediaLog): Child {
  const child = fork(worker.file, [...worker.args], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  let usable = true
  const stop = () => {
    usable = false
    child.kill('SIGKILL')
  }
  const ended = waitForEnd(child).finally(() => {
    usable = false
  })
  const ready = waitForReady(child, stop)
  return {
    isUsable: () => usable,
    kill: async () => {
      stop()
      await ended
    },
    run: async (job) => {
      const broken = await Promise.race([ready, ended])
      if (broken !== undefined) return refuse('crashed', broken)
      return runOne(child, job, { limits, stop, ended, log })
    },
  }
}

/** Resolves with how it ended. */
function waitForEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(`the child ended with ${signal ?? code}`))
    child.on('error', (error) => resolve(error.message))
  })
}

function waitForReady(child: ChildProcess, stop: () => void): Promise<undefined> {
  return new Promise((resolve) => {
    const starting = setTimeout(stop, startLimitMs)
    child.once('exit', () => clearTimeout(starting))
    child.once('message', () => {
      clearTimeout(starting)
      resolve(undefined)
    })
  })
}

type Watch = { limits: Limits; stop: () => void; ended: Promise<string>; log: MediaLog }

/** The job's clock runs only while the job runs: waiting in the queue or for the child to start is not its fault. */
async function runOne(child: ChildProcess, job: Job, { limits, stop, ended, log }: Watch): Promise<Result> {
  let ending: Refused | undefined
  const end = (why: PhotoRefusal, detail?: string) => {
    ending ??= refuse(why, detail)
    stop()
  }
  const clock = setTimeout(() => end('took_too_long'), limits.timeLimitMs)
  const watch = setInterval(() => {
    const mb = memoryOf(child.pid)
    if (mb !== null && mb > limits.memoryLimitMb) end('too_heavy', `${Math.round(mb)} MB`)
  }, memoryPollMs)
  const { answered, forget } = waitForAnswer(child, job.id, (error) => {
    log({ error }, 'a media job met a bug')
    end('crashed', error)
  })
  child.send(job, (error) => {
    if (error !== null) end('crashed', error.message)
  })
  const result = await Promise.race([answered, ended.then((how) => ending ?? refuse('crashed', how))])
  clearTimeout(clock)
  clearInterval(watch)
  forget()
  return result
}

/** A child that met a bug is not trusted with the next photo. */
function waitForAnswer(child: ChildProcess, id: number, onBug: (error: string) => void) {
  let listen: (answer: Answer) => void = () => undefined
  const answered = new Promise<Result>((resolve) => {
    listen = (answer) => {
      if (answer.kind === 'done' && answer.id === id) resolve(answer.result)
      if (answer.kind === 'bug' && answer.id === id) onBug(answer.error)
    }
    child.on('message', listen)
  })
  return { answered, forget: () => child.off('message', listen) }
}

/** Resident memory in MB; null where the system doesn't tell (no Linux) or the child has just gone. */
function memoryOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
