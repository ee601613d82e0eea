import { describe, expect, test } from 'vitest'
import { postStates } from './delivery-texts.nl.ts'
import * as postModule from './post.ts'
import { approve, ask, discard, lapse, type Post, publish, release, returnToDraft, submit } from './post.ts'
import { arrow, readStatePage } from './testing/state-page.ts'

const AT = new Date('2026-11-22T15:30:00Z')
const PAGE = readStatePage('post')

type OneOfEach<P extends Post> = { [S in P['is']]: Extract<P, { is: S }> }

const MADE = {
  ...{ id: 'p', authorId: 'a', caption: 'Op het plein', createdAt: AT },
  ...{ channels: ['website'] as const, plannedAt: undefined, follows: undefined },
}
const POSTS: OneOfEach<Post> = {
  draft: { ...MADE, is: 'draft', lastRefusal: undefined },
  preparing: { ...MADE, is: 'preparing' },
  waiting: { ...MADE, is: 'waiting' },
  approved: { ...MADE, is: 'approved' },
  published: { ...MADE, is: 'published', publishedAt: AT },
  deleted: { ...MADE, is: 'deleted' },
}
const { preparing, waiting, approved } = POSTS
const ALL_IS_WELL = { photos: 1, allReady: true, lookedOver: true, now: AT }

/** Where a function leads from every state that its type takes; a wider type no longer compiles below. */
function arrowsOf<P extends Post>(
  name: string,
  posts: OneOfEach<P>,
  go: (post: P) => Post | string,
): string[] {
  return Object.values<P>(posts).flatMap((post) => {
    const next = go(post)
    return typeof next === 'string' ? [] : [arrow(post.is, next.is, name)]
  })
}

describe('docs/states/post.md draws what the code does', () => {
  test('the arrows of a post', () => {
    const arrows = [
      ...arrowsOf<Parameters<typeof submit>[0]>('submit', POSTS, (post) => submit(post, ALL_IS_WELL)),
      ...arrowsOf<Parameters<typeof ask>[0]>('ask', { preparing }, ask),
      ...arrowsOf<Parameters<typeof approve>[0]>('approve', POSTS, (post) => approve(post, 'b')),
      ...arrowsOf<Parameters<typeof release>[0]>('release', { waiting }, release),
      ...arrowsOf<Parameters<typeof lapse>[0]>('lapse', { approved }, lapse),
      ...arrowsOf<Parameters<typeof publish>[0]>('publish', { approved }, (post) => publish(post, AT)),
      ...arrowsOf<Parameters<typeof returnToDraft>[0]>(
        'returnToDraft',
        { preparing, waiting, approved },
        (post) => returnToDraft(post, 'not_verified'),
      ),
      ...arrowsOf<Parameters<typeof discard>[0]>('discard', POSTS, discard),
    ]
    expect(PAGE.arrows).toEqual(arrows.sort())
  })

  test('every function that moves a post is among those arrows', () => {
    const questions = ['mayChange', 'isStillInside', 'isChosen']
    const moves = Object.keys(postModule).filter((name) => !questions.includes(name))
    expect(new Set(moves)).toEqual(new Set(PAGE.arrows.map((line) => line.split(' : ')[1])))
  })

  test('the words beside the states are those of the screen', () => expect(PAGE.labels).toEqual(postStates))
})
