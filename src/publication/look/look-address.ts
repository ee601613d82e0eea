import { addresses } from '#addresses.ts'
import type { Workbench } from '../workbench.ts'
import { lookStep, numbered } from './look.ts'

/** The photo as a whole, after the one that was looked at just now; what somebody still sees; or a frame just drawn. */
type At = { number: number } & ({ done?: number } | { more: true } | { frame: number })

/** A place in the look: which photo by its number, and what is asked there. */
export function lookAt(slug: string, postId: string, at: At): string {
  const query = new URLSearchParams({ foto: String(at.number) })
  if ('more' in at) query.set('nog', 'ja')
  else if ('frame' in at) query.set('kader', String(at.frame))
  else if (at.done !== undefined) query.set('na', String(at.done))
  return `${addresses.lookOver(slug, postId)}?${query}`
}

/** What has to be looked at next. When that is nothing: the first photo, for who wants to see them again. */
export function lookOn(slug: string, { post, photos }: Pick<Workbench, 'post' | 'photos'>): string {
  const step = lookStep({ photos })
  switch (step.is) {
    case 'nobody':
      return addresses.nobodyThere(slug, post.id)
    case 'look':
      return lookAt(slug, post.id, { number: step.next.number })
    case 'done': {
      const [first] = numbered(photos)
      return first ? lookAt(slug, post.id, { number: first.number }) : addresses.post(slug, post.id)
    }
  }
}
