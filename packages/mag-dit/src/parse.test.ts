import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase } from './arbitrary.test-part.ts'
import { gate } from './gate.ts'
import { parseGateCase } from './parse.ts'
import { isObject } from './shape.ts'

const docs = new URL('../../../docs/', import.meta.url)
const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, docs), 'utf8'))
const exampleText = readFileSync(new URL('gate-cases/a.json', docs), 'utf8')

/** The example of the contract with one thing changed; `undefined` takes a key away. */
function changed(path: string, value: unknown): unknown {
  const root: unknown = JSON.parse(exampleText)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root) as Record<
    string,
    unknown
  >
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return root
}

const errorsOf = (json: unknown) => {
  const reading = parseGateCase(json)
  return reading.ok ? [] : reading.errors.map((error) => `${error.path} ${error.message}`)
}

const face = { id: '1', as: 'named', person: 'p1' }
const foto = { id: 'f1', medium: 'foto', faces: [] }
const film = { id: 'f1', medium: 'film', faces: [] }
const geluid = { id: 'f1', medium: 'geluid', faces: [] }
const p1 = { id: 'p1', kind: 'pupil' }

describe('a case is refused, with the place and the reason', () => {
  test.each([
    ['photo', 1, 'photo is not a known key'],
    ['people.0.name', 'Jan', 'people[0].name is not a known key'],
    ['settings.giver', {}, 'settings.giver is not a known key'],
    ['settings.givers.public', 'one', 'settings.givers.public is not a known key'],
    ['consents.0.note', '', 'consents[0].note is not a known key'],
    ['photos.0.faces.3.person', 'p1', 'photos[0].faces[3].person is not a known key'],
    ['at', undefined, 'at is missing'],
    ['channels', undefined, 'channels is missing'],
    ['people', undefined, 'people is missing'],
    ['consents', undefined, 'consents is missing'],
    ['photos', undefined, 'photos is missing'],
    ['people.0.id', undefined, 'people[0].id is missing'],
    ['people.0.kind', undefined, 'people[0].kind is missing'],
    ['photos.0.id', undefined, 'photos[0].id is missing'],
    ['photos.0.medium', undefined, 'photos[0].medium is missing'],
    ['photos.0.faces', undefined, 'photos[0].faces is missing'],
    ['photos.0.faces.0.person', undefined, 'photos[0].faces[0].person is missing'],
    ['photos.0.faces.2.candidates', undefined, 'photos[0].faces[2].candidates is missing'],
    ['consents.0.recordedAt', undefined, 'consents[0].recordedAt is missing'],
    ['consents.0.grantor', undefined, 'consents[0].grantor is missing'],
    ['people.0.kind', 'parent', 'people[0].kind must be one of pupil, staff, adult'],
    ['photos.0.medium', 'video', 'photos[0].medium must be one of foto, film, geluid'],
    ['consents.0.decision', 'yes', 'consents[0].decision must be one of ja, nee, ingetrokken'],
    [
      'photos.0.faces.0.as',
      'blurred',
      'photos[0].faces[0].as must be one of named, covered, candidates, unaccounted',
    ],
    ['settings.childSilence', 'no', 'settings.childSilence must be one of blocks, afterAsked, allows'],
    ['settings.givers.own', 'two', 'settings.givers.own must be one of one, all'],
    [
      'settings.classes',
      { mastodon: 'open' },
      'settings.classes.mastodon must be one of closed, own, network',
    ],
    ['channels', ['mastodon'], 'channels[0] has no class: add mastodon to settings.classes'],
    ['channels', ['constructor'], 'channels[0] has no class: add constructor to settings.classes'],
    ['channels', ['website', 'x', 'website'], 'channels[2] is a duplicate: website'],
    ['people', [p1, p1], 'people[1].id is a duplicate: p1'],
    [
      'people',
      [{ ...p1, guardians: [{ id: 'g' }, { id: 'g' }] }],
      'people[0].guardians[1].id is a duplicate: g',
    ],
    ['people', [{ ...p1, guardians: [{ id: 'p1' }] }], 'people[0].guardians[0].id is a duplicate: p1'],
    ['photos', [foto, foto], 'photos[1].id is a duplicate: f1'],
    ['photos', [foto, film], 'photos[1].id is a duplicate: f1'],
    ['photos', [film, geluid, film], 'photos[2].id is a duplicate: f1'],
    ['photos.0.faces', [face, face], 'photos[0].faces[1].id is a duplicate: 1'],
    [
      'photos.0.faces.1',
      { id: '2', as: 'covered', person: 'p1', candidates: [] },
      'photos[0].faces[1] has both person and candidates: give one of them',
    ],
    ['people.0.guardians.0.authority', 'yes', 'people[0].guardians[0].authority must be true or false'],
    ['people.0.age', '10', 'people[0].age must be a number of 0 or more'],
    ['people.0.groups', '7', 'people[0].groups must be a list'],
    ['people.0', null, 'people[0] must be an object'],
    ['photos.0.faces.0', 'p1', 'photos[0].faces[0] must be an object'],
    ['settings', null, 'settings must be an object'],
    ['people.0.id', ' ', 'people[0].id must be a text that is not empty'],
  ])('%s = %j: %s', (path, value, message) => {
    expect(errorsOf(changed(path, value))).toContain(message)
  })

  test.each([
    '2026-03-10',
    '2026-03-10T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-03-10T25:00:00Z',
    'now',
    1_773_133_200,
  ])('at = %j is no instant', (value) => {
    expect(errorsOf(changed('at', value))).toEqual([
      expect.stringContaining('at must be an instant with an offset'),
    ])
    expect(errorsOf(changed('consents.0.recordedAt', value))).toHaveLength(1)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-3-1', '2026-03-10T00:00:00Z', '', 20260310])(
    'from = %j is no day',
    (value) => {
      expect(errorsOf(changed('consents.0.from', value))).toEqual([
        expect.stringContaining('from must be a calendar day'),
      ])
      expect(errorsOf(changed('consents.0.until', value))).toHaveLength(1)
    },
  )

  test.each([null, [], 'text', 1])('%j is not a case', (json) => {
    expect(errorsOf(json)).toEqual([' must be an object'])
  })

  test('a hidden key of JavaScript is an unknown key like any other', () => {
    expect(errorsOf(JSON.parse(exampleText.replace('"at"', '"__proto__": {}, "at"')))).toEqual([
      '__proto__ is not a known key',
    ])
  })

  test('everything wrong is told at once', () => {
    expect(errorsOf({ at: 'x', photo: [], people: [{ id: 'p' }] })).toHaveLength(6)
  })
})

describe('a case is read', () => {
  test.each([
    ['people.0.childAskedAt', '2026-02-10'],
    ['people.0.childAskedAt', '2026-02-10T10:00:00Z'],
    ['consents.0.until', null],
    ['consents.0.from', undefined],
    ['consents.0.subject', 'somebody-who-left'],
    ['people.0.age', undefined],
    ['people.0.guardians.0.authority', undefined],
    ['settings', undefined],
    ['settings', { givers: { own: 'all' }, classes: { mastodon: 'network' } }],
    ['photos', [film, geluid]],
    ['photos.0.faces.1', { id: '2', as: 'covered', candidates: ['p1'] }],
  ])('%s = %j', (path, value) => {
    expect(errorsOf(changed(path, value))).toEqual([])
  })

  test('any case of the right shape comes back as it was written', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const json: unknown = JSON.parse(JSON.stringify(input))
        expect(parseGateCase(json)).toEqual({ ok: true, case: json })
      }),
      { numRuns: 200 },
    )
  })

  test('whatever it is given, it answers; and what it accepts the gate decides', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('at', 'people.0', 'photos.0.faces.0.person', 'settings.classes'),
        (value, path) => {
          const reading = parseGateCase(changed(path, value))
          if (reading.ok) expect(gate(reading.case, { R8: '', PROF2: '' })).toHaveProperty('cells')
          else expect(reading.errors.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('the JSON Schema in docs/ requires and knows the same keys as the reader', () => {
  const schema = readJson('gate-case.schema.json')
  const at = (node: unknown, ...path: string[]): unknown =>
    path.reduce((it, key) => (isObject(it) ? it[key] : undefined), node)
  const places = [
    ['', schema],
    ['people.0.', at(schema, '$defs', 'person')],
    ['people.0.guardians.0.', at(schema, '$defs', 'guardian')],
    ['consents.0.', at(schema, '$defs', 'consent')],
    ['photos.0.', at(schema, '$defs', 'photo')],
    ['settings.', at(schema, '$defs', 'settings')],
  ] as const
  for (const [prefix, node] of places) {
    const isRequired = at(node, 'required')
    const known = Object.keys(at(node, 'properties') as object)
    expect(at(node, 'additionalProperties')).toBe(false)
    for (const key of known) {
      const errors = errorsOf(changed(`${prefix}${key}`, undefined)).filter((it) => it.endsWith('is missing'))
      expect([key, errors.length]).toEqual([
        key,
        Array.isArray(isRequired) && isRequired.includes(key) ? 1 : 0,
      ])
      expect(errorsOf(changed(`${prefix}${key}`, {})).filter((it) => it.endsWith('not a known key'))).toEqual(
        [],
      )
    }
  }
})
