import type { GateCell } from 'mag-dit'
import { isClip } from '#media/photo.ts'
import { isLeftOut } from '../channel-fit.ts'
import type { ChannelId } from '../channels/channel.ts'
import { facesToCover } from '../explain.ts'
import { isCovered, isNobody, peopleUnder } from '../statement.ts'
import { mayOn } from '../verdict.ts'
import { shownOn, type TablePhoto, treatmentFor } from '../workbench.ts'
import { suggestCrop } from './crop-suggestion.ts'
import { openRecognition, type Treatment } from './treatment.ts'

/** One tap that makes a photo fit: another treatment for each of these places. */
export type Way = { do: 'crop' | 'cover' | 'leave_out'; treatments: ReadonlyMap<ChannelId, Treatment> }

/** What stands between a photo and the places that were chosen for it. */
export type Fit =
  | { is: 'fits' }
  /** Somebody has to say first who is on it. */
  | { is: 'to_state' }
  | { is: 'to_treat'; channels: readonly ChannelId[]; people: readonly string[]; ways: readonly Way[] }
  /** It fits, covered: do classmates still know the child? */
  | { is: 'to_recognise'; channels: readonly ChannelId[]; faces: readonly string[] }

export function fitOf(photo: TablePhoto, channels: readonly ChannelId[]): Fit {
  const blocked = channels
    .filter((channel) => !mayOn(channel, photo) && !isLeftOut(photo, channel))
    .flatMap((channel) =>
      photo.cells.filter((cell) => cell.channel === channel).map((cell) => ({ channel, cell })),
    )
  if (blocked.some(({ cell }) => cell.questions.some(({ ask }) => ask !== 'authority')))
    return { is: 'to_state' }
  if (blocked.length > 0)
    return {
      is: 'to_treat',
      channels: blocked.map(({ channel }) => channel),
      people: [...new Set(blocked.flatMap(({ cell }) => cell.blockers.map(({ person }) => person)))],
      ways: waysOf(photo, blocked),
    }
  const open = channels.map((channel) => ({
    channel,
    faces: openRecognition(photo, treatmentFor(photo, channel)),
  }))
  const covered = open.filter(({ faces }) => faces.length > 0)
  if (covered.length === 0) return { is: 'fits' }
  return {
    is: 'to_recognise',
    channels: covered.map(({ channel }) => channel),
    faces: [...new Set(covered.flatMap(({ faces }) => faces))],
  }
}

type Blocked = { channel: ChannelId; cell: GateCell }

/** In the order of the agreement: without the child, covered, or not there. Offered only when it helps everywhere. */
function waysOf(photo: TablePhoto, blocked: readonly Blocked[]): Way[] {
  const cropped = forEach(blocked, (it) => cropFor(photo, it))
  const covered = forEach(blocked, (it) => coverFor(photo, it))
  const leftOut = new Map(blocked.map(({ channel }): [ChannelId, Treatment] => [channel, { is: 'left_out' }]))
  return [
    ...(cropped ? [{ do: 'crop' as const, treatments: cropped }] : []),
    ...(covered ? [{ do: 'cover' as const, treatments: covered }] : []),
    { do: 'leave_out', treatments: leftOut },
  ]
}

function forEach(
  blocked: readonly Blocked[],
  treat: (it: Blocked) => Treatment | undefined,
): Map<ChannelId, Treatment> | undefined {
  const found = blocked.flatMap((it): [ChannelId, Treatment][] => {
    const treatment = treat(it)
    return treatment ? [[it.channel, treatment]] : []
  })
  return found.length === blocked.length ? new Map(found) : undefined
}

function coverFor(photo: TablePhoto, { channel, cell }: Blocked): Treatment | undefined {
  if (isClip(photo.photo)) return undefined
  const faces = facesToCover(cell)
  if (!faces || faces.length === 0) return undefined
  const before = treatmentFor(photo, channel)
  if (before.is === 'left_out') return undefined
  return { ...before, covered: [...new Set([...before.covered, ...faces])] }
}

/** A cut takes the children off who may not be there; covering them in it is then no longer needed. */
function cropFor(photo: TablePhoto, { channel, cell }: Blocked): Treatment | undefined {
  if (photo.photo.state !== 'ready') return undefined
  const people = new Set(cell.blockers.map(({ person }) => person))
  const { faces, statements } = shownOn(photo, channel)
  const isOut = ({ id }: { id: string }) =>
    peopleUnder(statements.faces.get(id)).some((person) => people.has(person))
  const [out, others] = [faces.filter(isOut), faces.filter((face) => !isOut(face))]
  if (out.length === 0 || statements.alsoPresent.some((person) => people.has(person))) return undefined
  const stay = others.filter(
    ({ id }) => !isCovered(statements.faces.get(id)) && !isNobody(statements.faces.get(id)),
  )
  const crop = suggestCrop(
    photo.photo,
    out.map(({ box }) => box),
    stay.map(({ box }) => box),
  )
  const before = treatmentFor(photo, channel)
  return crop && { is: 'edited', crop, covered: before.is === 'edited' ? before.covered : [] }
}
