import { sentencesOf } from '../sentences.ts'
import type { FindingLevel, Hit, LocalMoment } from './finding.ts'
import type { FoldedText, Span, Word } from './folded-text.ts'
import { placesIn, type WrittenPlace } from './outing-places.ts'
import { type ComingTime, isBefore, timesIn } from './outing-times.ts'
import {
  COMING_VERBS,
  HABIT_WORDS,
  HAVE_OR_BE,
  LONG_OUTINGS,
  NO_PARTICIPLES,
  PARTICIPLES,
  PAST_WORDS,
  PHOTO_WORDS,
  STORY_WORDS,
  TRAVEL_VERBS,
} from './outing-words.ts'

/** A sentence, or a part of one. */
type Reading = Span & { words: readonly Word[]; places: WrittenPlace[]; isPast: boolean }
type Context = { text: FoldedText; now: LocalMoment; own: readonly Span[] }

/**
 * Where the group will be, and when. It blocks when one sentence says both; it warns when the place is only likely to
 * be one, when no more than the outing is named, and when the time stands in the sentence beside it.
 */
export function findOutings(text: FoldedText, now: LocalMoment, own: readonly Span[]): Hit[] {
  const context = { text, now, own }
  let next = 0
  const readings = sentencesOf(text).map((sentence) => {
    const first = next
    while ((text.words[next]?.from ?? sentence.to) < sentence.to) next += 1
    return read(context, text.words.slice(first, next), sentence)
  })
  const inOne = readings.map((reading) => {
    const parts = reading.isPast ? clausesOf(context, reading) : [reading]
    return parts.flatMap((part) => hitIn(context, part) ?? [])
  })
  const beside = readings.flatMap((reading, at) => {
    const after = readings[at + 1]
    if (after === undefined || inOne[at]?.length !== 0 || inOne[at + 1]?.length !== 0) return []
    return hitAcross(context, reading, after) ?? hitAcross(context, after, reading) ?? []
  })
  return [...inOne.flat(), ...beside]
}

const some = (words: readonly Word[], list: ReadonlySet<string>) => words.some((word) => list.has(word.text))

function read({ text, own }: Context, words: readonly Word[], { from, to }: Span): Reading {
  return { from, to, words, places: placesIn(text, words, own), isPast: isOfPast(words) }
}

/** In a list "Wanneer: vrijdag" needs no verb. */
const LABEL = /(?<!\p{L})(?:wanneer|waar|datum|vertrek)[ \t]{0,3}:/u

/** The times that are still to come, tense and all considered. */
function timesTo({ text, now }: Context, { from, to, words, isPast }: Reading): ComingTime[] {
  const plain = text.plain.slice(from, to)
  const { coming, hasPastDay } = timesIn(plain, now)
  const isOpen = !isPast && !hasPastDay && !some(words, HABIT_WORDS) && !some(words, PHOTO_WORDS)
  const isComing = isOpen && (some(words, COMING_VERBS) || LABEL.test(plain))
  return coming
    .filter(({ certain }) => certain || isComing)
    .map((time) => ({ ...time, from: time.from + from, to: time.to + from }))
}

const PARTICIPLE = /^\p{L}{0,8}ge\p{L}{2,12}(?:t|d|en|aan)$/u

function isOfPast(words: readonly Word[]): boolean {
  if (some(words, PAST_WORDS)) return true
  const isDone = ({ text }: Word) =>
    PARTICIPLES.has(text) || (PARTICIPLE.test(text) && !NO_PARTICIPLES.has(text) && !COMING_VERBS.has(text))
  return some(words, HAVE_OR_BE) && words.some(isDone)
}

/** "Gisteren waren we in Artis en morgen gaan we naar school": each part has its own time and place. */
const CLAUSE_END = /[,;:]|(?<!\p{L})(?:en|maar|want|dat|die|wat|omdat|terwijl|waar|toen)(?!\p{L})/gu

function clausesOf(context: Context, { from, to, words }: Reading): Reading[] {
  const cuts = [...context.text.plain.slice(from, to).matchAll(CLAUSE_END)].map(({ index }) => from + index)
  const edges = [from, ...cuts, to]
  return edges.slice(1).map((end, at) => {
    const start = edges[at] ?? from
    const inside = words.filter((word) => start <= word.from && word.to <= end)
    return read(context, inside, { from: start, to: end })
  })
}

function hitIn(context: Context, reading: Reading): Hit | undefined {
  const { words, places } = reading
  const place = places.find(({ grade }) => grade === 'place') ?? places[0]
  const times = place === undefined ? [] : timesTo(context, reading)
  if (place === undefined || times.length === 0) return undefined
  return hit(place.grade === 'place' && !some(words, STORY_WORDS) ? 'block' : 'warn', { words, times, place })
}

function hitAcross(context: Context, when: Reading, where: Reading): Hit | undefined {
  const place = where.places.find(({ grade }) => grade === 'place')
  const words = [...when.words, ...where.words]
  if (place === undefined || when.isPast || where.isPast) return undefined
  if (!some(where.words, TRAVEL_VERBS) || some(words, STORY_WORDS)) return undefined
  const times = timesTo(context, when)
  return times.length === 0 ? undefined : hit('warn', { words, times, place })
}

type Said = { words: readonly Word[]; times: readonly ComingTime[]; place: Span }

function hit(level: FindingLevel, { words, times, place }: Said): Hit {
  const [first = place] = times
  return {
    ...{ kind: 'future_outing', level, until: latest(words, times) },
    ...{ from: Math.min(first.from, place.from), to: Math.max(first.to, place.to) },
  }
}

/** The last moment that is named. How long a camp lasts the words don't tell. */
function latest(words: readonly Word[], times: readonly ComingTime[]): LocalMoment | undefined {
  if (some(words, LONG_OUTINGS)) return undefined
  return times
    .map(({ until }) => until)
    .reduce((late, until) => (late && until && isBefore(late, until) ? until : late && until && late))
}
