import { holdForClaim } from '#consent/actions.ts'
import { coversKey, makeVariants } from '#media/actions.ts'
import type { FaceBox } from '#media/photo-file.ts'
import type { Studio } from '#media/studio.ts'
import type { Colleague } from '#people/actor.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { mayPublish } from '#platform/installation.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench, readGround } from '../actions.ts'
import { depictionsOf } from '../ledger.ts'
import { publish, returnToDraft, type Sending, type SendRefusal, send } from '../post.ts'
import { peopleOn } from '../statement.ts'
import { addPlacement, saveDelivery } from '../store/placements.ts'
import { holdPost, savePostState } from '../store/posts.ts'
import { judge, mayOnOwnPage, OWN_PAGE } from '../verdict.ts'
import { asJudged, type TablePhoto } from '../workbench.ts'
import { changeDraft, type Done } from './make.ts'

/** A colleague presses "Plaats": from here on the job does the rest, also when the page is closed. */
export function requestSending(
  house: House,
  asked: { school: Tenant; by: Colleague; postId: string; lookedOver: boolean },
): Promise<Done> {
  const { school, by, postId, lookedOver } = asked
  const { schoolId } = school
  return changeDraft(house, schoolId, postId, async (tx, post) => {
    const bench = await openWorkbench(house, tx, school, postId)
    const photos = bench?.photos ?? []
    const sending = send(post, {
      photos: photos.length,
      allReady: photos.every(({ photo }) => photo.state === 'ready'),
      lookedOver,
      mayPublish: mayPublish(house.installation),
    })
    if (typeof sending === 'string') return sending
    if (!photos.every(mayOnOwnPage)) return 'not_every_photo_may'
    await savePostState(tx, sending)
    await saveDelivery(tx, { schoolId, postId, channel: OWN_PAGE, state: 'planned', at: house.clock() })
    await house.jobs.send(tx, 'publication.send', { schoolId, postId })
    await note(house, tx, schoolId, {
      kind: 'post.sending_asked',
      ids: { post: postId },
      actorId: by.personId,
    })
    return 'done'
  })
}

/** Where this photo is covered, as boxes of the upright picture. */
function coversOf(photo: TablePhoto): FaceBox[] {
  return photo.faces
    .filter((face) => photo.statements.faces.get(face.id)?.kind === 'covered')
    .map((face) => face.box)
}

/** Finished bytes, with what was covered when they were made. */
type Bytes = { groot: string; klein: string; covers: string }

/** Whatever goes wrong on the way, nothing is published and the post is a draft again. */
export async function sendPost(house: House, studio: Studio, school: Tenant, postId: string): Promise<void> {
  try {
    await prepareAndClaim(house, studio, school, postId)
  } catch (error) {
    const { schoolId } = school
    await settle(house, schoolId, postId, (tx, post) => refuse(house, tx, schoolId, post, 'went_wrong'))
    throw error
  }
}

/** Makes and verifies the bytes first, then asks the register once more in the transaction that publishes. */
async function prepareAndClaim(house: House, studio: Studio, school: Tenant, postId: string): Promise<void> {
  const { schoolId } = school
  const bench = await house.database.inSchool(schoolId, (tx) => openWorkbench(house, tx, school, postId))
  if (bench?.post.is !== 'sending') return
  const bytes = new Map<string, Bytes>()
  for (const photo of bench.photos) {
    const covers = coversOf(photo)
    const made = await makeVariants(house, studio, { schoolId, photoId: photo.photo.id, covers })
    if ('refused' in made)
      return settle(house, schoolId, postId, (tx, post) => refuse(house, tx, schoolId, post, 'not_verified'))
    bytes.set(photo.photo.id, { ...made, covers: coversKey(covers) })
  }
  await settle(house, schoolId, postId, (tx, post) => claim(house, tx, school, post, bytes))
}

async function settle(
  house: House,
  schoolId: string,
  postId: string,
  work: (tx: SchoolTransaction, post: Sending) => Promise<void>,
): Promise<void> {
  await house.database.inSchool(schoolId, async (tx) => {
    const post = await holdPost(tx, postId)
    if (post?.is === 'sending') await work(tx, post)
  })
}

/**
 * Regel 8: alleen na toestemming van betrokkenen. The register rows of everybody on the photos are held first and read
 * after that, so that no withdrawal can be committed between this answer and the publication: both are one commit.
 */
export async function claim(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  post: Sending,
  bytes: ReadonlyMap<string, Bytes>,
): Promise<void> {
  const { schoolId } = school
  const bench = await openWorkbench(house, tx, school, post.id)
  if (!bench) return
  const people = peopleOn(bench.photos.map((photo) => photo.statements))
  await holdForClaim(tx, people)
  const at = house.clock()
  const ground = await readGround(tx, school, people, at)
  const cells = judge(bench.photos.map(asJudged), [OWN_PAGE], ground)
  const mayAll = cells.length === bench.photos.length && cells.every((cell) => cell.publishable)
  if (!mayAll || bench.photos.length === 0) return refuse(house, tx, schoolId, post, 'not_every_photo_may')

  await saveDelivery(tx, { schoolId, postId: post.id, channel: OWN_PAGE, state: 'live', at })
  for (const tablePhoto of bench.photos) {
    const { photo, statements } = tablePhoto
    const made = bytes.get(photo.id)
    // What is covered now has to be covered in these very bytes: an older job may have made others.
    if (made?.covers !== coversKey(coversOf(tablePhoto)))
      throw new Error(`Photo ${photo.id} has no bytes for its covers`)
    const id = house.newId()
    const depictions = depictionsOf(statements, OWN_PAGE, ground.consents, dayIn(school.timeZone, at))
    await addPlacement(tx, {
      ...{ schoolId, id, postId: post.id, photoId: photo.id, channel: OWN_PAGE, at, depictions },
      variantId: made.groot,
      smallId: made.klein,
    })
  }
  await savePostState(tx, publish(post, at))
  await note(house, tx, schoolId, { kind: 'post.published', ids: { post: post.id }, actorId: post.authorId })
}

async function refuse(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  post: Sending,
  refusal: SendRefusal,
): Promise<void> {
  await savePostState(tx, returnToDraft(post, refusal))
  const delivery = { schoolId, postId: post.id, channel: OWN_PAGE, at: house.clock() }
  await saveDelivery(tx, { ...delivery, state: 'refused', refusal })
  await note(house, tx, schoolId, { kind: 'post.refused', ids: { post: post.id }, actorId: post.authorId })
}
