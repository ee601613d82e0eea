import { photosOf } from '#media/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { changeDraft, takeOut } from '../../actions/make.ts'
import { openChannels } from '../../actions/open-channels.ts'
import type { ChannelId } from '../../channels/channel.ts'
import type { Post } from '../../post.ts'
import { findPost, photosOfPost, saveChannels } from '../../store/posts.ts'
import { isPracticePost } from '../../store/who.ts'
import { type Candidate, type Choice, type ChooseRefusal, inTime, isFew, weigh } from '../choose.ts'
import { saveChosen, savePositions } from '../store/chosen.ts'

type OfPost = { school: Tenant; by: Colleague; postId: string }

/** Everything on the contact sheet of a post. */
export type Sheet = { post: Post; candidates: readonly Candidate[]; open: readonly ChannelId[] }

export function openSheet(house: House, school: Tenant, postId: string): Promise<Sheet | undefined> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const post = await findPost(tx, postId)
    if (!post) return undefined
    return {
      post,
      candidates: await candidatesOf(tx, postId),
      open: await openFor(house, tx, school, postId),
    }
  })
}

async function openFor(house: House, tx: SchoolTransaction, school: Tenant, postId: string) {
  return openChannels(house, tx, school, (await isPracticePost(tx, postId)) ? 'drawn' : 'real')
}

async function candidatesOf(tx: SchoolTransaction, postId: string): Promise<Candidate[]> {
  const ids = (await photosOfPost(tx, postId)).map(({ photoId }) => photoId)
  const photos = new Map((await photosOf(tx, ids)).map((photo) => [photo.id, photo]))
  const candidates = ids.flatMap((id, position) => {
    const photo = photos.get(id)
    return photo ? [{ photo, position }] : []
  })
  return inTime(candidates)
}

/** "Kies de mooiste": what was not chosen is erased, in the same transaction. */
export function chooseFrom(
  house: House,
  { school, by, postId }: OfPost,
  choice: Choice,
): Promise<'done' | ChooseRefusal | 'post_is_sent'> {
  const { schoolId } = school
  return changeDraft(house, schoolId, { postId, by: by.personId }, async (tx) => {
    const open = await openFor(house, tx, school, postId)
    const channels = choice.channels.filter((channel) => open.includes(channel))
    const weighed = weigh(await candidatesOf(tx, postId), { ...choice, channels })
    if (typeof weighed === 'string') return weighed
    for (const photoId of weighed.dropped) await takeOut(house, tx, { schoolId, by }, { postId, photoId })
    await savePositions(tx, postId, weighed.kept)
    await saveChannels(tx, { schoolId, postId, channels })
    await saveChosen(tx, postId, house.clock())
    await note(house, tx, schoolId, { kind: 'post.chosen', ids: { post: postId }, actorId: by.personId })
    return 'done'
  })
}

/** Of a few there is nothing to choose: all of them stay, also the one that is still being worked on. */
export function keepFew(
  house: House,
  { school, by, postId }: OfPost,
): Promise<'done' | 'nothing_chosen' | 'not_few' | 'post_is_sent'> {
  return changeDraft(house, school.schoolId, { postId, by: by.personId }, async (tx) => {
    const { length } = await photosOfPost(tx, postId)
    if (length === 0) return 'nothing_chosen'
    if (!isFew(length)) return 'not_few'
    await saveChosen(tx, postId, house.clock())
    return 'done'
  })
}
