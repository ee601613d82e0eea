import type { Colleague } from '#people/actor.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import type { ChannelId, Item } from '../channels/channel.ts'
import { type Delivery, type DeliveryEvent, isStillLooking } from '../delivery.ts'
import { deliveriesOf, holdDelivery } from '../store/deliveries.ts'
import { holdPost } from '../store/posts.ts'
import { openTakedownsOf, takedownsOf } from '../store/takedowns.ts'
import { groundsOf } from './ground.ts'
import { writeDelivery } from './journal.ts'

export type HandOffRefusal = 'not_in_hand' | 'not_any_more' | 'still_looking' | 'no_link' | 'cannot_retry'

type Asked = { school: Tenant; by: Colleague; postId: string; channel: ChannelId }

/** What a colleague is given to place by hand: asked of the register again, each time that the page is opened. */
export function readKit(house: House, { school, postId, channel }: Omit<Asked, 'by'>) {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    const delivery = (await deliveriesOf(tx, postId)).find((it) => it.channel === channel)?.delivery
    if (!bench || delivery?.is !== 'hand_off') return undefined
    // Somebody asked to take it away: it is not placed any more, whatever the register says.
    const isRecalled = (await openTakedownsOf(tx, postId, channel)).length > 0
    const mine = (await groundsOf(tx, school, bench)).find((it) => it.channel === channel)
    return mine && { bench, ground: isRecalled ? { ...mine, mayAll: false } : mine }
  })
}

/**
 * "Ik heb het geplaatst", with where it stands. What was placed is placed, whatever changed meanwhile: when somebody may
 * not be there any more, the removal that was asked for goes on from here.
 */
export function confirmPlaced(
  house: House,
  asked: Asked & { url: string },
): Promise<'done' | HandOffRefusal> {
  const url = asked.url === '' ? undefined : asked.url
  if (url !== undefined && !/^https?:\/\//.test(url)) return Promise.resolve('no_link')
  const item: Item = { ref: url ?? 'door een collega geplaatst', url, photoRefs: {} }
  return answer(house, asked, ({ intent }) => ({ kind: 'placed', intent, item, toldBy: 'person' }))
}

/** "Ik heb het niet geplaatst", or after looking: "het staat er niet". */
export function confirmNotPlaced(house: House, asked: Asked): Promise<'done' | HandOffRefusal> {
  return answer(house, asked, ({ is, intent }) => ({
    ...{ kind: 'failed', intent },
    why: is === 'hand_off' ? 'declined' : 'not_arrived',
  }))
}

function answer(
  house: House,
  { school, by, postId, channel }: Asked,
  say: (open: Extract<Delivery, { is: 'hand_off' | 'unconfirmed' }>) => DeliveryEvent,
): Promise<'done' | HandOffRefusal> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const delivery = await holdDelivery(tx, postId, channel)
    if (delivery?.is !== 'hand_off' && delivery?.is !== 'unconfirmed') return 'not_in_hand'
    const event = say(delivery)
    // A call that was late can still arrive: that it is not there counts once we have stopped looking ourselves.
    if (event.kind === 'failed' && isStillLooking(delivery)) return 'still_looking'
    const next = await writeDelivery(house, tx, { schoolId, postId, channel }, event, by.personId)
    if (next === 'misplaced') return 'not_in_hand'
    await note(house, tx, schoolId, {
      kind: event.kind === 'placed' ? 'delivery.confirmed' : 'delivery.declined',
      ids: { post: postId },
      actorId: by.personId,
    })
    return 'done'
  })
}

/** For certain nothing stands there: a person may try again, with the approval that there is. */
export function tryAgain(
  house: House,
  { school, by, postId, channel }: Asked,
): Promise<'done' | HandOffRefusal> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const post = await holdPost(tx, postId)
    const delivery = await holdDelivery(tx, postId, channel)
    if (post?.is !== 'published' || delivery?.is !== 'failed' || delivery.why === 'stopped')
      return 'cannot_retry'
    // What was asked away from there comes back as a new post, or not at all.
    const takedowns = await takedownsOf(tx, postId)
    if (takedowns.some((takedown) => takedown.channel === channel)) return 'cannot_retry'
    const key = { schoolId, postId, channel }
    await writeDelivery(
      house,
      tx,
      key,
      { kind: 'planned', intent: house.newId(), from: house.clock() },
      by.personId,
    )
    return 'done'
  })
}
