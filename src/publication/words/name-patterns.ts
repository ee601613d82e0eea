import type { NamePart, PupilName } from './finding.ts'
import { fold, type Span, type Word } from './folded-text.ts'

export type NamePattern = {
  words: readonly string[]
  part: NamePart
  /** "Anne" of Anne-Marie: somebody may be called so. */
  isHalf: boolean
  whose: 'here' | 'elsewhere'
  /** "de Vries": a family name that no ordinary word looks like. */
  hasPrefix: boolean
  persons: readonly string[]
}

/** Every way in which a pupil can be written, as a tree of words. */
export type NameIndex = { next: ReadonlyMap<string, NameIndex>; patterns: readonly NamePattern[] }
type Growing = { next: Map<string, Growing>; patterns: (NamePattern & { persons: string[] })[] }

/** A pattern that stands in a text; `genitive`: with an s of possession written on to it. */
export type NameMatch = Span & { pattern: NamePattern; first: number; last: number; genitive: boolean }

type Written = Omit<NamePattern, 'persons' | 'whose'>

/** Shorter, two words that were written as one could be any word: Jo Ker. */
const SHORTEST_COMPOUND = { given: 6, full: 8 }

const namesIn = (name: string) => fold(name).words.map((word) => word.text)
const asOne = (parts: readonly string[], shortest: number) => {
  const joined = parts.join('')
  return parts.length > 1 && joined.length >= shortest ? [[joined]] : []
}

function waysToWrite({ givenName, prefix, familyName }: PupilName): Written[] {
  const given = namesIn(givenName)
  const before = namesIn(prefix)
  const family = [...before, ...namesIn(familyName)]
  const isWritten = { given: given.join('').length > 0, family: family.length > before.length }
  const hasPrefix = before.length > 0
  const as = (part: NamePart, ways: readonly (readonly string[])[]) =>
    ways.map((words) => ({ words, part, isHalf: false, hasPrefix: hasPrefix && part !== 'given_name' }))
  const whole = [...given, ...family]
  const apart = [family, ...asOne(family, 0)].map((ending) => [...given, ...ending])
  return [
    // An initial alone is no name.
    ...as('given_name', given.join('').length > 1 ? [given, ...asOne(given, SHORTEST_COMPOUND.given)] : []),
    ...as('given_name', given.length > 1 ? [given.slice(0, 1)] : []).map((way) => ({ ...way, isHalf: true })),
    ...as('family_name', isWritten.family ? [family] : []),
    ...as('full_name', isWritten.given && isWritten.family ? apart : []),
    ...as('full_name', isWritten.given && isWritten.family ? asOne(whole, SHORTEST_COMPOUND.full) : []),
  ]
}

export function indexNames(here: readonly PupilName[], elsewhere: readonly PupilName[]): NameIndex {
  const root: Growing = { next: new Map(), patterns: [] }
  for (const [whose, pupils] of [['here', here] as const, ['elsewhere', elsewhere] as const]) {
    for (const pupil of pupils) {
      for (const way of waysToWrite(pupil)) {
        const { patterns } = grow(root, way.words)
        const known = patterns.find(
          (one) => one.whose === whose && one.part === way.part && one.isHalf === way.isHalf,
        )
        if (!known) patterns.push({ ...way, whose, persons: [pupil.id] })
        else if (!known.persons.includes(pupil.id)) known.persons.push(pupil.id)
      }
    }
  }
  return root
}

function grow(root: Growing, words: readonly string[]): Growing {
  let branch = root
  for (const word of words) {
    const next: Growing = branch.next.get(word) ?? { next: new Map(), patterns: [] }
    branch.next.set(word, next)
    branch = next
  }
  return branch
}

/** Between the words of one name: nothing, a space, a hyphen, an apostrophe, or a mark of a file name. Never a line. */
const BETWEEN = /^(?:[._]|[ \t'-]{0,3})$/

export function namesInWords(plain: string, words: readonly Word[], index: NameIndex): NameMatch[] {
  return words.flatMap((start, first) => {
    const matches: NameMatch[] = []
    let branch: NameIndex | undefined = index
    for (let last = first; branch && last < words.length; last++) {
      const [word, before]: (Word | undefined)[] = [words[last], words[last - 1]]
      if (!word || (before && last > first && !BETWEEN.test(plain.slice(before.to, word.from)))) break
      const whole: NameIndex | undefined = branch.next.get(word.text)
      const possessed = word.text.endsWith('s') ? branch.next.get(word.text.slice(0, -1)) : undefined
      const span = { from: start.from, to: word.to, first, last }
      for (const pattern of whole?.patterns ?? []) matches.push({ ...span, pattern, genitive: false })
      for (const pattern of possessed?.patterns ?? []) matches.push({ ...span, pattern, genitive: true })
      branch = whole
    }
    return matches
  })
}
