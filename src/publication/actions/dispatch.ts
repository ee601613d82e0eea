import { fileKeys } from '#media/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { CallContext, ChannelId } from '../channels/channel.ts'
import { channelFor } from '../channels/channel-table.ts'
import { RULES } from '../channels/networks.ts'
import type { DeliveryDesk, TakedownDesk } from '../engine.ts'
import {
  type DeliveryKey,
  holdDelivery,
  leaseDelivery,
  moveLease,
  photosOfDeliveries,
  stopClock,
} from '../store/deliveries.ts'
import { findPost } from '../store/posts.ts'
import { practiceToken } from '../store/practice-network.ts'
import { holdTakedown, leaseTakedown, releaseTakedown } from '../store/takedowns.ts'
import { placedAs } from '../takedown.ts'
import { writeDelivery } from './journal.ts'
import { claimDelivery, mayStage } from './placing.ts'
import { writeTakedown } from './removal.ts'
import { openTaskFor } from './tasks.ts'

/** Longer than one run takes: a worker that died is waited for no longer than this. */
const LEASE_MS = 60_000

/** The desk of the engine in PostgreSQL: each function is one transaction of this school. */
export function openDeliveryDesk(
  house: House,
  school: Tenant,
  { postId, channel }: { postId: string; channel: ChannelId },
): DeliveryDesk {
  const { schoolId } = school
  const key: DeliveryKey = { schoolId, postId, channel }
  let lease = leaseFrom(house.clock())
  const inSchool = <T>(work: (tx: SchoolTransaction) => Promise<T>) => house.database.inSchool(schoolId, work)
  return {
    take: () =>
      inSchool(async (tx) => {
        lease = leaseFrom(house.clock())
        if (!(await leaseDelivery(tx, key, lease))) return undefined
        const delivery = await holdDelivery(tx, postId, channel)
        const post = await findPost(tx, postId)
        if (!delivery || !post) return undefined
        const photos = (await photosOfDeliveries(tx, postId)).filter((photo) => photo.channel === channel)
        return {
          ...{ delivery, channel: channelFor(channel) },
          post: { deliveryId: `${postId}:${channel}`, caption: post.caption, photos },
          context: await contextFor(house, tx, school, channel),
        }
      }),
    write: async (event) => {
      // Many photos over a slow line take longer than one lease: who still writes is still at it.
      const renewed = leaseFrom(house.clock())
      const written = await inSchool(async (tx) => {
        await moveLease(tx, key, { mine: lease.until, until: renewed.until })
        return writeDelivery(house, tx, key, event)
      })
      lease = renewed
      return written
    },
    mayStage: (intent) => inSchool((tx) => mayStage(house, tx, school, key, intent)),
    claim: (intent) => inSchool((tx) => claimDelivery(house, tx, school, key, intent)),
    askPerson: () =>
      inSchool(async (tx) => {
        await stopClock(tx, key)
        await openTaskFor(house, tx, school, { kind: 'confirm', postId, channel })
      }),
    release: () => inSchool((tx) => moveLease(tx, key, { mine: lease.until, until: null })),
  }
}

export function openTakedownDesk(house: House, school: Tenant, takedownId: string): TakedownDesk {
  const { schoolId } = school
  const inSchool = <T>(work: (tx: SchoolTransaction) => Promise<T>) => house.database.inSchool(schoolId, work)
  let lease = leaseFrom(house.clock())
  return {
    take: () =>
      inSchool(async (tx) => {
        lease = leaseFrom(house.clock())
        if (!(await leaseTakedown(tx, takedownId, lease))) return undefined
        const held = await holdTakedown(tx, takedownId)
        if (!held) return undefined
        const { takedown, target, channel, postId } = held
        const delivery = await holdDelivery(tx, postId, channel)
        return {
          ...{ takedown, target, channel: channelFor(channel) },
          placed: delivery ? placedAs(delivery, RULES[channel]) : { is: 'never' },
          context: await contextFor(house, tx, school, channel),
        }
      }),
    write: (event) => inSchool((tx) => writeTakedown(house, tx, school, takedownId, event)),
    release: () => inSchool((tx) => releaseTakedown(tx, takedownId, lease.until)),
  }
}

const leaseFrom = (now: Date) => ({ now, until: new Date(now.getTime() + LEASE_MS) })

async function contextFor(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  channel: ChannelId,
): Promise<CallContext> {
  const { schoolId, slug } = school
  const baseUrl = `${house.config.publicUrl}/${slug}/oefennet/${channel}/api`
  const token =
    RULES[channel].mode === 'network' ? await practiceToken(house, tx, { schoolId, network: channel }) : ''
  return {
    http: house.http,
    account: { baseUrl, token },
    readBytes: async (variantId) => {
      const bytes = await house.files.read(fileKeys.variant(schoolId, variantId))
      if (!bytes) throw new Error(`Variant ${variantId} has no bytes`)
      return new Uint8Array(bytes)
    },
  }
}
