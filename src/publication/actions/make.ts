import { dropPhoto, receivePhoto } from '#media/actions.ts'
import { membersOf, practiceClassOf } from '#people/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { ChannelId } from '../channels/channel.ts'
import { discard, mayChange, type Post, type Refusal } from '../post.ts'
import {
  addPost,
  addPostPhoto,
  holdPost,
  isPhotoNeeded,
  photosOfPost,
  removePostPhoto,
  saveAltText,
  saveChannels,
  savePostState,
  saveWording,
  touchPost,
  type Wording,
} from '../store/posts.ts'
import { isPracticePost, saveWhoWasThere, whoWasThere } from '../store/who.ts'
import { isFew } from '../upload/choose.ts'
import { knowsGroups as mayKnow } from '../workbench.ts'

type By = { schoolId: string; by: Colleague }
export type Done = 'done' | Refusal

/** A new draft with its first photos; of a few there is nothing to choose. */
export function startPost(house: House, by: By, uploads: readonly Uint8Array[]): Promise<string> {
  return house.database.inSchool(by.schoolId, (tx) => startPostIn(house, tx, by, uploads))
}

export async function startPostIn(
  house: House,
  tx: SchoolTransaction,
  { schoolId, by }: By,
  uploads: readonly Uint8Array[],
): Promise<string> {
  const id = house.newId()
  const draft = { schoolId, id, authorId: by.personId, at: house.clock() }
  await addPost(tx, draft, isFew(uploads.length) ? 'chosen' : 'to_choose')
  // The closed app comes first: whoever wants more than that says so.
  await saveChannels(tx, { schoolId, postId: id, channels: ['ouderapp'] })
  await takeIn(house, tx, { schoolId, by }, id, uploads)
  await note(house, tx, schoolId, { kind: 'post.started', ids: { post: id }, actorId: by.personId })
  return id
}

export function addPhotos(
  house: House,
  by: By,
  postId: string,
  uploads: readonly Uint8Array[],
): Promise<Done> {
  return changeDraft(house, by.schoolId, { postId, by: by.by.personId }, async (tx) => {
    await takeIn(house, tx, by, postId, uploads)
    return 'done'
  })
}

async function takeIn(
  house: House,
  tx: SchoolTransaction,
  { schoolId, by }: By,
  postId: string,
  uploads: readonly Uint8Array[],
): Promise<void> {
  for (const bytes of uploads) {
    const photoId = await receivePhoto(house, tx, { schoolId, uploadedBy: by.personId, bytes })
    await addPostPhoto(tx, { schoolId, postId, photoId })
  }
}

/** "Deze niet": the photo leaves the post and everything of it is erased. */
export function leaveOutPhoto(
  house: House,
  { schoolId, by }: By,
  postId: string,
  photoId: string,
): Promise<Done> {
  // Who takes a photo out made nothing of what is left, and may still look along.
  return changeDraft(house, schoolId, { postId, by: null }, async (tx) => {
    const links = await photosOfPost(tx, postId)
    if (!links.some((link) => link.photoId === photoId)) return 'unknown_photo'
    await takeOut(house, tx, { schoolId, by }, { postId, photoId })
    return 'done'
  })
}

/** One photo leaves a post that is held. */
export async function takeOut(
  house: House,
  tx: SchoolTransaction,
  { schoolId, by }: By,
  { postId, photoId }: { postId: string; photoId: string },
): Promise<void> {
  await removePostPhoto(tx, postId, photoId)
  await dropUnlessNeeded(house, tx, schoolId, { postId, photoId })
  await note(house, tx, schoolId, {
    kind: 'post.photo_left_out',
    ids: { post: postId, photo: photoId },
    actorId: by.personId,
  })
}

/** A photo of an earlier post can be in this one too: what is still to be seen somewhere stays. */
async function dropUnlessNeeded(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  { postId, photoId }: { postId: string; photoId: string },
): Promise<void> {
  if (!(await isPhotoNeeded(tx, photoId, { exceptPost: postId })))
    await dropPhoto(house, tx, schoolId, photoId)
}

