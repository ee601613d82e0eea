import { describe, expect, test } from 'vitest'
import packageFile from '../package.json' with { type: 'json' }
import {
  caseOf,
  cellOf,
  cellsOf,
  named,
  photo,
  pupil,
  RULES,
  says,
  unknownGezag,
} from './example.test-part.ts'
import { ENGINE_VERSION, gate } from './gate.ts'
import type { ConsentEntry, Face, Person, Photo } from './publication.ts'
import type { Blocker, GateCell, Question } from './verdict.ts'

type Row = readonly [
  sentence: string,
  verdict: GateCell['verdict'],
  photo: Photo,
  blockers?: readonly Blocker[],
  questions?: readonly Question[],
]

/** ali and fay said ja, bo said nothing, cas said no, dana is not to be in pictures; nobody is called x. */
const people: readonly Person[] = [
  pupil('ali'),
  pupil('fay'),
  pupil('bo'),
  pupil('cas'),
  pupil('dana', { notInPictures: true }),
  pupil('eva', { guardians: [unknownGezag('eva-g1')] }),
  { id: 'juf', kind: 'staff' },
]
const consents: readonly ConsentEntry[] = [
  says('ali-g1', 'ja'),
  says('fay-g1', 'ja'),
  says('cas-g1', 'nee'),
  says('dana-g1', 'ja'),
  says('eva-g1', 'ja'),
]

const candidates = (id: string, ...ids: string[]): Face => ({ id, as: 'candidates', candidates: ids })
const covered = (id: string, ...ids: string[]): Face => ({ id, as: 'covered', candidates: ids })
const coveredAs = (id: string, person: string): Face => ({ id, as: 'covered', person })
const unaccounted: Face = { id: '9', as: 'unaccounted' }
const asks = (person: string): Question => ({ person, ask: 'is_on_photo' })
const whoIs = (face: string): Question => ({ face, ask: 'who_is_this' })
const anyone: Question = { photo: 'f1', ask: 'anyone_recognisable' }
const boLacks: Blocker = { person: 'bo', state: 'ontbreekt' }
const casRefuses: Blocker = { person: 'cas', state: 'geweigerd' }
const danaIsOut: Blocker = { person: 'dana', state: 'niet_in_beeld' }
const says0 = { nobodyRecognisable: true }

const ROWS: readonly Row[] = [
  ['a named child with consent', 'mag', photo([named('1', 'ali')])],
  ['a named child without an answer', 'mag_met_toestemming', photo([named('1', 'bo')]), [boLacks]],
  ['a named child who refused', 'mag_niet', photo([named('1', 'cas')]), [casRefuses]],
  ['a named child not in pictures', 'mag_niet', photo([named('1', 'dana')]), [danaIsOut]],
  ['a named child nobody knows', 'onbekend', photo([named('1', 'x')]), [], [asks('x')]],
  ['also present counts as named', 'mag_niet', photo([], { alsoPresent: ['cas'] }), [casRefuses]],
  [
    'a colleague without a frame',
    'mag_met_toestemming',
    photo([], { alsoPresent: ['juf'] }),
    [{ person: 'juf', state: 'ontbreekt' }],
  ],
  ['also present and unknown', 'onbekend', photo([], { alsoPresent: ['x'] }), [], [asks('x')]],
  ['an unaccounted face', 'onbekend', photo([named('1', 'ali'), unaccounted]), [], [whoIs('9')]],
  ['no candidates is unaccounted', 'onbekend', photo([candidates('1')]), [], [whoIs('1')]],
  ['one candidate is named', 'mag_niet', photo([candidates('1', 'cas')]), [casRefuses]],
  ['the same candidate twice is a set of one', 'mag', photo([candidates('1', 'ali', 'ali')])],
  ['candidates who all gave', 'mag', photo([candidates('1', 'ali', 'fay')])],
  ['a candidate who refused', 'onbekend', photo([candidates('1', 'ali', 'cas')]), [], [asks('cas')]],
  ['a candidate without an answer', 'onbekend', photo([candidates('1', 'ali', 'bo')]), [], [asks('bo')]],
  ['a candidate not in pictures', 'onbekend', photo([candidates('1', 'ali', 'dana')]), [], [asks('dana')]],
  ['a candidate nobody knows', 'onbekend', photo([candidates('1', 'ali', 'x')]), [], [asks('x')]],
  ['a covered stranger', 'mag', photo([covered('1')])],
  ['a covered child who refused', 'mag', photo([coveredAs('1', 'cas')])],
  ['a covered child not in pictures', 'mag_niet', photo([coveredAs('1', 'dana')]), [danaIsOut]],
  ['a covered candidate who refused', 'mag', photo([covered('1', 'cas', 'ali')])],
  [
    'a covered candidate not in pictures',
    'onbekend',
    photo([covered('1', 'ali', 'dana')]),
    [],
    [asks('dana')],
  ],
  ['a covered set of one is a covered person', 'mag_niet', photo([covered('1', 'dana')]), [danaIsOut]],
  ['a covered child nobody knows', 'onbekend', photo([coveredAs('1', 'x')]), [], [asks('x')]],
  ['a covered candidate nobody knows', 'onbekend', photo([covered('1', 'ali', 'x')]), [], [asks('x')]],
  ['nothing marked and nothing said', 'onbekend', photo([]), [], [anyone]],
  ['nobody recognisable, nothing marked', 'mag', photo([], says0)],
  ['nobody recognisable beside covered faces', 'mag', photo([covered('1')], says0)],
  ['nobody recognisable beside a named face', 'onbekend', photo([named('1', 'ali')], says0), [], [anyone]],
  [
    'nobody recognisable beside candidates',
    'onbekend',
    photo([candidates('1', 'ali', 'fay')], says0),
    [],
    [anyone],
  ],
  [
    'nobody recognisable beside an unaccounted face',
    'onbekend',
    photo([unaccounted], says0),
    [],
    [whoIs('9'), anyone],
  ],
  [
    'nobody recognisable beside somebody present',
    'onbekend',
    photo([], { ...says0, alsoPresent: ['ali'] }),
    [],
    [anyone],
  ],
  [
    'a refusal beside an unaccounted face',
    'mag_niet',
    photo([named('1', 'cas'), unaccounted]),
    [casRefuses],
    [whoIs('9')],
  ],
  [
    'an unaccounted face beside a missing answer',
    'onbekend',
    photo([named('1', 'bo'), unaccounted]),
    [boLacks],
    [whoIs('9')],
  ],
  [
    'every blocker is listed, also in a mag_niet cell',
    'mag_niet',
    photo([named('1', 'bo'), named('2', 'cas'), named('3', 'bo')]),
    [boLacks, casRefuses],
  ],
  [
    'a ja of unknown gezag is a question',
    'mag_met_toestemming',
    photo([named('1', 'eva')]),
    [{ person: 'eva', state: 'ontbreekt' }],
    [{ guardian: 'eva-g1', person: 'eva', ask: 'authority' }],
  ],
]

