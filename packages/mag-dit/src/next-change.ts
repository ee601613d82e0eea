import { DAYS_TO_ANSWER, FIRST_YEAR_ASKED } from './consent.ts'
import { addDays, dayOf, instantOf, passedAt, startOf } from './day.ts'
import type { ConsentEntry, GateSettings, Person } from './publication.ts'
import { AGE_OF_OWN_SAY, decidesAlone } from './standing.ts'

/**
 * One person in one medium, with every row about them, also what is recorded later than `now`.
 * @example const clock: Clockwork = { person, said: [], settings: undefined, now: Date.parse(at), sixteenOn: undefined }
 */
export type Clockwork = {
  readonly person: Person
  readonly said: readonly ConsentEntry[]
  readonly settings: GateSettings | undefined
  readonly now: number
  readonly sixteenOn: string | undefined
}

/**
 * The first instant after now at which somebody's standing may be another although nobody wrote anything, in
 * milliseconds: a ja begins or ends, a row that lies in the future comes to count, an asked child has had its days, or a
 * pupil turns 16. Infinity: never. It may be too early, never too late.
 * @example nextChange({ person, said: [{ ...ja, until: '2026-08-01' }], settings, now, sixteenOn: undefined })
 */
export function nextChange({ person, said, settings, now, sixteenOn }: Clockwork): number {
  const moments = [
    ...said.flatMap((row) => momentsOf(row, now)),
    ...silenceEnds(person, settings),
    ...turnsSixteen(person, sixteenOn, now),
  ]
  return Math.min(...moments.filter((moment) => moment > now))
}

function momentsOf({ decision, from, until, recordedAt }: ConsentEntry, now: number): readonly number[] {
  const recorded = instantOf(recordedAt)
  if (recorded > now) return [recorded]
  if (decision !== 'ja') return []
  const today = dayOf(now)
  return [from, until].flatMap((day) => (day != null && day > today ? [startOf(day)] : []))
}

function silenceEnds(person: Person, settings: GateSettings | undefined): readonly number[] {
  const { schoolYear = 0, childAskedAt } = person
  const isWaited = (settings?.childSilence ?? 'afterAsked') === 'afterAsked' && schoolYear >= FIRST_YEAR_ASKED
  return isWaited && childAskedAt !== undefined ? [passedAt(DAYS_TO_ANSWER, childAskedAt)] : []
}

/** Who is 12 today turns 13 tomorrow at the earliest, and so 16 three years and a day from now. */
function turnsSixteen(person: Person, sixteenOn: string | undefined, now: number): readonly number[] {
  if (decidesAlone(person)) return []
  const known = sixteenOn === undefined ? undefined : startOf(sixteenOn)
  if (known !== undefined && known > now) return [known]
  if (person.age === undefined) return []
  const tomorrow = addDays(dayOf(now), 1)
  const years = AGE_OF_OWN_SAY - 1 - person.age
  const year = String(Number(tomorrow.slice(0, 4)) + years).padStart(4, '0')
  // 29 February has no twin in most years; a day too early does no harm.
  const day = tomorrow.slice(4).replace('-02-29', '-02-28')
  return [startOf(`${year}${day}`)]
}
