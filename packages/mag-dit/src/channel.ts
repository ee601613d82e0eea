import type { ChannelClass, GateSettings } from './publication.ts'

/** A word has a bit for each: what is kept in words knows no more channels. @example CHANNELS_PER_WORD // 32 */
export const CHANNELS_PER_WORD = 32

const BUILT_IN: ReadonlyMap<string, ChannelClass> = new Map([
  ['ouderapp', 'closed'],
  ['website', 'own'],
  ['nieuwsbrief', 'own'],
  ['schoolgids', 'own'],
  ['instagram', 'network'],
  ['facebook', 'network'],
  ['youtube', 'network'],
  ['linkedin', 'network'],
  ['x', 'network'],
  ['snapchat', 'network'],
  ['whatsapp', 'network'],
  ['pers', 'network'],
])

/**
 * How far a channel reaches. A setting names the others; it never loosens a built-in channel.
 * Undefined: nobody said, so nothing may be decided for it.
 * @example classOf('instagram', undefined) // 'network'
 * @example classOf('mastodon', { classes: { mastodon: 'network' } }) // 'network'
 */
export function classOf(channel: string, settings: GateSettings | undefined): ChannelClass | undefined {
  const own = settings?.classes
  return BUILT_IN.get(channel) ?? (own && Object.hasOwn(own, channel) ? own[channel] : undefined)
}
