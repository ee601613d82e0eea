import { type FoldedText, fold, type Span, type Word } from './folded-text.ts'
import type { NameMatch } from './name-patterns.ts'
import { ADULT_TITLES, ARTICLES, BEFORE_A_MONTH, MONTHS, ORDINARY_WORDS } from './name-words.ts'

/** A text with its words, and the stretches that are a well-known name of something else. */
export type Around = { text: FoldedText; words: readonly Word[]; isFileName: boolean; known: readonly Span[] }

/** One word that Dutch has too, or so short that it could be anything: Roos, Storm, Jo. */
export function isOrdinaryWord({
  words,
  hasPrefix,
}: {
  words: readonly string[]
  hasPrefix: boolean
}): boolean {
  const [word = '', ...more] = words
  return !hasPrefix && more.length === 0 && (ORDINARY_WORDS.has(word) || word.length <= 2)
}

/** A capital that says nothing: at the start of a sentence, in capitals throughout, or after "de". */
export function hasIdleCapital(match: NameMatch, { text, words }: Around): boolean {
  const word = words[match.first]
  const before = wordBefore(match, { text, words })
  if (before && (ARTICLES.has(before.text) || isMonthAfter(match, before))) return true
  return word?.isUpper === true || startsSentence(text.plain, match.from)
}

const isMonthAfter = (match: NameMatch, before: Word) =>
  MONTHS.has(match.pattern.words.join(' ')) && BEFORE_A_MONTH.has(before.text)

/** "12 mei", "Mei 2026"; not "groep 7 Mei". */
export function isMonthOfDate(match: NameMatch, { text }: Pick<Around, 'text'>): boolean {
  if (!MONTHS.has(match.pattern.words.join(' '))) return false
  const before = text.plain.slice(Math.max(0, match.from - 12), match.from)
  const after = text.plain.slice(match.to, match.to + 6)
  return (/\d{1,2}e?[ -]$/.test(before) && !/groep/.test(before)) || /^[ -]\d{4}/.test(after)
}

/** "Juf Noor", or one half of "Anne-Marie". */
export function isOfSomebodyElse(match: NameMatch, { text, words, isFileName }: Around): boolean {
  const before = wordBefore(match, { text, words })
  if (before && ADULT_TITLES.has(before.text)) return true
  if (isFileName) return false
  return [words[match.first - 1], words[match.last + 1]].some((other) => {
    if (!other?.isCapital) return false
    const [from, to] = other.from < match.from ? [other.to, match.from] : [match.to, other.from]
    return text.plain.slice(from, to) === '-'
  })
}

/** The word right before it, on the same line and without a comma or a full stop in between. */
export function wordBefore(
  match: NameMatch,
  { text, words }: Pick<Around, 'text' | 'words'>,
): Word | undefined {
  const before = words[match.first - 1]
  return before && /^[ \t'_-]{1,3}$|^\. $/.test(text.plain.slice(before.to, match.from)) ? before : undefined
}

/** Nothing but quotes and brackets between it and the start of a line, the end of a sentence, or a picture. */
export function startsSentence(plain: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && /[ \t"'“”„«»()[\]*_~#@]/.test(plain[at] ?? '')) at--
  return at < 0 || !/[\p{L}\p{N},&/+]/u.test(plain[at] ?? '')
}

/** Phrases word by word, by their first word. */
export type Phrases = ReadonlyMap<string, readonly string[][]>

export function phrasesByWord(phrases: readonly string[]): Phrases {
  const inWords = phrases.map((phrase) => fold(phrase).words.map((word) => word.text))
  return Map.groupBy(inWords, (words) => words[0] ?? '')
}

/** Where one of these phrases stands, word for word. */
export function phrasesIn({ plain, words }: FoldedText, phrases: Phrases): Span[] {
  return words.flatMap(({ text, from }, first) =>
    (phrases.get(text) ?? []).flatMap((phrase) => {
      const stretch = words.slice(first, first + phrase.length)
      const end = stretch.at(-1)
      const isThere = phrase.every((word, at) =>
        isPhraseWord(stretch[at]?.text, word, at === phrase.length - 1),
      )
      return isThere && end && !/[\n\r]/.test(plain.slice(from, end.to)) ? [{ from, to: end.to }] : []
    }),
  )
}

/** The last word may go on: Anne Frankhuis, Anne Frankschool. */
const isPhraseWord = (written: string | undefined, word: string, isLast: boolean) =>
  written !== undefined && (isLast && word.length > 3 ? written.startsWith(word) : written === word)
