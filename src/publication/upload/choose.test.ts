import { describe, expect, test } from 'vitest'
import { type Candidate, type Choice, isFew, MOST_PHOTOS, tooManyFor, weigh } from './choose.ts'

const ready = (id: string, position: number, takenAt?: string): Candidate => ({
  photo: { id, state: 'ready', medium: 'foto', width: 4, height: 3, takenAt },
  position,
})
const received = (id: string): Candidate => ({
  photo: { id, state: 'received', takenAt: undefined },
  position: 9,
})
const refused = (id: string): Candidate => ({ photo: { id, state: 'refused', refusal: 'film' }, position: 8 })
const three = [ready('a', 0, '2026-11-10T11:00:00'), ready('b', 1, '2026-11-10T09:00:00'), ready('c', 2)]
const choice = (chosen: string[], more: Partial<Choice> = {}): Choice => ({
  ...{ chosen, seen: ['a', 'b', 'c', 'film'], channels: ['ouderapp'], acceptsTooMany: false },
  ...more,
})

describe('choosing from the photos of a post', () => {
  test('what is not chosen goes, and what could not be read goes with it', () => {
    expect(weigh([...three, refused('film')], choice(['c', 'a']))).toEqual({
      kept: ['a', 'c'],
      dropped: ['b', 'film'],
    })
  })

  test('the order is that of the camera when every chosen photo tells it, else that of coming in', () => {
    expect(weigh(three, choice(['a', 'b']))).toMatchObject({ kept: ['b', 'a'] })
    expect(weigh(three, choice(['a', 'b', 'c']))).toMatchObject({ kept: ['a', 'b', 'c'] })
  })

  test('a photo that nobody saw, or that is still being worked on, is not thrown away', () => {
    expect(weigh([...three, ready('new', 3)], choice(['a']))).toBe('not_all_seen')
    expect(weigh([...three, received('c2')], choice(['a'], { seen: ['a', 'b', 'c', 'c2'] }))).toBe(
      'not_all_seen',
    )
  })

  test('nothing chosen, or only what can not be used, throws nothing away', () => {
    expect(weigh(three, choice([]))).toBe('nothing_chosen')
    expect(weigh([...three, refused('film')], choice(['film', 'stranger']))).toBe('nothing_chosen')
  })

  test('photos without a place to go are not chosen', () => {
    expect(weigh(three, choice(['a'], { channels: [] }))).toBe('nowhere')
  })

  test('more than a channel takes is said once, and then it is the colleague’s choice', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => ready(`f${index}`, index))
    const ids = eleven.map(({ photo }) => photo.id)
    const wide = choice(ids, { seen: ids, channels: ['ouderapp', 'instagram'] })
    expect(weigh(eleven, wide)).toBe('too_many_for_channel')
    expect(tooManyFor(['ouderapp', 'instagram'], 11)).toEqual([{ channel: 'instagram', most: 10 }])
    expect(weigh(eleven, { ...wide, acceptsTooMany: true })).toMatchObject({ kept: ids, dropped: [] })
  })

  test('of four photos there is nothing to choose, of five there is, of none neither', () => {
    expect([0, 1, 4, 5, MOST_PHOTOS].map(isFew)).toEqual([false, true, true, false, false])
  })
})
