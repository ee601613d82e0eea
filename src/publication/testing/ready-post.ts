import type {
  CallContext,
  Channel,
  Item,
  Outcome,
  ReadyPhoto,
  ReadyPost,
  Staged,
  Step,
} from '../channels/channel.ts'
import type { MemoryNetwork } from './memory-network.ts'

/** A photo of a shape that every network takes, or of the shape that a test is about. */
export function readyPhoto(number: number, more: Partial<ReadyPhoto> = {}): ReadyPhoto {
  return {
    ...{ photoId: `photo-${number}`, variantId: `variant-${number}`, altText: '', width: 1600, height: 1200 },
    ...more,
  }
}

export function readyPost(photos: number, more: Partial<ReadyPost> = {}): ReadyPost {
  return {
    ...{ deliveryId: 'delivery-1', caption: 'Groep 7 ging naar het museum.' },
    photos: Array.from({ length: photos }, (_, index) => readyPhoto(index + 1)),
    ...more,
  }
}

const JPEG_START = [0xff, 0xd8, 0xff, 0xe0]

export function contextOf({ http, account }: Pick<MemoryNetwork, 'http' | 'account'>): CallContext {
  return { http, account, readBytes: async () => new Uint8Array(JPEG_START) }
}

export type Walked = { outcome: Outcome; staged: Staged; item: Item | undefined; stoppedAt: Step }

/** Runs a plan until it is done, or until a step is not: nothing is tried again. */
export async function walk(channel: Channel, post: ReadyPost, context: CallContext): Promise<Walked> {
  let staged: Staged = {}
  let item: Item | undefined
  let last: { outcome: Outcome; step: Step } | undefined
  for (const step of channel.plan(post)) {
    const outcome = await channel.run(step, post, staged, context)
    last = { outcome, step }
    if (outcome.is !== 'done') break
    staged = outcome.staged
    item = outcome.item ?? item
  }
  if (!last) throw new Error('A plan without a step')
  return { outcome: last.outcome, staged, item, stoppedAt: last.step }
}
