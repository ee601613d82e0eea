import { addresses } from '#addresses.ts'
import { holdForClaim } from '#consent/actions.ts'
import { holdPhotos } from '#media/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench, readGround } from '../actions.ts'
import { stillHolds } from '../approval/approval.ts'
import { RULES } from '../channels/networks.ts'
import { type DeliveryFailure, isUnderWay } from '../delivery.ts'
import type { Claimed } from '../engine.ts'
import { depictionsOf } from '../ledger.ts'
import { type Post, publish } from '../post.ts'
import { peopleOn } from '../statement.ts'
import { approvalOf } from '../store/approvals.ts'
import { type DeliveryKey, holdDelivery } from '../store/deliveries.ts'
import { addPlacement } from '../store/placements.ts'
import { holdPost, photosOfPost, savePostState } from '../store/posts.ts'
import type { FullGround } from '../verdict.ts'
import { shownOn } from '../workbench.ts'
import { lapseApproval } from './approve.ts'
import { type ChannelGround, groundsOf } from './ground.ts'
import { writeDelivery } from './journal.ts'
import { openTaskFor } from './tasks.ts'

/**
 * Regel 8: alleen na toestemming van betrokkenen. The register rows of everybody on the photos are held first and read
 * after that, so that no withdrawal can be committed between this answer and the journal's line that the call goes out:
 * both are one commit. On our own page that line is the publication itself.
 */
export async function claimDelivery(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  key: DeliveryKey,
  intent: string,
): Promise<Claimed | 'nothing_to_send'> {
  const may = await askAll(house, tx, school, key, intent)
  return may === 'refused' ? 'nothing_to_send' : place(house, tx, school, may)
}

/**
 * The same question before each photo is handed to a channel to hold ready: what nobody agrees to any more does not leave
 * the house at all. A refusal is written down here.
 */
export async function mayStage(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  key: DeliveryKey,
  intent: string,
): Promise<boolean> {
  return (await askAll(house, tx, school, key, intent)) !== 'refused'
}

async function askAll(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  key: DeliveryKey,
  intent: string,
): Promise<Claim | 'refused'> {
  const post = await holdPost(tx, key.postId)
  const delivery = await holdDelivery(tx, key.postId, key.channel)
  if (!post || !delivery) throw new Error(`No delivery to ${key.channel}`)
  if (!isUnderWay(delivery) || delivery.intent !== intent) return 'refused'
  const photoIds = (await photosOfPost(tx, key.postId)).map(({ photoId }) => photoId)
  await holdPhotos(tx, photoIds, 'together')
  const bench = await openWorkbench(house, tx, school, key.postId)
  if (!bench) throw new Error(`No post ${key.postId}`)
  const people = peopleOn(bench.photos.map((photo) => photo.statements))
  await holdForClaim(tx, people)
  const ground = await readGround(tx, school, people, house.clock())
  const mine = (await groundsOf(tx, school, bench, ground)).find(({ channel }) => channel === key.channel)
  if (!mine?.mayAll) return fail(house, tx, key, 'not_every_photo_may')
  if (!bench.open.includes(key.channel)) return fail(house, tx, key, 'network_is_off')

  const approval = await approvalOf(tx, key.postId)
  const now = { channel: key.channel, groundHash: mine.hash, at: house.clock() }
  if (approval && stillHolds(approval, now)) return { key, post, ground, mine, intent }
  if (post.is !== 'approved') return fail(house, tx, key, 'approval_lapsed')
  await lapseApproval(house, tx, school, post)
  return 'refused'
}

type Claim = {
  key: DeliveryKey
  post: Post
  ground: FullGround
  mine: ChannelGround
  intent: string
}

/** Who is on each photo is in the ledger before anything goes out. */
async function place(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  claim: Claim,
): Promise<Claimed | 'nothing_to_send'> {
  const { key, post, ground, mine } = claim
  const { schoolId } = school
  const { mode } = RULES[key.channel]
  const at = house.clock()
  for (const { photoId, variantId, smallId, media } of mine.photos) {
    const photo = mine.tablePhotos.find((it) => it.photo.id === photoId)
    if (!photo) throw new Error(`Photo ${photoId} is not on the table`)
    const { statements } = shownOn(photo, key.channel)
    await addPlacement(tx, {
      ...{
        schoolId,
        id: house.newId(),
        postId: key.postId,
        photoId,
        channel: key.channel,
        variantId,
        smallId,
        at,
      },
      state: mode === 'own' ? 'live' : 'uncertain',
      depictions: depictionsOf(statements, key.channel, ground.consents, dayIn(school.timeZone, at), media),
    })
  }
  if (post.is === 'approved') {
    await savePostState(tx, publish(post, at), at)
    await note(house, tx, schoolId, {
      kind: 'post.published',
      ids: { post: post.id },
      actorId: post.authorId,
    })
  }
  return writeIntent(house, tx, school, key, claim.intent)
}

async function writeIntent(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  key: DeliveryKey,
  intent: string,
): Promise<Claimed | 'nothing_to_send'> {
  const { mode } = RULES[key.channel]
  const kind = mode === 'hand_off' ? 'handed_out' : 'claimed'
  const claimed = await writeDelivery(house, tx, key, { kind, intent })
  if (claimed === 'misplaced') throw new Error(`A delivery to ${key.channel} was claimed twice`)
  if (mode === 'hand_off')
    await openTaskFor(house, tx, school, { kind: 'place', postId: key.postId, channel: key.channel })
  if (mode !== 'own') return claimed.is === 'claimed' ? claimed : 'nothing_to_send'
  const url = addresses.newsPost(school.slug, key.postId)
  const item = { ref: key.postId, url, photoRefs: {} }
  const live = await writeDelivery(house, tx, key, { kind: 'placed', intent, item, toldBy: 'channel' })
  if (live === 'misplaced') throw new Error('Our own page was claimed twice')
  // It stands there by this commit: nothing has to be sent.
  return 'nothing_to_send'
}

async function fail(
  house: House,
  tx: SchoolTransaction,
  key: DeliveryKey,
  why: DeliveryFailure,
): Promise<'refused'> {
  const failed = await writeDelivery(house, tx, key, { kind: 'failed', why })
  if (failed === 'misplaced') throw new Error(`A delivery to ${key.channel} could not fail`)
  await note(house, tx, key.schoolId, { kind: 'delivery.refused', ids: { post: key.postId }, actorId: null })
  return 'refused'
}
