import { datesIn, dayMeant, type WrittenDate } from '../dutch-dates.ts'
import type { LocalMoment } from './finding.ts'
import type { Span } from './folded-text.ts'
import {
  countOf,
  EVENING,
  endOf,
  HOURS,
  OVER,
  READINGS,
  type Say,
  type TimeReading,
} from './outing-day-words.ts'

/**
 * A time that is still to come. `certain`: the words say so themselves ("morgen", "12 december"). Otherwise the rest of
 * the sentence has to: "vrijdag" can be last Friday. `until`: the group is back then; undefined when that isn't said.
 */
export type ComingTime = Span & { certain: boolean; until: LocalMoment | undefined }

export const isBefore = (a: LocalMoment, b: LocalMoment) => `${a.day} ${a.time}` < `${b.day} ${b.time}`

/** What a sentence says of times to come, and whether it names a day that has been. */
export function timesIn(sentence: string, now: LocalMoment): { coming: ComingTime[]; hasPastDay: boolean } {
  const say = { now, isEvening: EVENING.test(sentence) }
  const dates = datesIn(sentence)
  const isOfDate = ({ from, to }: Span) => dates.some((date) => from < date.to + 3 && date.from < to + 3)
  const dated = dates.map((date) => timeOfDate(date, say))
  const said = READINGS.flatMap((reading) => timesRead(sentence, reading, say)).filter(
    (time) => !isOfDate(time),
  )
  const isStill = ({ until }: ComingTime) => until === undefined || isBefore(now, until)
  const coming = [...dated, ...said.filter((time) => !isPartOf(time, said))].filter(isStill)
  const hasPastDay = dates.some((date) => dayMeant(date, now.day) < now.day)
  if (coming.length > 0 || dates.length > 0) return { coming, hasPastDay }
  return { coming: clocksIn(sentence, now), hasPastDay }
}

const isPartOf = ({ from, to }: Span, others: readonly Span[]) =>
  others.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from)

function timeOfDate(date: WrittenDate, { now, isEvening }: Say): ComingTime {
  const day = dayMeant(date, now.day)
  return { from: date.from, to: date.to, certain: day > now.day, until: endOf(day, isEvening) }
}

function timesRead(sentence: string, { pattern, certain, until }: TimeReading, say: Say): ComingTime[] {
  return [...sentence.matchAll(pattern)].map((match) => ({
    ...{ from: match.index, to: match.index + match[0].length, until: until(match, say) },
    certain: typeof certain === 'boolean' ? certain : certain(say),
  }))
}

const CLOCK = new RegExp(
  `(?<!\\p{L})(?:om|vanaf|rond|uiterlijk|tussen) (?:(\\d{1,2})(?:[.:]([0-5]\\d)(?: ?u(?:ur)?)?| ?u(?:ur)?)|(half )?(${HOURS})( uur)?)(?!\\p{L})`,
  'gu',
)

/** A time of today that has not been yet, when no day is named. Until seven a bare hour is after noon. */
function clocksIn(sentence: string, now: LocalMoment): ComingTime[] {
  return [...sentence.matchAll(CLOCK)].flatMap((match) => {
    const [written, hour, minute, half, named, hours] = match
    if (hour === undefined && half === undefined && hours === undefined) return []
    const whole = hour === undefined ? countOf(named) - (half === undefined ? 0 : 0.5) : Number(hour)
    const from12 = named !== undefined && whole < 7 ? whole + 12 : whole
    const minutes = Math.round((from12 % 1) * 60) + Number(minute ?? 0)
    const time = `${String(Math.floor(from12)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
    if (time <= now.time || from12 >= 24) return []
    const span = { from: match.index, to: match.index + written.length }
    return [{ ...span, certain: false, until: endOf(now.day, time >= OVER) }]
  })
}
