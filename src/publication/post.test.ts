import { describe, expect, test } from 'vitest'
import { type Draft, discard, mayChange, publish, returnToDraft, send } from './post.ts'

const made = { id: 'p1', authorId: 'marit', caption: 'Buiten', createdAt: new Date('2026-11-22T15:30:00Z') }
const draft: Draft = { ...made, is: 'draft', lastRefusal: undefined }
const facts = { photos: 2, allReady: true, lookedOver: true, mayPublish: true }
const at = new Date('2026-11-22T15:35:00Z')

describe('draft → sending', () => {
  test('a draft with photos that are ready goes on its way', () => {
    expect(send(draft, facts)).toEqual({ ...made, is: 'sending' })
  })
  test.each([
    ['without a photo there is nothing to send', { ...facts, photos: 0 }, 'no_photos'],
    [
      'somebody has to have looked for who has no frame',
      { ...facts, lookedOver: false },
      'look_at_every_photo_first',
    ],
    ['a photo that is not ready holds it back', { ...facts, allReady: false }, 'photos_not_ready'],
    [
      'a real school waits for the second person',
      { ...facts, mayPublish: false },
      'real_school_waits_for_second_person',
    ],
  ] as const)('%s', (_, changed, refusal) => {
    expect(send(draft, changed)).toBe(refusal)
  })
  test('what is on its way, out or thrown away is not sent again', () => {
    const sending = { ...made, is: 'sending' } as const
    expect(send(sending, facts)).toBe('already_sent')
    expect(send(publish(sending, at), facts)).toBe('already_sent')
    expect(send({ ...made, is: 'deleted' }, facts)).toBe('already_sent')
  })
})

test('sending → published: the moment is part of it', () => {
  expect(publish({ ...made, is: 'sending' }, at)).toEqual({ ...made, is: 'published', publishedAt: at })
})

test('sending → draft: it comes back with the reason, and lost nothing', () => {
  expect(returnToDraft({ ...made, is: 'sending' }, 'not_every_photo_may')).toEqual({
    ...made,
    is: 'draft',
    lastRefusal: 'not_every_photo_may',
  })
})

describe('draft → deleted', () => {
  test('a draft can be thrown away', () => expect(discard(draft)).toEqual({ ...made, is: 'deleted' }))
  test('what is published can not', () => {
    expect(discard({ ...made, is: 'published', publishedAt: at })).toBe('already_sent')
  })
})

test('only a draft can be changed', () => {
  expect([draft, { ...made, is: 'sending' } as const].map(mayChange)).toEqual([true, false])
})
