import { availableParallelism, cpus, totalmem } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** One figure, with what the same machine could do at best in the same seconds. */
export type Figure = {
  what: string
  /** Median and best time of one round, in milliseconds. */
  ms: { median: number; best: number; rounds: number }
  /** Decisions (photo × channel) in a round, and per second at the median; absent where a round is one answer. */
  decisions?: number
  perSecond?: number
  /** Words of 32 bits that the calibration loop ORs in a second, measured just before. */
  calibration: number
  /** Decisions per calibrated word; for one answer, the words that could be ORed in its time. */
  ratio: number
  floor?: string
  met?: boolean
}

const WORDS = 1 << 24

export function openMeasure() {
  const words = new Uint32Array(WORDS).map((_, at) => Math.imul(at, 0x9e3779b9))

  /** An OR over 64 MB: more than any cache, and nothing else to do. */
  const calibrate = (): number => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now()
      let all = 0
      for (let at = 0; at < WORDS; at++) all |= words[at] ?? 0
      if (all === 0) throw new Error('Nothing was read')
      return performance.now() - start
    })
    return Math.round(WORDS / (Math.min(...times) / 1000))
  }
  calibrate()

  /** `round` may do its work several times over, so that a clock can see it: then `times` says how often. */
  const measure = (
    what: string,
    round: () => unknown,
    { rounds = 30, times = 1, decisions, floor }: Options = {},
  ): Figure => {
    warmUp(round, rounds)
    clearAway()
    const calibration = calibrate()
    const taken = Array.from({ length: rounds }, () => {
      const start = performance.now()
      round()
      return (performance.now() - start) / times
    }).sort((a, b) => a - b)
    return figureOf(what, taken, { calibration, decisions, floor })
  }

  const measureAsync = async (
    what: string,
    round: () => Promise<unknown>,
    { rounds = 30, decisions, floor }: Options = {},
  ): Promise<Figure> => {
    await round()
    clearAway()
    const calibration = calibrate()
    const taken: number[] = []
    for (let nth = 0; nth < rounds; nth++) {
      const start = performance.now()
      await round()
      taken.push(performance.now() - start)
    }
    return figureOf(
      what,
      taken.sort((a, b) => a - b),
      { calibration, decisions, floor },
    )
  }
  return { measure, measureAsync, calibrate }
}

const WARM_MS = 500

/** Until the engine has made machine code of it. */
function warmUp(round: () => unknown, rounds: number): void {
  const start = performance.now()
  for (let nth = 0; nth < rounds && performance.now() - start < WARM_MS; nth++) round()
}

/** What an earlier figure left behind is not cleared away in the time of this one. */
function clearAway(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}

export type Floor = { perSecond: number } | { ms: number }
type Options = { rounds?: number; times?: number; decisions?: number | undefined; floor?: Floor | undefined }

function figureOf(
  what: string,
  taken: readonly number[],
  {
    calibration,
    decisions,
    floor,
  }: { calibration: number; decisions: number | undefined; floor: Floor | undefined },
): Figure {
  const median = taken[Math.floor(taken.length / 2)] ?? 0
  const perSecond = decisions === undefined ? undefined : Math.round(decisions / (median / 1000))
  const ratio = perSecond === undefined ? (median / 1000) * calibration : perSecond / calibration
  return {
    what,
    ms: { median: rounded(median), best: rounded(taken[0] ?? 0), rounds: taken.length },
    ...(decisions === undefined || perSecond === undefined ? {} : { decisions, perSecond }),
    calibration,
    ratio: rounded(ratio),
    ...(floor === undefined ? {} : judged(floor, median, perSecond ?? 0)),
  }
}

function judged(floor: Floor, median: number, perSecond: number) {
  return 'ms' in floor
    ? { floor: `≤ ${floor.ms} ms`, met: median <= floor.ms }
    : { floor: `≥ ${floor.perSecond} per second`, met: perSecond >= floor.perSecond }
}

const rounded = (value: number) => Number(value.toPrecision(4))

export function machine() {
  const [cpu] = cpus()
  return {
    cpu: cpu?.model.trim(),
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    v8: process.versions.v8,
  }
}
