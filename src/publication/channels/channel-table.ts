import type { Channel, ChannelId } from './channel.ts'
import { RULES } from './networks.ts'
import { ouderapp } from './ouderapp.ts'
import { ownPage } from './own-page.ts'
import { practiceNetwork } from './practice-network.ts'

const TABLE: Readonly<Record<ChannelId, Channel>> = {
  ouderapp,
  website: ownPage,
  instagram: practiceNetwork(RULES.instagram),
  facebook: practiceNetwork(RULES.facebook),
  x: practiceNetwork(RULES.x),
  linkedin: practiceNetwork(RULES.linkedin),
  youtube: practiceNetwork(RULES.youtube),
  snapchat: practiceNetwork(RULES.snapchat),
  whatsapp: practiceNetwork(RULES.whatsapp),
}

/** @example channelFor('website').rules.takeBack.unit // 'photo' */
export function channelFor(id: ChannelId): Channel {
  return TABLE[id]
}
