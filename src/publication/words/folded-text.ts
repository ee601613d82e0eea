/** A stretch of folded text. */
export type Span = { from: number; to: number }

/**
 * A text made comparable: no accents, no invisible characters, look-alikes as the letter they look like. `cased` and
 * `plain` (lower case) have the same length; `starts` and `ends` lead every unit of them back to the original.
 */
export type FoldedText = {
  original: string
  cased: string
  plain: string
  starts: readonly number[]
  ends: readonly number[]
  /** Letters in a row: a digit, a hyphen, an apostrophe and an underscore all end a word. */
  words: readonly Word[]
}

export type Word = Span & { text: string; isCapital: boolean; isUpper: boolean }

/** What Unicode doesn't take apart, and letters of other scripts that are drawn as ours. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' },
  ...{ ı: 'i', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ '’': "'", '‘': "'", '`': "'", '´': "'", ʼ: "'", '′': "'", '‐': '-', '‑': '-', '−': '-' },
  ...{ а: 'a', е: 'e', і: 'i', ј: 'j', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', ѕ: 's', ο: 'o', ν: 'v' },
  ...{ А: 'A', В: 'B', Е: 'E', І: 'I', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
}
const INVISIBLE = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
const MARK = /^\p{M}/u

export function fold(original: string): FoldedText {
  let cased = ''
  let plain = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const end = at + character.length
    const letters = foldedLetters(character)
    // An accent that stands on its own belongs to the letter before it.
    if (letters === '' && ends.length > 0 && MARK.test(character)) ends[ends.length - 1] = end
    const lower = letters.toLowerCase()
    cased += letters
    plain += lower.length === letters.length ? lower : letters
    for (let unit = 0; unit < letters.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { original, cased, plain, starts, ends, words: wordsOf({ cased, plain }) }
}

function foldedLetters(character: string): string {
  if (character < '\u0080' && character !== '`') return character
  const alike = LOOK_ALIKES[character]
  if (alike !== undefined) return alike
  return character.normalize('NFKD').replace(INVISIBLE, '')
}

/** Back to the text as it was given. */
export function inOriginal({ original, starts, ends }: FoldedText, { from, to }: Span) {
  const place = { from: starts[from] ?? 0, to: ends[to - 1] ?? 0 }
  return { ...place, found: original.slice(place.from, place.to) }
}

type Letters = Pick<FoldedText, 'cased' | 'plain'>

function wordsOf(letters: Letters): Word[] {
  return [...letters.cased.matchAll(/\p{L}+/gu)].map((match) => wordAt(letters, match.index, match[0].length))
}

/** Words that are cut where a small letter meets a capital as well: NoorDeVries. */
export function piecesOf(text: FoldedText): Word[] {
  const pieces = text.cased.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lt}\p{Lm}\p{Lo}]+/gu)
  return [...pieces].map((match) => wordAt(text, match.index, match[0].length))
}

function wordAt({ cased, plain }: Letters, from: number, length: number): Word {
  const to = from + length
  const text = plain.slice(from, to)
  const written = cased.slice(from, to)
  const isUpper = length > 1 && written !== text && written === written.toUpperCase()
  return { from, to, text, isCapital: plain[from] !== cased[from], isUpper }
}
