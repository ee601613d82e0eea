import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { darken, type PlacementState } from './ledger.ts'
import * as postModule from './post.ts'
import { discard, type Post, publish, returnToDraft, send } from './post.ts'
import { texts } from './texts.nl.ts'

const PAGE = readFileSync(new URL('../../docs/states/post.md', import.meta.url), 'utf8')
const AT = new Date('2026-11-22T15:30:00Z')

type OneOfEach<P extends Post> = { [S in P['is']]: Extract<P, { is: S }> }

const MADE = { id: 'p', authorId: 'a', caption: 'Op het plein', createdAt: AT }
const POSTS: OneOfEach<Post> = {
  draft: { ...MADE, is: 'draft', lastRefusal: undefined },
  sending: { ...MADE, is: 'sending' },
  published: { ...MADE, is: 'published', publishedAt: AT },
  deleted: { ...MADE, is: 'deleted' },
}
const { sending } = POSTS
const ALL_IS_WELL = { photos: 1, allReady: true, lookedOver: true, mayPublish: true }

/** Where a function leads from every state that its type takes; a wider type no longer compiles below. */
function arrowsOf<P extends Post>(
  name: string,
  posts: OneOfEach<P>,
  go: (post: P) => Post | string,
): string[] {
  return Object.values<P>(posts).flatMap((post) => {
    const next = go(post)
    return typeof next === 'string' ? [] : [`${post.is} --> ${next.is} : ${name}`]
  })
}

/** The arrows of one diagram; where it begins and ends is no function. */
function arrowsUnder(heading: string): string[] {
  const section = PAGE.split('\n## ').find((part) => part.startsWith(heading)) ?? ''
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  return diagram
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes('-->') && !line.includes('[*]'))
    .sort()
}

describe('docs/states/post.md draws what the code does', () => {
  test('the arrows of a post', () => {
    const arrows = [
      ...arrowsOf<Parameters<typeof send>[0]>('send', POSTS, (post) => send(post, ALL_IS_WELL)),
      ...arrowsOf<Parameters<typeof publish>[0]>('publish', { sending }, (post) => publish(post, AT)),
      ...arrowsOf<Parameters<typeof returnToDraft>[0]>('returnToDraft', { sending }, (post) =>
        returnToDraft(post, 'not_verified'),
      ),
      ...arrowsOf<Parameters<typeof discard>[0]>('discard', POSTS, discard),
    ]
    expect(arrowsUnder('Post')).toEqual(arrows.sort())
  })

  test('every function that moves a post is among those arrows', () => {
    const questions = ['mayChange']
    const moves = Object.keys(postModule).filter((name) => !questions.includes(name))
    const drawn = arrowsUnder('Post').map((arrow) => arrow.split(' : ')[1])
    expect(new Set(moves)).toEqual(new Set(drawn))
  })

  test('the arrows of a placement', () => {
    const visible: PlacementState[] = ['live', 'under_review']
    const arrows = visible.flatMap((from) =>
      [true, false].flatMap((certain) => {
        const next = darken(certain)
        return next === from ? [] : [`${from} --> ${next} : darken`]
      }),
    )
    expect(arrowsUnder('Placement')).toEqual(arrows.sort())
  })

  test('the words beside a post’s states are those of the screen', () => {
    for (const [state, label] of Object.entries(texts.states))
      expect(PAGE).toContain(`| \`${state}\` | ${label} |`)
  })
})
