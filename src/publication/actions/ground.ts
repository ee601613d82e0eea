import { createHash } from 'node:crypto'
import type { GateCell } from 'mag-dit'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import { canonicalGround } from '../approval/approval.ts'
import { isLeftOut } from '../channel-fit.ts'
import type { ChannelId } from '../channels/channel.ts'
import { type DeliveryPhoto, photosOfDeliveries } from '../store/deliveries.ts'
import { type FullGround, type JudgedPhoto, judge } from '../verdict.ts'
import { asJudged, shownOn, type TablePhoto, type Workbench } from '../workbench.ts'

/** What would go to one channel if it went now: the frozen bytes, today's answers, and the hash of both. */
export type ChannelGround = {
  channel: ChannelId
  photos: readonly DeliveryPhoto[]
  tablePhotos: readonly TablePhoto[]
  mayAll: boolean
  hash: string
}

/** Read anew at every question: at the approval, and again in the transaction that claims the call. */
export async function groundsOf(
  tx: SchoolTransaction,
  school: Tenant,
  bench: Workbench,
  ground: FullGround = bench.ground,
): Promise<ChannelGround[]> {
  const frozen = await photosOfDeliveries(tx, bench.post.id)
  return bench.post.channels.map((channel) => {
    const photos = frozen.filter((photo) => photo.channel === channel)
    const ids = new Set(photos.map((photo) => photo.photoId))
    const tablePhotos = bench.photos.filter(({ photo }) => ids.has(photo.id))
    const cells = judge(
      tablePhotos.map((photo) => asFrozen(asJudged(photo, channel), photos)),
      [channel],
      ground,
    )
    return {
      ...{ channel, photos, tablePhotos },
      mayAll:
        photos.length > 0 &&
        cells.length === photos.length &&
        cells.every((cell) => cell.publishable) &&
        tablePhotos.every((photo) => !photo.isObjected && !isLeftOut(photo, channel)),
      hash: hashOf(school, bench, { channel, photos, cells, ground }),
    }
  })
}

/** Judged by what is in the very bytes: a sound that was frozen along is heard, whatever is chosen now. */
function asFrozen(judged: JudgedPhoto, frozen: readonly DeliveryPhoto[]): JudgedPhoto {
  const bytes = frozen.find(({ photoId }) => photoId === judged.id)
  return bytes ? { ...judged, media: bytes.media } : judged
}

type Part = {
  channel: ChannelId
  photos: readonly DeliveryPhoto[]
  cells: readonly GateCell[]
  ground: FullGround
}

function hashOf(school: Tenant, bench: Workbench, { channel, photos, cells, ground }: Part): string {
  const { post, brief } = bench
  const canonical = canonicalGround({
    ...{ caption: post.caption, wordsReason: brief.wordsReason, plannedAt: post.plannedAt },
    photos: photos.map(({ photoId, sha256, altText, media }) => ({
      photoId,
      channel,
      sha256,
      altText,
      media,
    })),
    cells,
    statements: new Map(bench.photos.map((photo) => [photo.photo.id, shownOn(photo, channel).statements])),
    consents: ground.consents,
    day: dayIn(school.timeZone, ground.at),
    agreement: ground.agreement,
    readings: ground.settings,
  })
  return createHash('sha256').update(canonical).digest('hex')
}
