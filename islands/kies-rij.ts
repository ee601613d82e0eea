import { sendOne } from './kies-stuur.ts'
import { forget, keep, type Waiting } from './kies-wachtrij.ts'

const AT_ONCE = 2
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 15_000

/** What the page hears of the photos on their way. */
export type Hears = {
  share: (one: Waiting, share: number) => void
  isIn: (one: Waiting) => void
  refused: (one: Waiting, why: string) => void
  lost: () => void
  signedOut: () => void
}

/** Sends what waits, two at a time; what got lost is tried again, what was refused waits for a person. */
export function openQueue(waiting: Waiting[], partBytes: number, hears: Hears) {
  const busy = new Set<string>()
  const refused = new Set<string>()
  let pause = FIRST_PAUSE_MS

  function pump(): void {
    const next = waiting.find(({ key }) => !busy.has(key) && !refused.has(key))
    if (!next || busy.size >= AT_ONCE) return
    busy.add(next.key)
    void send(next)
    pump()
  }

  async function send(one: Waiting): Promise<void> {
    const sent = await sendOne(one, partBytes, (share) => hears.share(one, share))
    // Left out by a person meanwhile: nobody asks for it any more.
    const isWanted = waiting.includes(one)
    if (isWanted && sent.is === 'in') {
      pause = FIRST_PAUSE_MS
      await leaveOut([one])
      hears.isIn(one)
    } else if (isWanted && sent.is === 'refused') {
      refused.add(one.key)
      hears.refused(one, sent.why)
    } else if (isWanted && sent.is === 'lost') {
      hears.lost()
      await quiet(pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
    busy.delete(one.key)
    if (sent.is === 'signed_out') hears.signedOut()
    else pump()
  }

  async function leaveOut(these: readonly Waiting[]): Promise<void> {
    for (const one of these) {
      const index = waiting.indexOf(one)
      if (index >= 0) waiting.splice(index, 1)
      refused.delete(one.key)
      await forget(one.key)
    }
  }

  return {
    ...{ pump, leaveOut },
    waiting: (): readonly Waiting[] => waiting,
    isRefused: ({ key }: Waiting) => refused.has(key),
    /** Kept first, so that a page that closes now loses nothing. */
    add: async (one: Waiting): Promise<void> => {
      await keep(one)
      waiting.push(one)
      pump()
    },
    tryAgain: (one: Waiting): void => {
      refused.delete(one.key)
      pump()
    },
  }
}

/** Until the time is over, or the phone says that it is connected again. */
export function quiet(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
  })
}
