import type { FoldedText, Span, Word } from './folded-text.ts'
import { startsSentence } from './name-surroundings.ts'
import {
  DETERMINERS,
  isPlaceWord,
  KNOWN_PLACES,
  NEARBY,
  NO_PLACES,
  OUTINGS,
  PREPOSITIONS,
  TRAVEL_VERBS,
  VISIT_VERBS,
} from './outing-words.ts'

/** `place`: where the group will be. `outing`: that it is away. `perhaps`: "naar de …", of which we know no more. */
export type PlaceGrade = 'place' | 'outing' | 'perhaps'
export type WrittenPlace = Span & { grade: PlaceGrade }

/** Where one sentence says that people are or go. What the school itself is called is no outing. */
export function placesIn(text: FoldedText, words: readonly Word[], own: readonly Span[]): WrittenPlace[] {
  const verbs = {
    isTravel: words.some((word) => TRAVEL_VERBS.has(word.text)),
    isVisit: words.some((word) => VISIT_VERBS.has(word.text)),
  }
  return words
    .flatMap((word, at) => {
      const isTold = ABOUT.has(words[at - 1]?.text ?? '')
      if (KNOWN_PLACES.has(word.text) && !isTold)
        return { from: word.from, to: word.to, grade: 'place' as const }
      if (OUTINGS.has(word.text)) return { from: word.from, to: word.to, grade: 'outing' as const }
      if (PREPOSITIONS.has(word.text)) return afterPreposition(text, words, at, verbs) ?? []
      return withoutPreposition(text, words, at, verbs) ?? []
    })
    .filter((place) => !own.some(({ from, to }) => place.from < to && from < place.to))
}

/** "Over Artis" is told, not visited. */
const ABOUT = new Set(['over', 'van', 'uit', 'met', 'zoals'])

type Verbs = { isTravel: boolean; isVisit: boolean }

/** Names come after these; after "aan" and "langs" a name is a person's as often. */
const BEFORE_NAMES = new Set(['naar', 'in', 'bij', 'op', 'vanaf', 'vanuit', 'richting', 'te'])

function afterPreposition(
  text: FoldedText,
  words: readonly Word[],
  at: number,
  { isTravel }: Verbs,
): WrittenPlace | undefined {
  const preposition = words[at]
  if (!preposition) return undefined
  let next = at + 1
  while (next < at + 3 && DETERMINERS.has(words[next]?.text ?? '')) next += 1
  const stretch = connected(text.plain, words.slice(at, next + 3))
  const target = stretch[next - at]
  if (!target) return undefined
  const from = preposition.from
  const known = stretch.slice(next - at).find((word) => isPlaceWord(word.text))
  if (known) return { from, to: known.to, grade: 'place' }
  if (BEFORE_NAMES.has(preposition.text) && isPlaceName(target))
    return { from, to: target.to, grade: 'place' }
  const isSomewhere = preposition.text === 'naar' && isTravel && next > at + 1
  if (!isSomewhere || target.isCapital || target.text.length < 4 || NEARBY.has(target.text)) return undefined
  return { from, to: target.to, grade: 'perhaps' }
}

/** "Wij bezoeken het museum", "Wij bezoeken Naturalis", "het bos in". */
function withoutPreposition(
  text: FoldedText,
  words: readonly Word[],
  at: number,
  { isTravel, isVisit }: Verbs,
): WrittenPlace | undefined {
  const word = words[at]
  if (!word) return undefined
  const place = { from: word.from, to: word.to, grade: 'place' as const }
  if (isVisit && isPlaceWord(word.text)) return place
  if (isVisit && isPlaceName(word) && !startsSentence(text.plain, word.from)) return place
  const isEntered = ['in', 'op'].includes(connected(text.plain, words.slice(at, at + 2))[1]?.text ?? '')
  return isTravel && isEntered && isPlaceWord(word.text) ? place : undefined
}

function isPlaceName({ text, isCapital, isUpper }: Word): boolean {
  if (!isCapital || text.length < 2 || NO_PLACES.has(text) || text.endsWith('dag')) return false
  // EHBO, ICT: no place that we don't know.
  return !(isUpper && text.length <= 4) && !DETERMINERS.has(text)
}

/** The words up to the first that something else than a space or a quote stands before. */
function connected(plain: string, words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, at) => {
    const before = words[at - 1]
    return before !== undefined && !/^[ \t\n\r'"“”„«-]{1,3}$/.test(plain.slice(before.to, word.from))
  })
  return end === -1 ? words : words.slice(0, end)
}
