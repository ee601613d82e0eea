import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { checked, here, now } from '../testing/words-at-school.ts'
import { checkWords, type Finding, type PupilName, type TextPlace } from './text-check.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 300)
vi.setConfig({ testTimeout: 60_000 + numRuns * 20 })

const anyPlace = fc.constantFrom<TextPlace>(
  ...[
    { in: 'caption' } as const,
    { in: 'alt_text', photo: '1' } as const,
    { in: 'file_name', photo: '1' } as const,
  ],
)
/** Texts that look like something: pieces that the check looks for, in any order, with anything in between. */
const piece = fc.oneof(
  fc.constantFrom(
    'Noor',
    'De Vries',
    'roos',
    'Roos',
    '#',
    '@',
    '.',
    '\n',
    '\n\n',
    ' ',
    '-',
    '06',
    '123456782',
    '0',
  ),
  fc.constantFrom(
    'morgen',
    'naar',
    'Artis',
    'de',
    'gaan',
    'we',
    'vrijdag',
    '12 mei',
    '3-7-2017',
    'jarig',
    '1234 AB',
  ),
  fc.constantFrom(
    'NL91ABNA0417164300',
    'a@b.nl',
    'allergi',
    'om 9.30 uur',
    'waren',
    'Waar:',
    "'s",
    '\u0301',
    '\u200b',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 4_000 }),
  fc.string({ unit: fc.constantFrom('0', '6', '1', ' ', '.', '-', '+'), maxLength: 4_000 }),
)
const say = ({ kind, level, found }: Finding) => `${level} ${kind} ${found}`

describe('for every text', () => {
  test('the check answers, and what it found stands where it says', () => {
    fc.assert(
      fc.property(anyText, anyPlace, (text, place) => {
        for (const { from, to, found } of checked(text, {}, place)) {
          expect(from).toBeLessThan(to)
          expect(found).toBe(text.slice(from, to))
        }
      }),
      { numRuns },
    )
  })

  test('another paragraph before or after it takes nothing away', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const alone = checked(text).map(say)
        for (const more of [`${text}\n\n${other}`, `${other}\n\n${text}`]) {
          const together = checked(more).map(say)
          for (const finding of alone) expect(together).toContain(finding)
        }
      }),
      { numRuns },
    )
  })

  test('"is geen kind" takes no block away and adds nothing', () => {
    fc.assert(
      fc.property(anyText, fc.array(piece), (text, notAChild) => {
        const before = checked(text)
        const after = checked(text, { notAChild: [...notAChild, ...before.map(({ found }) => found)] })
        expect(after).toEqual(before.filter((one) => one.level === 'block' || one.kind !== 'pupil_name'))
      }),
      { numRuns },
    )
  })
})

/** Names that are no word, in any of the ways in which a hurried person writes them. */
const anyName = fc
  .array(fc.constantFrom('ka', 'zoë', 'më', 'ño', 'ri', 'lü', 'şe', 'tho', 'ły', 'ïa', 'xen'), {
    ...{ minLength: 2, maxLength: 4 },
  })
  .map((syllables) => syllables.join(''))
const anyWriting = fc.constantFrom<(name: string) => string>(
  ...[(name: string) => name, (name: string) => name.toUpperCase(), (name: string) => name.toLowerCase()],
  ...[
    (name: string) => name.normalize('NFD'),
    (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  ],
  (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1),
)
const anySentence = fc.constantFrom<(name: string) => string>(
  ...[
    (name: string) => `${name} lacht`,
    (name: string) => `Hier lacht ${name}`,
    (name: string) => `Kijk: ${name}!`,
  ],
  ...[(name: string) => `Hier zijn ${name}, en de rest`, (name: string) => `Het werk van ${name}. Mooi`],
  ...[
    (name: string) => `Hoera 🎉${name}🎉`,
    (name: string) => `“${name}” (7)`,
    (name: string) => `Foto:\n${name}\n`,
  ],
  ...[(name: string) => `${name}'s fiets`, (name: string) => `De fiets van ${name}’s broer`],
)

test('every name of a child that was there blocks, however it is written', () => {
  fc.assert(
    fc.property(anyName, anyWriting, anySentence, (givenName, write, inSentence) => {
      const child: PupilName = { id: 'child', givenName, prefix: '', familyName: 'Quak' }
      const blocks = checked(inSentence(write(givenName)), { here: [...here, child] }).filter(
        ({ level }) => level === 'block',
      )
      expect(blocks).toEqual([expect.objectContaining({ person: 'child', found: write(givenName) })])
    }),
    { numRuns },
  )
})

const inLetters = (start: string, at: number) =>
  start + String(at).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')

describe('speed', () => {
  const school: readonly PupilName[] = Array.from({ length: 500 }, (_, at) => ({
    ...{
      id: `p${at}`,
      givenName: inLetters('Naam', at),
      prefix: at % 3 ? 'van den' : '',
      familyName: inLetters('Fam', at),
    },
  }))
  const millisecondsOf = (text: string) => {
    const input = { here: school.slice(0, 30), elsewhere: school.slice(30), notAChild: [], now }
    const texts = [{ place: { in: 'caption' } as const, text }]
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      checkWords({ ...input, texts })
      return performance.now() - start
    })
    return times.sort((a, b) => a - b)[4] ?? 0
  }

  // A school's own server is slower than this one, and tests run side by side: the bound is for what grows out of hand.
  test.each<[string, string]>([
    ['a long caption', 'Wij liepen op 12 mei met Naamh en de juf van den Berg naar het bos. '],
    ...Object.entries({
      digits: '1',
      'digits and spaces': '0 6 ',
      spaces: ' ',
      hyphens: '-',
      letters: 'a',
      dots: '.',
    }),
    ...Object.entries({
      'half a mail': 'a.',
      'at signs': '@a',
      prefixes: 'van den ',
      names: 'Naamh ',
      quotes: '"',
    }),
    ...Object.entries({
      postcodes: '1234 ab ',
      accents: 'e\u0301',
      outings: 'morgen naar Artis en ',
      dates: '1-1-',
    }),
    ...Object.entries({
      weekdays: 'vrijdag ',
      accounts: 'nl91 ',
      health: 'allergi',
      lines: '\n',
      hashes: '#',
    }),
    ...Object.entries({ capitals: 'aB', 'the past': 'waren en ', birthdays: 'jarig 1 mei ', phones: '06-' }),
  ])('4000 characters of %s take no time to speak of', (_what, part) => {
    expect(millisecondsOf(part.repeat(4_000).slice(0, 4_000))).toBeLessThan(100)
  })
})