/** `by` null: nobody touched it for too long. */
export function discardPost(
  house: House,
  { schoolId, by }: { schoolId: string; by: Colleague | null },
  postId: string,
): Promise<Done> {
  return changeDraft(house, schoolId, { postId, by: by?.personId ?? null }, async (tx, post) => {
    const deleted = discard(post)
    if (deleted === 'already_sent') return deleted
    await savePostState(tx, deleted, house.clock())
    for (const { photoId } of await photosOfPost(tx, postId))
      await dropUnlessNeeded(house, tx, schoolId, { postId, photoId })
    await note(house, tx, schoolId, {
      kind: 'post.discarded',
      ids: { post: postId },
      actorId: by?.personId ?? null,
    })
    return 'done'
  })
}

export type WordsOfPost = Wording & { altTexts: ReadonlyMap<string, string> }

export function writeWords(
  house: House,
  { schoolId, by }: By,
  postId: string,
  words: WordsOfPost,
): Promise<Done> {
  return changeDraft(house, schoolId, { postId, by: by?.personId ?? null }, async (tx) => {
    await saveWording(tx, { ...words, schoolId, postId, at: house.clock() })
    for (const [photoId, text] of words.altTexts) await saveAltText(tx, { postId, photoId, text })
    return 'done'
  })
}

/** Where it goes, said before the words: whom to look for depends on it. */
export function goTo(
  house: House,
  { schoolId, by }: By,
  postId: string,
  channels: readonly ChannelId[],
): Promise<Done> {
  return changeDraft(house, schoolId, { postId, by: by.personId }, async (tx) => {
    await saveChannels(tx, { schoolId, postId, channels })
    return 'done'
  })
}

export type Presence = { groups: readonly string[]; absent: readonly string[]; knowsGroups: boolean }

/** "Wie was erbij?" Only members of the groups can be absent from them. */
export function sayWhoWasThere(
  house: House,
  { schoolId, by }: By,
  postId: string,
  who: Presence,
): Promise<Done> {
  return changeDraft(house, schoolId, { postId, by: by?.personId ?? null }, async (tx) => {
    if (who.groups.length === 0) return 'choose_something'
    const practiceClass = await practiceClassOf(tx)
    const isPractice = practiceClass !== undefined && who.groups.includes(practiceClass)
    if (isPractice && who.groups.length > 1) return 'practice_is_apart'
    // Where it went belongs to the side it was on: nothing of a real child is carried over to a practice network.
    if (isPractice !== (await isPracticePost(tx, postId)))
      await saveChannels(tx, { schoolId, postId, channels: isPractice ? ['instagram'] : ['ouderapp'] })
    const members = new Set((await membersOf(tx, who.groups)).map((pupil) => pupil.id))
    // Who was not there is said by who teaches the group: a child left out is a child not looked for.
    const knows = mayKnow(by.teaches, who.groups)
    const said = knows ? who.absent : (await whoWasThere(tx, postId)).absent
    const absent = said.filter((person) => members.has(person))
    const knowsGroups = who.knowsGroups && knows
    await saveWhoWasThere(tx, { groups: [...who.groups], absent, knowsGroups, schoolId, postId })
    await note(house, tx, schoolId, {
      kind: 'post.presence_stated',
      ids: { post: postId, groups: who.groups, absent },
      actorId: by.personId,
    })
    return 'done'
  })
}

/** Holds the post while it changes; what is on its way or out is not changed any more. */
export function changeDraft<Answer extends string | object = Done>(
  house: House,
  schoolId: string,
  { postId, by }: { postId: string; by: string | null },
  change: (tx: SchoolTransaction, post: Post) => Promise<Answer>,
): Promise<Answer | 'post_is_sent'> {
  return house.database.inSchool(schoolId, async (tx): Promise<Answer | 'post_is_sent'> => {
    const post = await holdPost(tx, postId)
    if (!post || !mayChange(post)) return 'post_is_sent'
    await touchPost(tx, postId, by, house.clock())
    return change(tx, post)
  })
}
