import { coversKey, makeVariants } from '#media/actions.ts'
import type { FaceBox } from '#media/photo-file.ts'
import type { Studio } from '#media/studio.ts'
import type { Colleague } from '#people/actor.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import { misfitsOf, photosFor } from '../channel-fit.ts'
import type { ChannelId } from '../channels/channel.ts'
import { ask, type Preparing, returnToDraft, type SendRefusal, submit } from '../post.ts'
import { beginDelivery, freezePhotos } from '../store/deliveries.ts'
import { holdPost, savePostState } from '../store/posts.ts'
import type { TablePhoto, Workbench } from '../workbench.ts'
import { askColleague } from './approve.ts'
import { findingsOn } from './check-words.ts'
import { changeDraft, type Done } from './make.ts'

/** A colleague is ready with a post: from here on the job does the rest, also when the page is closed. */
export function submitPost(
  house: House,
  asked: { school: Tenant; by: Colleague; postId: string; lookedOver: boolean },
): Promise<Done> {
  const { school, by, postId, lookedOver } = asked
  const { schoolId } = school
  return changeDraft(house, schoolId, { postId, by: by.personId }, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    if (!bench) return 'post_is_sent'
    const preparing = submit(bench.post, {
      photos: bench.photos.length,
      allReady: bench.photos.every(({ photo }) => photo.state === 'ready'),
      lookedOver,
      now: house.clock(),
    })
    if (typeof preparing === 'string') return preparing
    const misfit = preparing.channels.map((channel) => whatIsInTheWay(bench, channel)).find((it) => it)
    if (misfit) return misfit
    const findings = await findingsOn(tx, school, bench, house.clock())
    if (findings.some(({ level }) => level === 'block') && bench.brief.wordsReason === '')
      return 'words_need_reason'
    await savePostState(tx, preparing, house.clock())
    await house.jobs.send(tx, 'publication.prepare', { schoolId, postId })
    await note(house, tx, schoolId, {
      kind: 'post.submitted',
      ids: { post: postId },
      actorId: by.personId,
    })
    return 'done'
  })
}

function whatIsInTheWay(bench: Workbench, channel: ChannelId): SendRefusal | undefined {
  if (!bench.open.includes(channel)) return 'channel_is_off'
  const photos = photosFor(bench, channel)
  if (photos.length === 0) return 'nothing_may_on_channel'
  return misfitsOf(bench, channel).some(({ level }) => level === 'block') ? 'does_not_fit_channel' : undefined
}

/** Where this photo is covered, as boxes of the upright picture. */
export function coversOf(photo: TablePhoto): FaceBox[] {
  return photo.faces
    .filter((face) => photo.statements.faces.get(face.id)?.kind === 'covered')
    .map((face) => face.box)
}

/** Finished bytes, with what was covered when they were made. */
type Bytes = { groot: string; klein: string; covers: string }

/** Makes and verifies the bytes, freezes them, and asks a colleague. Whatever goes wrong, the post is a draft again. */
export async function preparePost(
  house: House,
  studio: Studio,
  school: Tenant,
  postId: string,
): Promise<void> {
  try {
    await prepare(house, studio, school, postId)
  } catch (error) {
    await giveBack(house, school, postId, 'went_wrong')
    throw error
  }
}

async function prepare(house: House, studio: Studio, school: Tenant, postId: string): Promise<void> {
  const { schoolId } = school
  const bench = await house.database.inSchool(schoolId, (tx) => openWorkbench(house, tx, school, postId))
  if (bench?.post.is !== 'preparing') return
  const bytes = new Map<string, Bytes>()
  for (const photo of bench.photos) {
    const covers = coversOf(photo)
    const made = await makeVariants(house, studio, { schoolId, photoId: photo.photo.id, covers })
    if ('refused' in made) return giveBack(house, school, postId, 'not_verified')
    bytes.set(photo.photo.id, { ...made, covers: coversKey(covers) })
  }
  await freeze(house, school, postId, bytes)
}

async function freeze(
  house: House,
  school: Tenant,
  postId: string,
  bytes: ReadonlyMap<string, Bytes>,
): Promise<void> {
  const { schoolId } = school
  const refusal = await house.database.inSchool(schoolId, async (tx): Promise<SendRefusal | undefined> => {
    const held = await holdPost(tx, postId)
    const bench = await openWorkbench(house, tx, school, postId)
    if (held?.is !== 'preparing' || !bench) return undefined
    for (const channel of held.channels) {
      const photos = photosFor(bench, channel)
      if (photos.length === 0) return 'not_every_photo_may'
      await beginDelivery(tx, { schoolId, postId, channel }, house.clock())
      await freezePhotos(
        tx,
        { schoolId, postId, channel },
        photos.map((photo) => frozen(photo, bytes)),
      )
    }
    await savePostState(tx, ask(held), house.clock())
    await askColleague(house, tx, school, postId)
    return undefined
  })
  if (refusal) await giveBack(house, school, postId, refusal)
}

function frozen(photo: TablePhoto, bytes: ReadonlyMap<string, Bytes>) {
  const made = bytes.get(photo.photo.id)
  // What is covered now has to be covered in these very bytes: an older job may have made others.
  if (made?.covers !== coversKey(coversOf(photo)))
    throw new Error(`Photo ${photo.photo.id} has no bytes for its covers`)
  return {
    photoId: photo.photo.id,
    variantId: made.groot,
    smallId: made.klein,
    altText: photo.altText,
  }
}

async function giveBack(house: House, school: Tenant, postId: string, why: SendRefusal): Promise<void> {
  const { schoolId } = school
  await house.database.inSchool(schoolId, async (tx) => {
    const post = await holdPost(tx, postId)
    if (post?.is !== 'preparing') return
    await savePostState(tx, returnToDraft(post satisfies Preparing, why), house.clock())
    await note(house, tx, schoolId, { kind: 'post.refused', ids: { post: postId }, actorId: post.authorId })
  })
}