describe('the cell', () => {
  for (const [sentence, verdict, seen, blockers = [], questions = []] of ROWS) {
    test(`${sentence} → ${verdict}`, () => {
      const cell = cellOf({ people, consents, photos: [seen] })
      expect(cell).toMatchObject({ verdict, publishable: verdict === 'mag', blockers, questions })
    })
  }

  test('every answer but mag quotes rule 8 and profilering 2; mag has no reasons and no remedies', () => {
    const reasons = [
      { rule: 'R8', quote: RULES.R8 },
      { rule: 'PROF2', quote: RULES.PROF2 },
    ]
    expect(cellOf({ people, consents, photos: [photo([named('1', 'bo')])] }).reasons).toEqual(reasons)
    expect(cellOf({ people, consents, photos: [photo([unaccounted])] }).reasons).toEqual(reasons)
    expect(cellOf({ people, consents, photos: [photo([named('1', 'ali')])] })).toMatchObject({
      reasons: [],
      remedies: [],
    })
  })

  test('cells come in the order of the input, photo then channel', () => {
    const photos = [photo([covered('1')], { id: 'f2' }), photo([covered('1')], { id: 'f1' })]
    const cells = cellsOf(caseOf({ channels: ['x', 'website'], photos }))
    expect(cells.map((cell) => `${cell.photo} ${cell.channel}`)).toEqual([
      'f2 x',
      'f2 website',
      'f1 x',
      'f1 website',
    ])
  })
})

describe('a clip with sound', () => {
  const film = photo([named('1', 'ali')], { id: 'v1', medium: 'film' })
  const sound = photo([], { id: 'v1', medium: 'geluid', alsoPresent: ['ali', 'cas'] })
  const other = photo([covered('1')], { id: 'f2' })
  const heard = [says('ali-g1', 'ja', { medium: 'film' }), says('cas-g1', 'ja', { medium: 'geluid' })]

  test('is one cell, at the place of its first entry, and the worst counts', () => {
    const cells = cellsOf(caseOf({ people, consents: heard, photos: [film, other, sound] }))
    expect(cells.map((cell) => [cell.photo, cell.verdict])).toEqual([
      ['v1', 'mag_met_toestemming'],
      ['f2', 'mag'],
    ])
    expect(cells[0]?.blockers).toEqual([{ person: 'ali', state: 'ontbreekt' }])
  })

  test('names a person once, with the worst state', () => {
    const consents = [says('ali-g1', 'nee', { medium: 'geluid' }), ...heard.slice(1)]
    const [cell] = cellsOf(caseOf({ people, consents, photos: [film, sound] }))
    expect(cell?.verdict).toBe('mag_niet')
    expect(cell?.blockers).toEqual([{ person: 'ali', state: 'geweigerd' }])
  })

  test('is mag when sight and sound both are', () => {
    const consents = [...heard, says('ali-g1', 'ja', { medium: 'geluid' })]
    expect(cellsOf(caseOf({ people, consents, photos: [film, sound] }))[0]?.verdict).toBe('mag')
  })
})

test('a channel of which nobody said how far it reaches is refused, not guessed', () => {
  expect(gate(caseOf({ channels: ['website', 'mastodon'] }), RULES)).toEqual({
    refused: 'channel_without_class',
    channel: 'mastodon',
  })
})

test('the version of the engine is that of the package', () => {
  expect(ENGINE_VERSION).toBe(packageFile.version)
})
