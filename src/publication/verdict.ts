import {
  type ConsentEntry,
  type GateCase,
  type GateCell,
  type GateSettings,
  gate,
  type Medium,
  type Person,
} from 'mag-dit'
import type { Protocol } from '#protocol/protocol.ts'
import { quoteOf } from '#protocol/protocol.ts'
import { CHANNELS, type ChannelId } from './channels/channel.ts'
import { asGateFace, namedOn, type PhotoStatements } from './statement.ts'

/** A photo or a clip of a post, what of it asks for permission, and everything that was said about it. */
export type JudgedPhoto = {
  id: string
  media: readonly Medium[]
  faceIds: readonly string[]
  statements: PhotoStatements
}

export type Ground = {
  at: Date
  agreement: Protocol
  settings: GateSettings
  people: readonly Person[]
  consents: readonly ConsentEntry[]
}

/** The same, with the ids of the register's lines: what a publication is written down with. */
export type FullGround = Ground & {
  consents: readonly (ConsentEntry & { id: string })[]
  closedSeen: 'before' | 'afterwards'
}

/** Always shown, from the most closed to the most open: also where nothing can be placed yet, the answer teaches. */
const ALWAYS_SHOWN: readonly ChannelId[] = ['ouderapp', 'website', 'instagram']

export function shownChannels(open: readonly ChannelId[], chosen: readonly ChannelId[]): ChannelId[] {
  return CHANNELS.filter((channel) => [...ALWAYS_SHOWN, ...open, ...chosen].includes(channel))
}

export function mayOn(channel: string, { cells }: { cells: readonly GateCell[] }): boolean {
  return cells.some((cell) => cell.channel === channel && cell.publishable)
}

/** The verdict of every photo on every channel. */
export function judge(
  photos: readonly JudgedPhoto[],
  channels: readonly string[],
  ground: Ground,
): GateCell[] {
  const input: GateCase = {
    at: ground.at.toISOString(),
    channels,
    settings: ground.settings,
    people: ground.people,
    consents: ground.consents,
    photos: photos.flatMap((photo) => {
      const named = namedOn(photo.statements)
      const faces = photo.faceIds.flatMap((id) => asGateFace(id, photo.statements.faces.get(id), named) ?? [])
      const { alsoPresent, nobodyRecognisable } = photo.statements
      return photo.media.map((medium) => ({ id: photo.id, medium, faces, alsoPresent, nobodyRecognisable }))
    }),
  }
  const { agreement } = ground
  const answer = gate(input, { R8: quoteOf(agreement, 'R8'), PROF2: quoteOf(agreement, 'PROF2') })
  if ('refused' in answer) throw new Error(`The agreement names no class for ${answer.channel}`)
  return [...answer.cells]
}

/** A photo of only this person: what the gate says of it, it says of them. */
function portraitOf(person: string, media: readonly Medium[]): JudgedPhoto {
  const said = { notSeen: [], nobodyRecognisable: false, lookedOver: false }
  return { id: person, media, faceIds: [], statements: { ...said, faces: new Map(), alsoPresent: [person] } }
}

/** May this one person be in a photo, or in what else these media are, on this channel now? The gate itself answers. */
export function mayAppear(
  person: string,
  channel: string,
  ground: Ground,
  media: readonly Medium[] = ['foto'],
): boolean {
  return exceptions([person], [channel], ground, media).length === 0
}

/** Who of these people may not be in a photo on which of these channels: the children to look for. */
export function exceptions(
  people: readonly string[],
  channels: readonly string[],
  ground: Ground,
  media: readonly Medium[] = ['foto'],
): { person: string; channels: string[] }[] {
  // The register is read once for all of them: once per child it took longer than the rest of the page.
  const portraits = people.map((person) => portraitOf(person, media))
  const cells = Map.groupBy(judge(portraits, channels, ground), ({ photo }) => photo)
  return people.flatMap((person) => {
    const closed = channels.filter((channel) => !mayOn(channel, { cells: cells.get(person) ?? [] }))
    return closed.length === 0 ? [] : [{ person, channels: closed }]
  })
}
