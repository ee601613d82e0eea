/** What a board is shown of one school: numbers, never a name. */
export type SchoolCounts = {
  slug: string
  name: string
  pupils: number
  groups: number
  /** Pupils of whom somebody answered anything about consent. */
  answered: number
  guardians: number
  guardiansIn: number
  team: number
  teamIn: number
  /** Posts to be seen somewhere now, those of which something was taken off, and those at which something still has to go. */
  online: number
  takenOff: number
  toTakeOff: number
  /** What waits longer than its term: work at a post, and what a guardian asked. */
  late: number
}

/** Below this a number of children or parents is not said. */
export const FEWEST = 5

export type Counted = { is: 'exactly'; count: number } | { is: 'few' | 'some' | 'nearly_all' | 'the_rest' }

const isFew = (count: number) => count > 0 && count < FEWEST
const exactly = (count: number) => ({ is: 'exactly', count }) as const

/**
 * A number and what is left of its whole, said so that neither, nor the difference of what is said, tells of one to
 * four. Nobody and everybody tell of nobody.
 */
export function split(part: number, whole: number): readonly [Counted, Counted] {
  const left = whole - part
  if (isFew(whole)) return [{ is: 'few' }, { is: 'few' }]
  if (part === 0 || left === 0) return [exactly(part), exactly(left)]
  // So few in all that "nearly all" would be one number.
  if (whole < 2 * FEWEST) return [{ is: 'some' }, { is: 'some' }]
  if (isFew(part)) return [{ is: 'few' }, { is: 'the_rest' }]
  if (isFew(left)) return [{ is: 'nearly_all' }, { is: 'few' }]
  return [exactly(part), exactly(left)]
}

export const counted = (part: number, whole = part): Counted => split(part, whole)[0]

/** In whole percents; undefined where the number itself is not said. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 && counted(part, whole).is === 'exactly' ? Math.floor((100 * part) / whole) : undefined
}

/** Nobody was read in and nothing went out. */
export const isEmpty = ({ pupils, online, takenOff }: SchoolCounts) => pupils + online + takenOff === 0
