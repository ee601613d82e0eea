import { CHANNELS, type ChannelId } from './channels/channel.ts'
import type { DeliveryFailure, DeliveryState } from './delivery.ts'
import type { PlacementState } from './ledger.ts'

/** How a post stands in one place: its delivery, with what became of the photos there laid over it. */
export type Showing =
  | Exclude<DeliveryState, 'live'>
  /** In the hands of a colleague, and not to be placed any more. */
  | 'called_back'
  | 'live'
  | 'under_review'
  | 'leaving'
  | 'out_of_reach'
  /** It was there, and nothing of it is. */
  | 'dark'

export type InOnePlace = {
  channel: ChannelId
  delivery: { is: DeliveryState; from?: Date | undefined }
  photos: readonly PlacementState[]
}

/** That it was placed is not that it is there: whoever reads "staat online" has to be able to go and see it. */
export function showingOf({ delivery, photos }: Omit<InOnePlace, 'channel'>, now: Date): Showing {
  if (delivery.is === 'planned') return delivery.from && delivery.from > now ? 'planned' : 'busy'
  if (delivery.is === 'hand_off') return photos.some(isShown) ? 'hand_off' : 'called_back'
  return delivery.is === 'live' ? afterPlacing(photos) : delivery.is
}

function afterPlacing(photos: readonly PlacementState[]): Showing {
  if (photos.some(isShown)) return 'live'
  if (photos.includes('removing')) return 'leaving'
  if (photos.includes('out_of_reach')) return 'out_of_reach'
  return photos.includes('under_review') ? 'under_review' : 'dark'
}

/** To be seen, or perhaps, and nobody is taking it away. */
const isShown = (state: PlacementState) => state === 'live' || state === 'uncertain' || state === 'questioned'

export function countShown(photos: readonly PlacementState[]): number {
  return photos.filter(isShown).length
}

/** Something can still be stopped or taken away by who taps "Haal nu offline". */
export function canGoOffline({ delivery, photos }: Omit<InOnePlace, 'channel'>): boolean {
  const isUnderWay = delivery.is === 'planned' || delivery.is === 'busy'
  return isUnderWay || photos.some((state) => isShown(state) || state === 'under_review')
}

/** Nothing of it is or was outside: what is not there yet is stopped, and not taken away. */
export function isOnlyInside(places: readonly InOnePlace[]): boolean {
  return places.every(({ photos }) => photos.length === 0)
}

/** Something changes by itself within a moment: it is worth looking again. */
export function isMoving(showing: Showing): boolean {
  return showing === 'busy' || showing === 'claimed'
}

/** Trying again can help, and does not bring back what somebody stopped or said no to. */
export function helpsToTryAgain(why: DeliveryFailure): boolean {
  return why !== 'not_every_photo_may' && why !== 'stopped' && why !== 'approval_lapsed'
}

/** From the most closed place to the most open, as everywhere. */
export function byReach(one: { channel: ChannelId }, other: { channel: ChannelId }): number {
  return CHANNELS.indexOf(one.channel) - CHANNELS.indexOf(other.channel)
}
