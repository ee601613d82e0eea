import { DAYS_TO_ANSWER, FIRST_YEAR_ASKED } from './consent.ts'
import { addDays, dayOf, instantOf, passedAt, startOf } from './day.ts'
import type { ConsentEntry, GateSettings, Person } from './publication.ts'
import { AGE_OF_OWN_SAY, decidesAlone } from './standing.ts'

/**
 * One instant, and when days begin. A calendar is slow and a school has few days: each is looked up once.
 * @example const clock: Clock = clockAt(Date.parse('2026-03-10T10:00:00+01:00')) // today: '2026-03-10'
 */
export type Clock = {
  readonly now: number
  readonly today: string
  readonly startOf: (day: string) => number
}

/** @example clockAt(Date.parse(input.at)).today */
export function clockAt(now: number): Clock {
  const starts = new Map<string, number>()
  return {
    now,
    today: dayOf(now),
    startOf: (day) => {
      const start = starts.get(day) ?? startOf(day)
      starts.set(day, start)
      return start
    },
  }
}

/**
 * One person in one medium, with every row about them, also what is recorded later than now.
 * @example const subject: Subject = { person, said: [], settings: undefined, sixteenOn: undefined }
 */
export type Subject = {
  readonly person: Person
  readonly said: readonly ConsentEntry[]
  readonly settings: GateSettings | undefined
  readonly sixteenOn: string | undefined
}

/**
 * The first instant after now at which somebody's standing may be another although nobody wrote anything, in
 * milliseconds: a ja begins or ends, a row that lies in the future comes to count, an asked child has had its days, or a
 * pupil turns 16. Infinity: never. It may be too early, never too late.
 * @example nextChange({ person, said: [{ ...ja, until: '2026-08-01' }], settings, sixteenOn: undefined }, clock)
 */
export function nextChange({ person, said, settings, sixteenOn }: Subject, clock: Clock): number {
  let next = Infinity
  for (const row of said) for (const moment of momentsOf(row, clock)) next = Math.min(next, moment)
  const moments = [...silenceEnds(person, settings), ...turnsSixteen(person, sixteenOn, clock)]
  return Math.min(next, ...moments.filter((moment) => moment > clock.now))
}

const NEVER: readonly number[] = []

function momentsOf({ decision, from, until, recordedAt }: ConsentEntry, clock: Clock): readonly number[] {
  const recorded = instantOf(recordedAt)
  if (recorded > clock.now) return [recorded]
  if (decision !== 'ja' || (from == null && until == null)) return NEVER
  return [from, until].flatMap((day) => (day != null && day > clock.today ? [clock.startOf(day)] : []))
}

function silenceEnds(person: Person, settings: GateSettings | undefined): readonly number[] {
  const { schoolYear = 0, childAskedAt } = person
  const isWaited = (settings?.childSilence ?? 'afterAsked') === 'afterAsked' && schoolYear >= FIRST_YEAR_ASKED
  return isWaited && childAskedAt !== undefined ? [passedAt(DAYS_TO_ANSWER, childAskedAt)] : []
}

/** Who is 12 today turns 13 tomorrow at the earliest, and so 16 three years and a day from now. */
function turnsSixteen(person: Person, sixteenOn: string | undefined, clock: Clock): readonly number[] {
  if (decidesAlone(person)) return []
  const known = sixteenOn === undefined ? undefined : clock.startOf(sixteenOn)
  if (known !== undefined && known > clock.now) return [known]
  if (person.age === undefined) return []
  const tomorrow = addDays(clock.today, 1)
  const years = AGE_OF_OWN_SAY - 1 - person.age
  const year = String(Number(tomorrow.slice(0, 4)) + years).padStart(4, '0')
  // 29 February has no twin in most years; a day too early does no harm.
  const day = tomorrow.slice(4).replace('-02-29', '-02-28')
  return [clock.startOf(`${year}${day}`)]
}
