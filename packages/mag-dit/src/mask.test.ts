import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCase } from './arbitrary.test-part.ts'
import { AT, caseOf, pupil, says } from './example.test-part.ts'
import { foldMasks, type Mask, type MaskCase } from './mask.ts'
import type { Person } from './publication.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 10 })

const DAY = 86_400_000
const now = Date.parse(AT)

function fold(input: MaskCase): readonly Mask[] {
  const folded = foldMasks(input)
  if ('refused' in folded) throw new Error(folded.refused)
  return folded.masks
}

const words = ({ deny, lacking, isHidden }: Mask) => ({ deny, lacking, isHidden })

/** The mask of the first person for a photo. */
function maskOf(more: Partial<MaskCase>): Mask {
  const [mask] = fold(caseOf(more))
  if (mask === undefined) throw new Error('nobody')
  return mask
}
const endOf = (more: Partial<MaskCase>) => {
  const { validUntil } = maskOf(more)
  return validUntil === Infinity ? 'never' : new Date(validUntil).toISOString()
}

/** Whole years on the day in the Netherlands; an invented birthday for everybody whose age is given. */
function grow(person: Person, at: number): Person {
  const birthday = birthdays[person.id]
  if (person.kind !== 'pupil' || birthday === undefined || person.age === undefined) return person
  const day = new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4))
  return { ...person, age: day.slice(5) < birthday.slice(5) ? years - 1 : years }
}
const birthdays: Readonly<Record<string, string>> = { p1: '2010-03-11', p2: '2010-03-24', p3: '2015-06-01' }
const SIXTEEN = { p1: '2026-03-11', p2: '2026-03-24', p3: '2031-06-01' }

describe('a mask, for every case', () => {
  test.each([
    ['with birthdays', SIXTEEN],
    ['without', {}],
  ])('stands until it ends when the clock moves and nobody writes, %s', (_, sixteenOn) => {
    const later = fc.oneof(
      fc.integer({ min: 0, max: 3 * DAY }),
      fc.integer({ min: 0, max: 200 * DAY }),
      fc.constantFrom(13 * 3_600_000, 13 * 3_600_000 - 1),
    )
    fc.assert(
      fc.property(anyCase, later, (input, passed) => {
        const at = (ms: number): MaskCase => ({
          ...{ ...input, sixteenOn, at: new Date(ms).toISOString() },
          people: input.people.map((person) => grow(person, ms)),
        })
        const after = fold(at(now + passed))
        fold(at(now)).forEach((mask, nth) => {
          const then = after[nth]
          expect(mask.validUntil).toBeGreaterThan(now)
          if (then !== undefined && mask.validUntil > now + passed) expect(words(then)).toEqual(words(mask))
        })
      }),
      { numRuns },
    )
  })
})

describe('a mask ends', () => {
  const ali = pupil('ali')
  test('never, when nothing about it can change by itself', () => {
    const grown: Person = { id: 'ali', kind: 'staff' }
    expect(endOf({ people: [grown], consents: [says('ali', 'nee', { until: '2026-08-01' })] })).toBe('never')
    expect(endOf({ people: [{ ...ali, age: 16 }], consents: [says('ali', 'ja')] })).toBe('never')
  })
  test('on the first day that a ja no longer counts, and on the first that one counts', () => {
    const until = says('ali-g1', 'ja', { until: '2026-08-01' })
    const from = says('ali-g1', 'ja', { from: '2026-03-29' })
    expect(endOf({ people: [ali], consents: [until] })).toBe('2026-07-31T22:00:00.000Z')
    expect(endOf({ people: [ali], consents: [until, from] })).toBe('2026-03-28T23:00:00.000Z')
  })
  test('when a row that lies in the future comes to count', () => {
    const recordedAt = '2026-03-10T11:30:00+01:00'
    expect(endOf({ people: [ali], consents: [says('ali-g1', 'nee', { recordedAt })] })).toBe(
      '2026-03-10T10:30:00.000Z',
    )
  })
  test('when a child that was asked has had its 28 days', () => {
    const asked = (childAskedAt: string) =>
      endOf({ people: [{ ...ali, schoolYear: 6, childAskedAt }], consents: [says('ali-g1', 'ja')] })
    expect(asked('2026-03-01')).toBe('2026-03-28T23:00:00.000Z')
    expect(asked('2026-03-01T12:00:00+01:00')).toBe('2026-03-29T11:00:00.000Z')
  })
  test('on the 16th birthday, or as early as the age allows when nobody knows the day', () => {
    const fifteen = { people: [{ ...ali, age: 15 }] }
    expect(endOf({ ...fifteen, sixteenOn: { ali: '2026-09-05' } })).toBe('2026-09-04T22:00:00.000Z')
    expect(endOf(fifteen)).toBe('2026-03-10T23:00:00.000Z')
    expect(endOf({ people: [{ ...ali, age: 9 }] })).toBe('2032-03-10T23:00:00.000Z')
    expect(endOf({ people: [{ ...ali, age: 9 }], at: '2028-02-28T12:00:00+01:00' })).toBe(
      '2034-02-27T23:00:00.000Z',
    )
  })
  test('per medium: what ends for film does not end the mask for a photo', () => {
    const film = says('ali-g1', 'ja', { medium: 'film', until: '2026-04-01' })
    const ends = fold(caseOf({ people: [{ ...ali, age: 16 }], consents: [film] })).map((it) => it.validUntil)
    expect(ends).toEqual([Infinity, Date.parse('2026-04-01T00:00:00+02:00'), Infinity])
  })
})

describe('folding', () => {
  test('sets a bit per channel: who says no, who is lacking, who is never to be seen', () => {
    const channels = ['website', 'instagram', 'ouderapp']
    const people = [pupil('ali'), pupil('bo', { notInPictures: true })]
    const consents = [says('ali-g1', 'ja'), says('ali-g1', 'nee', { purpose: 'instagram' })]
    const masks = fold(caseOf({ channels, people, consents })).filter((it) => it.medium === 'foto')
    expect(masks.map(words)).toEqual([
      { deny: 0b010, lacking: 0b100, isHidden: false },
      { deny: 0b111, lacking: 0, isHidden: true },
    ])
  })
  test('refuses more channels than a word has bits, and a channel without a class', () => {
    const channels = Array.from({ length: 33 }, (_, nth) => `kanaal-${nth}`)
    expect(foldMasks(caseOf({ channels }))).toEqual({ refused: 'too_many_channels', most: 32 })
    expect(foldMasks(caseOf({ channels: ['mastodon'] }))).toEqual({
      refused: 'channel_without_class',
      channel: 'mastodon',
    })
  })
})
