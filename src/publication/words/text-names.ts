import type { FindingLevel, Hit, NamePart, TextPlace } from './finding.ts'
import { type FoldedText, fold, piecesOf, type Span, type Word } from './folded-text.ts'
import { type NameIndex, type NameMatch, namesInWords } from './name-patterns.ts'
import {
  type Around,
  hasIdleCapital,
  isMonthOfDate,
  isOfSomebodyElse,
  isOrdinaryWord,
  type Phrases,
  phrasesByWord,
  phrasesIn,
  wordBefore,
} from './name-surroundings.ts'
import { FAMILY_WORDS, NOT_GENITIVE, WELL_KNOWN } from './name-words.ts'

/** What a text is read against: the pupils, the words that are no child, and names that are of something else. */
export type NameKnowledge = {
  index: NameIndex
  notAChild: ReadonlySet<string>
  phrases: Phrases
}

export function knowNames(
  index: NameIndex,
  notAChild: readonly string[],
  ownNames: readonly string[],
): NameKnowledge {
  return {
    index,
    notAChild: new Set(notAChild.map((word) => bare(fold(word).plain))),
    phrases: phrasesByWord([...WELL_KNOWN, ...ownNames]),
  }
}

/** Without the 's of possession: "Roos" and "Roos's" are one answer. */
const bare = (plain: string) => plain.trim().replace(/'s?$/, '')

/**
 * A name of the groups that were there blocks, a name of another pupil warns, a family name on its own warns. Less than
 * that, but not nothing, for a name that is likely to be something else: a word at the start of a sentence, "de Roos",
 * "juf Noor", "Anne-Marie", "Anne Frank". Nothing for an ordinary word in small letters.
 * "Is geen kind" takes away a warning and never a block: that takes a second person.
 */
export function findNames(
  text: FoldedText,
  place: TextPlace,
  { index, notAChild, phrases }: NameKnowledge,
): Hit[] {
  const isFileName = place.in === 'file_name'
  const known = phrasesIn(text, phrases)
  const namesAmongst = (words: readonly Word[]) => namesAmong(index, { text, words, isFileName, known })
  const found = [...namesAmongst(text.words), ...namesAmongst(writtenAsOne(text, place))]
  return strictest(found).filter(
    ({ level, from, to }) => level === 'block' || !notAChild.has(bare(text.plain.slice(from, to))),
  )
}

/** In a file name and in a hashtag words are written as one; only capitals tell them apart. */
function writtenAsOne(text: FoldedText, place: TextPlace): Word[] {
  if (place.in === 'file_name') return piecesOf(text)
  if (!/[#@]/.test(text.plain)) return []
  const isTagged = ({ from }: Span) =>
    /[#@][\p{L}\p{N}_]*$/u.test(text.plain.slice(Math.max(0, from - 60), from))
  return piecesOf(text).filter(isTagged)
}

type NameHit = Extract<Hit, { kind: 'pupil_name' }>

function namesAmong(index: NameIndex, around: Around): NameHit[] {
  return namesInWords(around.text.plain, around.words, index).flatMap((match) => {
    const level = weigh(match, around)
    if (level === undefined) return []
    const { part, whose, persons } = match.pattern
    const person = persons.length === 1 ? persons[0] : undefined
    return { kind: 'pupil_name' as const, level, whose, part, person, from: match.from, to: match.to }
  })
}

function weigh(match: NameMatch, around: Around): FindingLevel | undefined {
  const { part, whose } = match.pattern
  if (part === 'family_name') return weighFamilyName(match, around)
  const usual = whose === 'here' ? 'block' : 'warn'
  return part === 'full_name' ? usual : weighGivenName(match, around, usual)
}

function weighGivenName(match: NameMatch, around: Around, usual: FindingLevel): FindingLevel | undefined {
  const isCapital = around.words[match.first]?.isCapital === true
  const name = match.pattern.words.join('')
  if ((match.genitive && name.length <= 2) || isMonthOfDate(match, around)) return undefined
  if (isOrdinaryWord(match.pattern)) {
    if (around.isFileName) return 'warn'
    if (!isCapital) return undefined
    if (hasIdleCapital(match, around)) return 'warn'
  }
  if (match.genitive && (!isCapital || /[aiouy]$/.test(name) || NOT_GENITIVE.has(`${name}s`))) return 'warn'
  return match.pattern.isHalf || isKnown(match, around) || isOfSomebodyElse(match, around) ? 'warn' : usual
}

/** A family name says less than a given name, and is a word more often: it needs its capital. */
function weighFamilyName(match: NameMatch, around: Around): FindingLevel | undefined {
  if (isKnown(match, around)) return undefined
  const before = wordBefore(match, around)
  if (before && FAMILY_WORDS.has(before.text)) return 'warn'
  if (around.isFileName && match.pattern.hasPrefix) return 'warn'
  if (around.words[match.last]?.isCapital !== true) return undefined
  if (!isOrdinaryWord(match.pattern)) return 'warn'
  const isIdle = around.isFileName || hasIdleCapital(match, around)
  return isIdle ? undefined : 'warn'
}

const isKnown = (match: Span, { known }: Around) =>
  known.some(({ from, to }) => from <= match.from && match.to <= to)

const PART_ORDER: Readonly<Record<NamePart, number>> = { full_name: 0, given_name: 1, family_name: 2 }
const weight = ({ level }: NameHit) => (level === 'block' ? 0 : 1)

/** Of names that lie inside each other: the widest, unless a narrower one is stricter. */
function strictest(hits: readonly NameHit[]): NameHit[] {
  const widestFirst = hits.toSorted(
    (a, b) =>
      a.from - b.from || b.to - a.to || weight(a) - weight(b) || PART_ORDER[a.part] - PART_ORDER[b.part],
  )
  const kept: NameHit[] = []
  let open: NameHit[] = []
  for (const hit of widestFirst) {
    open = open.filter(({ to }) => to > hit.from)
    if (open.some((wider) => hit.to <= wider.to && weight(wider) <= weight(hit))) continue
    open.push(hit)
    kept.push(hit)
  }
  return kept
}
