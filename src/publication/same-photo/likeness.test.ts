import { expect, test } from 'vitest'
import type { PlacementState } from '../ledger.ts'
import { answerWith, canGoOffline, type FoundPlace, inWords, type Likeness } from './likeness.ts'

const exact: Likeness = { is: 'exact' }
const alike = (bits: number): Likeness => ({ is: 'alike', bits, mirrored: false })
const picture = (likeness: Likeness) => ({ variantId: 'v', photoId: 'f', likeness })
const place = (postId: string, likeness: Likeness, state: PlacementState = 'live'): FoundPlace => ({
  ...{ placementId: `${postId}-${state}`, postId, photoId: 'f', channel: 'website', caption: '', state },
  ...{ visibleFrom: new Date(0), darkSince: null, url: null, likeness, altText: '', picture: undefined },
})

test('the very same bytes are said to be so, whatever else looks like them', () => {
  expect(answerWith([picture(alike(0)), picture(exact)], [], []).is).toBe('exact')
  expect(answerWith([picture(alike(0))], [], []).is).toBe('alike')
  expect(answerWith([], [], [])).toEqual({ is: 'unknown' })
})

test('the post that looks most like it comes first, with all its places', () => {
  const far = place('far', alike(9))
  const near = [place('near', alike(2)), place('near', alike(6), 'gone')]
  const found = answerWith([picture(alike(2))], [far, ...near, place('same', exact)], [])
  expect(found.is === 'alike' && found.posts.map((post) => [post.postId, post.places.length])).toEqual([
    ...[
      ['same', 1],
      ['near', 2],
      ['far', 1],
    ],
  ])
})

test('only what can be seen, and is not being taken away, can go offline', () => {
  const states: PlacementState[] = [
    'uncertain',
    'live',
    'questioned',
    'under_review',
    'removing',
    'gone',
    'out_of_reach',
  ]
  const able = states.filter((state) => {
    const here = place('p', exact, state)
    return canGoOffline({ postId: 'p', nearest: here, places: [here] })
  })
  expect(able).toEqual(['uncertain', 'live', 'questioned'])
})

test.each([
  [0, 'hardly_different'],
  [3, 'hardly_different'],
  [4, 'much_alike'],
  [7, 'much_alike'],
  [8, 'alike'],
  [10, 'alike'],
])('%i bits is said as %s', (bits, words) => {
  expect(inWords(bits)).toBe(words)
})
