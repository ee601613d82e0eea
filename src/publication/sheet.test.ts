import { describe, expect, test } from 'vitest'
import { changedPart, type Going, partsOf, SHEET_PARTS, sheetOf } from './sheet.ts'

const photo = (photoId: string, variantId = photoId, altText = '') => ({
  ...{ photoId, variantId, media: ['foto'] as const, altText, width: 4, height: 3 },
})
const going: readonly Going[] = [
  { channel: 'ouderapp', photos: [photo('b'), photo('a')] },
  { channel: 'website', photos: [photo('a')] },
]

describe('a contact sheet', () => {
  test('has every picture once, in the author’s order, with everywhere that it goes', () => {
    expect(sheetOf(going, ['a', 'b']).map(({ photoId, channels }) => [photoId, channels])).toEqual([
      ['a', ['ouderapp', 'website']],
      ['b', ['ouderapp']],
    ])
  })

  test('shows a photo twice when other bytes or other words go elsewhere', () => {
    const other = (one: ReturnType<typeof photo>) => [
      ...[going[1] ?? { channel: 'website' as const, photos: [] }],
      { channel: 'facebook' as const, photos: [one] },
    ]
    expect(sheetOf(other(photo('a', 'covered')), ['a'])).toHaveLength(2)
    expect(sheetOf(other(photo('a', 'a', 'Een plein')), ['a'])).toHaveLength(2)
    expect(sheetOf(other(photo('a')), ['a'])).toHaveLength(1)
  })
})

describe('what changed while somebody looked', () => {
  const shown = {
    ...{ caption: 'Dag', wordsReason: '', plannedAt: new Date('2026-11-10T09:00:00Z') },
    ...{ sheet: sheetOf(going, ['a', 'b']), bytes: ['1', '2'] },
  }
  const fingerprint = (one: typeof shown) => {
    const parts = partsOf(one)
    return SHEET_PARTS.map((part) => parts[part].replaceAll('.', '')).join('.')
  }
  const changedTo = (other: Partial<typeof shown>) =>
    changedPart(fingerprint(shown), fingerprint({ ...shown, ...other }))

  test('is said of the part that is another one', () => {
    expect(changedTo({ caption: 'Doei' })).toBe('words')
    expect(changedTo({ wordsReason: 'Omdat' })).toBe('words')
    expect(changedTo({ bytes: ['1', '3'] })).toBe('photos')
    expect(changedTo({ sheet: sheetOf(going.slice(0, 1), ['a', 'b']) })).toBe('channels')
    expect(changedTo({ plannedAt: new Date('2026-11-11T09:00:00Z') })).toBe('moment')
  })

  test('is none of these when only what may be has changed', () => {
    expect(changedTo({})).toBeUndefined()
  })

  test('is everything when the form brought nothing along', () => {
    expect(changedPart('', fingerprint(shown))).toBe('words')
  })
})
