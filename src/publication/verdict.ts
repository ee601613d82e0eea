import {
  type ConsentEntry,
  type GateCase,
  type GateCell,
  type GateSettings,
  gate,
  type Person,
} from 'mag-dit'
import type { Protocol } from '#protocol/protocol.ts'
import { quoteOf } from '#protocol/protocol.ts'
import { CHANNELS, type ChannelId } from './channels/channel.ts'
import { asGateFace, namedOn, type PhotoStatements } from './statement.ts'

/** A photo of a post with everything that was said about it. */
export type JudgedPhoto = { id: string; faceIds: readonly string[]; statements: PhotoStatements }

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
    photos: photos.map((photo) => ({
      id: photo.id,
      medium: 'foto',
      faces: photo.faceIds.flatMap(
        (id) => asGateFace(id, photo.statements.faces.get(id), namedOn(photo.statements)) ?? [],
      ),
      alsoPresent: photo.statements.alsoPresent,
      nobodyRecognisable: photo.statements.nobodyRecognisable,
    })),
  }
  const { agreement } = ground
  const answer = gate(input, { R8: quoteOf(agreement, 'R8'), PROF2: quoteOf(agreement, 'PROF2') })
  if ('refused' in answer) throw new Error(`The agreement names no class for ${answer.channel}`)
  return [...answer.cells]
}

/** May this one person be in a photo on this channel now? The gate itself answers, on a photo of only them. */
export function mayAppear(person: string, channel: string, ground: Ground): boolean {
  const portrait: PhotoStatements = {
    faces: new Map(),
    alsoPresent: [person],
    notSeen: [],
    nobodyRecognisable: false,
  }
  const cells = judge([{ id: 'portrait', faceIds: [], statements: portrait }], [channel], ground)
  return cells.length === 1 && cells[0]?.publishable === true
}

/** Who of these people may not be in a photo on which of these channels: the children to look for. */
export function exceptions(
  people: readonly string[],
  channels: readonly string[],
  ground: Ground,
): { person: string; channels: string[] }[] {
  return people.flatMap((person) => {
    const closed = channels.filter((channel) => !mayAppear(person, channel, ground))
    return closed.length === 0 ? [] : [{ person, channels: closed }]
  })
}
