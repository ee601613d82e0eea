import type { FoldedText, Span } from './words/folded-text.ts'

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?<![\p{L}.])(?:a\.s|jl|l\.?l|nr|o\.a|bijv|bv|d\.d|mevr|dhr|mw|fam|dr|st|ca|t\.e\.m|i\.v\.m|e\.d|geb|tel|u|jan|feb|febr|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|ma|di|wo|do|vr)$/u

/** "Waar: Artis" goes with the line before it: a list is read as one. */
const LABEL = /^[ \t]*(?:wanneer|waar|datum|dag|tijd|hoe laat|locatie|plaats|vertrek|adres)[ \t]*:/

const ONE_BREAK = /^(?:\r\n|[\n\r\u2028\u2029])$/

/**
 * A line ends a sentence, unless the next one goes on in small letters or is a label of a list. An empty line always
 * ends one, so nothing that stands beyond it changes what a sentence says.
 */
export function sentencesOf({ plain, cased }: FoldedText): Span[] {
  const sentences: Span[] = []
  let from = 0
  for (const { 0: mark, index } of plain.matchAll(/[.!?]+(?=[\s"')\]]|$)|[\n\r\u2028\u2029]+/g)) {
    if (!endsSentence(plain, cased, { mark, index })) continue
    sentences.push({ from, to: index + mark.length })
    from = index + mark.length
  }
  if (from < plain.length) sentences.push({ from, to: plain.length })
  return sentences
}

function endsSentence(
  plain: string,
  cased: string,
  { mark, index }: { mark: string; index: number },
): boolean {
  const next = index + mark.length
  if (mark === '.') return !ABBREVIATION.test(plain.slice(Math.max(0, index - 8), index))
  if (/^[.!?]/.test(mark)) return true
  if (!ONE_BREAK.test(mark)) return true
  return !LABEL.test(plain.slice(next, next + 24)) && !/^[ \t]*\p{Ll}/u.test(cased.slice(next, next + 24))
}
