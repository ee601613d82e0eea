import { CHANNELS, type ChannelId, type ChannelRules } from './channel.ts'

/**
 * What every channel takes, on one day. Networks change their minds: whoever changes a value, changes the day as well.
 * The word behind a value says how sure it is. `spec`: the network's machine-readable description; `docs`: its own
 * pages; `heard`: somebody else's page; `guess`: nobody's page, chosen on the careful side; `ours`: our own choice.
 */
export const NETWORKS_AS_OF = '2026-11-20'

/** Text is counted in UTF-16 units where a network doesn't say how: never less than what it counts itself. */
export const RULES: Readonly<Record<ChannelId, ChannelRules>> = {
  ouderapp: {
    ...{ id: 'ouderapp', name: 'Ouderapp', reach: 'closed', mode: 'hand_off' },
    text: { max: 4_000, count: 'characters' }, // ours: every parents' app has its own
    photos: { min: 0, max: 12 }, // ours
    // Photos in an app go without a text of their own.
    takeBack: { unit: 'post', by: 'person' },
  },
  website: {
    ...{ id: 'website', name: 'Website', reach: 'own', mode: 'own' },
    text: { max: 4_000, count: 'characters' }, // ours
    photos: { min: 0, max: 12 }, // ours
    altText: { max: 1_000 }, // ours
    takeBack: { unit: 'photo', by: 'us' },
  },
  instagram: {
    ...{ id: 'instagram', name: 'Instagram', reach: 'network', mode: 'network' },
    text: { max: 2_200, count: 'utf16' }, // heard
    photos: { min: 1, max: 10, ratio: { from: 4 / 5, to: 1.91 } }, // docs; more than one is a carousel
    altText: { max: 1_000 }, // heard
    // Since 2025-12-03, and only with Facebook Login. Out of a carousel no single photo can be taken: spec.
    takeBack: { unit: 'post', by: 'us' },
  },
  facebook: {
    ...{ id: 'facebook', name: 'Facebook', reach: 'network', mode: 'network' },
    text: { max: 63_206, count: 'utf16' }, // heard
    photos: { min: 0, max: 10 }, // guess
    altText: { max: 1_000 }, // guess; that it takes one: spec
    takeBack: { unit: 'photo', by: 'us' }, // spec: the only network with a removal per photo
  },
  x: {
    ...{ id: 'x', name: 'X', reach: 'network', mode: 'network' },
    text: { max: 280, count: 'x' }, // docs: config v3 of twitter-text
    photos: { min: 0, max: 4 }, // docs, spec
    altText: { max: 1_000 }, // spec
    takeBack: { unit: 'post', by: 'us' }, // spec
    // docs, 2026-04-20, in dollars: a post 0.015, with a link in it 0.20, a removal 0.005 to 0.010. A dollar is counted
    // as a euro: dearer than it is, and the rate of the day is not our business.
    cost: { post: 1.5, postWithLink: 20, takeBack: 1 },
  },
  linkedin: {
    ...{ id: 'linkedin', name: 'LinkedIn', reach: 'network', mode: 'network' },
    text: { max: 3_000, count: 'utf16' }, // heard
    photos: { min: 0, max: 20 }, // docs
    altText: { max: 1_000 }, // guess; that it takes one: docs
    takeBack: { unit: 'post', by: 'us' }, // docs
  },
  youtube: {
    ...{ id: 'youtube', name: 'YouTube', reach: 'network', mode: 'network' },
    text: { max: 5_000, count: 'utf16' }, // heard
    photos: { min: 0, max: 0 }, // spec: films only, and those this house does not make
    takeBack: { unit: 'post', by: 'us' }, // spec
  },
  snapchat: {
    ...{ id: 'snapchat', name: 'Snapchat', reach: 'network', mode: 'network' },
    text: { max: 160, count: 'utf16' }, // heard
    // 9:16, with room for a rounded pixel.
    photos: { min: 1, max: 1, ratio: { from: 0.56, to: 0.565 } }, // heard
    takeBack: { unit: 'post', by: 'person' }, // no call to delete is known
  },
  whatsapp: {
    ...{ id: 'whatsapp', name: 'WhatsApp', reach: 'network', mode: 'network' },
    text: { max: 4_096, count: 'utf16' }, // heard
    photos: { min: 0, max: 10 }, // guess
    // spec: no call to delete. What was received is on other people's phones.
    takeBack: { unit: 'none', by: 'person' },
  },
}

/** The channels that are called. @example NETWORKS.includes('website') // false */
export const NETWORKS: readonly ChannelId[] = CHANNELS.filter((id) => RULES[id].mode === 'network')

export function networkNamed(word: string): ChannelId | undefined {
  return NETWORKS.find((id) => id === word)
}

/** How a network is spoken to, where they differ. */
export type Habits = {
  /** First a container with everything in it, which the network then prepares; placing is naming that container. */
  readonly container: boolean
  /** Whether the answer to placing says where the post stands, or only a later question does. */
  readonly address: 'at_once' | 'later'
  /** What an answer that was lost can be found back by. */
  readonly findsBy: 'container' | 'list' | 'nothing'
  /** Text in which a mark like `(` has to be escaped: LinkedIn cuts it off there in silence. */
  readonly littleText: boolean
  /** The same words soon after are refused. */
  readonly refusesSameText: boolean
  /** How many characters a reader sees before they ask for more. Absent: all of them. */
  readonly cutAt?: number
}

const PLAIN: Habits = {
  ...{ container: false, address: 'at_once', findsBy: 'nothing', littleText: false, refusesSameText: false },
}

/** The places of the cuts are heard; they differ from phone to phone. */
export const HABITS: Readonly<Record<ChannelId, Habits>> = {
  ouderapp: PLAIN,
  website: PLAIN,
  instagram: { ...PLAIN, container: true, address: 'later', findsBy: 'container', cutAt: 125 },
  facebook: { ...PLAIN, address: 'later', findsBy: 'list', refusesSameText: true, cutAt: 480 },
  x: { ...PLAIN, findsBy: 'list', refusesSameText: true },
  linkedin: { ...PLAIN, findsBy: 'list', littleText: true, refusesSameText: true, cutAt: 210 },
  youtube: PLAIN,
  snapchat: PLAIN,
  whatsapp: PLAIN,
}
