import { describe, expect, test } from 'vitest'
import {
  type Approved,
  approve,
  ask,
  type Draft,
  discard,
  isStillInside,
  lapse,
  mayChange,
  type Post,
  type Preparing,
  publish,
  release,
  returnToDraft,
  submit,
  type Waiting,
} from './post.ts'

const at = new Date('2026-11-22T15:35:00Z')
const made = {
  ...{ id: 'p1', authorId: 'marit', caption: 'Buiten', createdAt: new Date('2026-11-22T15:30:00Z') },
  ...{ channels: ['ouderapp', 'website'] as const, plannedAt: undefined, follows: undefined },
}
const draft: Draft = { ...made, is: 'draft', lastRefusal: undefined }
const preparing: Preparing = { ...made, is: 'preparing' }
const waiting: Waiting = { ...made, is: 'waiting' }
const approved: Approved = { ...made, is: 'approved' }
const published: Post = { ...made, is: 'published', publishedAt: at }
const deleted: Post = { ...made, is: 'deleted' }
const facts = { photos: 2, allReady: true, lookedOver: true, now: at }

describe('draft → preparing: submit', () => {
  test('a draft with photos that are ready, and a place to go, is made ready', () => {
    expect(submit(draft, facts)).toEqual(preparing)
  })
  test('what was refused before is forgotten', () => {
    expect(submit({ ...draft, lastRefusal: 'sent_back' }, facts)).toEqual(preparing)
  })
  test.each([
    ['without a photo there is nothing to place', { ...facts, photos: 0 }, 'no_photos'],
    ['a photo that is not ready holds it back', { ...facts, allReady: false }, 'photos_not_ready'],
    [
      'somebody has looked for who has no frame',
      { ...facts, lookedOver: false },
      'look_at_every_photo_first',
    ],
  ] as const)('%s', (_, changed, refusal) => {
    expect(submit(draft, changed)).toBe(refusal)
  })
  test('it has to go somewhere', () => expect(submit({ ...draft, channels: [] }, facts)).toBe('no_channels'))
  test('it is planned for later, or not at all', () => {
    const before = new Date(at.getTime() - 1)
    expect(submit({ ...draft, plannedAt: before }, facts)).toBe('planned_in_the_past')
    expect(submit({ ...draft, plannedAt: at }, facts)).toMatchObject({ is: 'preparing', plannedAt: at })
  })
  test('what is on its way, out or thrown away is not sent again', () => {
    for (const post of [preparing, waiting, approved, published, deleted])
      expect(submit(post, facts)).toBe('already_sent')
  })
})

test('preparing → waiting: ask', () => expect(ask(preparing)).toEqual(waiting))

describe('waiting → approved: approve', () => {
  test('by a second person', () => expect(approve(waiting, 'sanne')).toEqual(approved))
  test('never by who made it', () => expect(approve(waiting, 'marit')).toBe('own_post'))
  test('only what waits', () => {
    for (const post of [draft, preparing, approved, published, deleted])
      expect(approve(post, 'sanne')).toBe('not_waiting')
  })
})

test('waiting → approved: release, where the school looks afterwards', () => {
  expect(release(waiting)).toEqual(approved)
})

test('approved → waiting: lapse', () => expect(lapse(approved)).toEqual(waiting))

test('approved → published: publish, and the moment is part of it', () => {
  expect(publish(approved, at)).toEqual(published)
})

test('preparing, waiting, approved → draft: returnToDraft, with the reason, and nothing is lost', () => {
  for (const post of [preparing, waiting, approved])
    expect(returnToDraft(post, 'not_every_photo_may')).toEqual({
      ...draft,
      lastRefusal: 'not_every_photo_may',
    })
})

describe('draft → deleted: discard', () => {
  test('a draft can be thrown away', () => expect(discard(draft)).toEqual(deleted))
  test('what was asked for, or is out, can not', () => {
    for (const post of [preparing, waiting, approved, published, deleted])
      expect(discard(post)).toBe('already_sent')
  })
})

const POSTS = [draft, preparing, waiting, approved, published, deleted]

test('only a draft can be changed', () => {
  expect(POSTS.filter(mayChange).map((post) => post.is)).toEqual(['draft'])
})

test('between the asking and the first claim nothing has left the house', () => {
  expect(POSTS.filter(isStillInside).map((post) => post.is)).toEqual(['preparing', 'waiting', 'approved'])
})
