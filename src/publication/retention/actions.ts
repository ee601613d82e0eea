import { photosOf } from '#media/actions.ts'
import { chosenTerms, inForce } from '#people/retention/actions.ts'
import type { Due, Expiring, Removed } from '#people/retention/expiring.ts'
import type { Term } from '#people/retention/term.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { eraseUnlessNeeded } from '../actions/end-takedown.ts'
import { askTakedown } from '../actions/removal.ts'
import { RULES } from '../channels/networks.ts'
import { mayStillBeSeen } from '../ledger.ts'
import { discard } from '../post.ts'
import { holdPlaces } from '../store/placements.ts'
import { findPost, holdPost, photosOfPost, savePostState } from '../store/posts.ts'
import { forgetNotes, oldNotes } from './store/notes.ts'
import { oldDrafts, oldPosts } from './store/posts.ts'

export { lastUses } from './store/last-uses.ts'
export { type FoundPost, postsSaying } from './store/posts.ts'

/** What a post says, for whoever wants it kept; undefined: it is not there. */
export async function wordsOf(tx: SchoolTransaction, postId: string): Promise<string | undefined> {
  return (await findPost(tx, postId))?.caption
}

/** What was not sent; the installation's setting is what a school begins with. */
export function draftsExpiring(house: House): Expiring {
  return {
    kind: 'draft',
    defaultTerm: { count: house.config.draftDays, unit: 'days' },
    bounds: { least: 1, most: 60 },
    noticeDays: 0,
    tombstone: 'each',
    list: oldDrafts,
    remove: (tx, { schoolId }, due, { now }) =>
      oneByOne(due, async (one) => {
        const post = await holdPost(tx, one.id)
        const deleted = post ? discard(post) : 'already_sent'
        if (deleted === 'already_sent') return undefined
        await savePostState(tx, deleted, now)
        await erasePhotos(house, tx, schoolId, one.id)
        await note(house, tx, schoolId, { kind: 'post.discarded', ids: { post: one.id }, actorId: null })
        return { id: one.id, count: 1 }
      }),
  }
}

/** How long the school keeps a draft that nobody touches. */
export async function draftTerm(house: House, tx: SchoolTransaction): Promise<Term> {
  return inForce(draftsExpiring(house), await chosenTerms(tx)).term
}

/** What is out: to the end of the school year after the one in which it went out. */
export function postsExpiring(house: House): Expiring {
  return {
    kind: 'published',
    defaultTerm: { count: 1, unit: 'school_years' },
    bounds: { least: 1, most: 8 },
    noticeDays: 14,
    tombstone: 'each',
    list: oldPosts,
    remove: (tx, school, due, { now }) => oneByOne(due, (one) => takeAllAway(house, tx, school, one, now)),
  }
}

export const notesExpiring: Expiring = {
  kind: 'note',
  defaultTerm: { count: 2, unit: 'years' },
  bounds: { least: 1, most: 5 },
  noticeDays: 14,
  tombstone: 'each',
  list: oldNotes,
  remove: async (tx, _school, due, { before }) => {
    await forgetNotes(
      tx,
      due.map(({ id }) => id),
      before,
    )
    return due
  },
}

/**
 * Our own page is dark at once and its bytes are erased. Elsewhere the removal is asked; "removed" is said of the post, and
 * the rest of its bytes go, on the day after it is seen to be gone there as well.
 */
async function takeAllAway(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { id, count }: Due,
  at: Date,
): Promise<Removed | undefined> {
  await holdPost(tx, id)
  for (const place of await holdPlaces(tx, { postId: id })) {
    if (place.state === 'removing' || place.state === 'out_of_reach') continue
    // Elsewhere a post goes as a whole, by one removal and without the question whether the rest should be placed again.
    const reason = RULES[place.channel].mode === 'own' ? 'lapsed' : 'recall'
    await askTakedown(house, tx, school, { place, reason, by: null, at })
  }
  await erasePhotos(house, tx, school.schoolId, id)
  const left = await holdPlaces(tx, { postId: id })
  const isUnderWay = left.some(({ state }) => mayStillBeSeen(state) && state !== 'out_of_reach')
  return isUnderWay ? undefined : { id, count }
}

async function erasePhotos(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  postId: string,
): Promise<void> {
  const ids = (await photosOfPost(tx, postId)).map(({ photoId }) => photoId)
  for (const { id, state } of await photosOf(tx, ids))
    if (state !== 'deleted') await eraseUnlessNeeded(house, tx, schoolId, id, postId)
}

/** In the order of their ids, which is that of whoever else holds posts. */
async function oneByOne(
  due: readonly Due[],
  remove: (one: Due) => Promise<Removed | undefined>,
): Promise<Removed[]> {
  const removed: Removed[] = []
  for (const one of due) removed.push(...[(await remove(one)) ?? []].flat())
  return removed
}
