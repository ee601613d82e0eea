import type { CallContext, Channel, ChannelId } from '../channels/channel.ts'
import { channelFor } from '../channels/channel-table.ts'
import type { RequestFault } from '../practice/trouble.ts'
import { type MemoryNetwork, openMemoryNetwork, type Slowness } from './memory-network.ts'
import { contextOf, readyPhoto, readyPost, type Walked, walk } from './ready-post.ts'

/** One photo with words beside it: upload is call 1, alt text 2, and what is placed comes last. */
export const COMMIT_AT = { instagram: 5, facebook: 3, x: 3, linkedin: 3, whatsapp: 2 } as const
export type Called = keyof typeof COMMIT_AT

export const POST = readyPost(1, { photos: [readyPhoto(1, { altText: 'Drie kinderen' })] })

export type PlacedInMemory = Walked & { channel: Channel; network: MemoryNetwork; context: CallContext }

/** Brings a post to a network in memory, with a script of what goes wrong, as far as it comes. */
export async function placeInMemory(
  id: ChannelId,
  script: Readonly<Record<number, RequestFault>> = {},
  { post = POST, ...slowness }: Slowness & { post?: typeof POST } = {},
): Promise<PlacedInMemory> {
  const channel = channelFor(id)
  const network = openMemoryNetwork(channel.rules, script, slowness)
  const context = contextOf(network)
  return { channel, network, context, ...(await walk(channel, post, context)) }
}
