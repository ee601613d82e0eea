import type { Medium } from '#media/photo.ts'
import type { ChannelId } from './channels/channel.ts'

/** What goes to one channel, photo by photo. */
export type Going = {
  channel: ChannelId
  photos: readonly (Pick<SheetPhoto, 'photoId' | 'media' | 'altText' | 'width' | 'height'> & {
    variantId: string
  })[]
}

/** One picture of a contact sheet: exactly these bytes, and everywhere that they go. */
export type SheetPhoto = {
  photoId: string
  /** What is to be seen or heard in these bytes. */
  media: readonly Medium[]
  channels: readonly [ChannelId, ...ChannelId[]]
  altText: string
  width: number
  height: number
}

/** What one calls it: a film with its sound is a film. */
export function mediumOfSheet({ media: [medium = 'foto'] }: Pick<SheetPhoto, 'media'>): Medium {
  return medium
}

/** Every picture once, in the author's order; the same photo with other bytes or other words is another picture. */
export function sheetOf(going: readonly Going[], order: readonly string[]): SheetPhoto[] {
  const pictures = new Map<string, SheetPhoto>()
  for (const { channel, photos } of going) {
    for (const { photoId, variantId, media, altText, width, height } of photos) {
      const key = JSON.stringify([photoId, variantId, altText])
      const known = pictures.get(key)
      const channels: SheetPhoto['channels'] = known ? [...known.channels, channel] : [channel]
      pictures.set(key, { photoId, media, channels, altText, width, height })
    }
  }
  return [...pictures.values()].sort((a, b) => order.indexOf(a.photoId) - order.indexOf(b.photoId))
}

/** What somebody who looks along is shown, in parts that a sentence can be said about. */
export const SHEET_PARTS = ['words', 'photos', 'channels', 'moment'] as const
export type SheetPart = (typeof SHEET_PARTS)[number]

type Shown = {
  caption: string
  wordsReason: string
  plannedAt: Date | undefined
  sheet: readonly SheetPhoto[]
  /** Hashes of the bytes, in the order of the channels. */
  bytes: readonly string[]
}

/** Each part as one line of text: equal lines, equal part. */
export function partsOf({ caption, wordsReason, plannedAt, sheet, bytes }: Shown): Record<SheetPart, string> {
  return {
    words: JSON.stringify([caption, wordsReason]),
    photos: JSON.stringify([sheet.map(({ photoId, altText }) => [photoId, altText]), bytes]),
    channels: JSON.stringify(sheet.map(({ photoId, channels }) => [photoId, channels])),
    moment: plannedAt?.toISOString() ?? '',
  }
}

/** The first part of a fingerprint that is another one than before; undefined: what can be seen is the same. */
export function changedPart(before: string, now: string): SheetPart | undefined {
  const [old, current] = [before.split('.'), now.split('.')]
  return SHEET_PARTS.find((_, index) => old[index] !== current[index])
}
