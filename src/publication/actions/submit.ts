import { boxesKey, makeVariants } from '#media/actions.ts'
import { makeClipVariants } from '#media/clip/actions.ts'
import { isClip } from '#media/photo.ts'
import type { Edit } from '#media/photo-file.ts'
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
import { coversWith, cropOf, openRecognition } from '../treatment/treatment.ts'
import { type TablePhoto, treatmentFor, type Workbench } from '../workbench.ts'
import { askColleague } from './approve.ts'
import { findingsOn } from './check-words.ts'
import { changeDraft, type Done } from './make.ts'

/** A colleague is ready with a post: from here on the job does the rest, also when the page is closed. */
export function submitPost(
  house: House,
  asked: { school: Tenant; by: Colleague; postId: string },
): Promise<Done> {
  const { school, by, postId } = asked
  const { schoolId } = school
  return changeDraft(house, schoolId, { postId, by: by.personId }, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    if (!bench) return 'post_is_sent'
    const preparing = submit(bench.post, {
      photos: bench.photos.length,
      allReady: bench.photos.every(({ photo }) => photo.state === 'ready'),
      lookedOver: bench.photos.every(({ statements }) => statements.lookedOver),
      now: house.clock(),
    })
    if (typeof preparing === 'string') return preparing
    if (bench.side === 'mixed') return 'practice_is_apart'
    if (isRecognitionOpen(bench)) return 'say_whether_recognised'
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

/** A cover hides a face, not a coat: somebody has said of every covered child that classmates don't know it any more. */
function isRecognitionOpen(bench: Workbench): boolean {
  return bench.post.channels.some((channel) =>
    photosFor(bench, channel).some(
      (photo) => openRecognition(photo, treatmentFor(photo, channel)).length > 0,
    ),
  )
}

function whatIsInTheWay(bench: Workbench, channel: ChannelId): SendRefusal | undefined {
  if (!bench.open.includes(channel)) return 'channel_is_off'
  const photos = photosFor(bench, channel)
  if (photos.length === 0) return 'nothing_may_on_channel'
  return misfitsOf(bench, channel).some(({ level }) => level === 'block') ? 'does_not_fit_channel' : undefined
}

/** How this photo is cut and covered for one place. */
function editFor(school: Tenant, photo: TablePhoto, channel: ChannelId): Edit {
  const treatment = treatmentFor(photo, channel)
  return { covers: coversWith(photo, treatment), crop: cropOf(treatment), colour: school.schoolColour }
}

/** Finished bytes per edit of a photo: the same for every place where it is cut and covered in the same way. */
type Bytes = ReadonlyMap<string, { groot: string; klein: string }>

const keyOf = (photo: TablePhoto, { covers, crop }: Edit) =>
  [photo.photo.id, boxesKey(covers), boxesKey(crop ? [crop] : [])].join(' ')

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
  const bytes = new Map<string, { groot: string; klein: string }>()
  for (const channel of bench.post.channels)
    for (const photo of photosFor(bench, channel)) {
      const edit = editFor(school, photo, channel)
      const made = await makeBytes(house, studio, schoolId, { photo, edit })
      if ('refused' in made) return giveBack(house, school, postId, 'not_verified')
      bytes.set(keyOf(photo, edit), made)
    }
  await freeze(house, school, postId, bytes)
}

function makeBytes(
  house: House,
  studio: Studio,
  schoolId: string,
  { photo: { photo, withoutSound }, edit }: { photo: TablePhoto; edit: Edit },
): ReturnType<typeof makeVariants> {
  if (!isClip(photo)) return makeVariants(house, studio, { schoolId, photoId: photo.id, edit })
  return makeClipVariants(house, studio, {
    schoolId,
    photo,
    sound: withoutSound ? 'without_sound' : 'with_sound',
  })
}

async function freeze(house: House, school: Tenant, postId: string, bytes: Bytes): Promise<void> {
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
        photos.map((photo) => frozen(photo, keyOf(photo, editFor(school, photo, channel)), bytes)),
      )
    }
    const waiting = ask(held)
    await savePostState(tx, waiting, house.clock())
    await askColleague(house, tx, school, { ...bench, post: waiting })
    return undefined
  })
  if (refusal) await giveBack(house, school, postId, refusal)
}

function frozen(photo: TablePhoto, key: string, bytes: Bytes) {
  // What is covered now has to be covered in these very bytes: an older job may have made others.
  const made = bytes.get(key)
  if (!made) throw new Error(`Photo ${photo.photo.id} has no bytes for its covers`)
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
