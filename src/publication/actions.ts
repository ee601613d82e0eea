import type { GateCell } from 'mag-dit'
import { entriesById, readRegister } from '#consent/actions.ts'
import { photosWithFaces } from '#media/actions.ts'
import { isClip } from '#media/photo.ts'
import { peopleAround } from '#people/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { agreementOn } from '#protocol/actions.ts'
import { openChannels } from './actions/open-channels.ts'
import type { ChannelId } from './channels/channel.ts'
import type { Appearance } from './ledger.ts'
import { sideOf } from './practice/side.ts'
import { asOfNow, peopleOn } from './statement.ts'
import { placesInLedger } from './store/ledger.ts'
import { photosOnTable, postOnTable } from './store/on-the-table.ts'
import { type FullGround, judge, shownChannels } from './verdict.ts'
import { asJudged, hiddenChildren, present, type TablePhoto, type Workbench } from './workbench.ts'

export { countPosts, readFirsts } from './store/counts.ts'

/** The ledger of one child, for the school: on what each "ja" rested, never whose word it was. */
export function appearancesOf(tx: SchoolTransaction, personId: string): Promise<Appearance[]> {
  return readLedger(tx, personId, () => true)
}

/** The same places as one guardian may read them: of what was said about them only what they said themselves. */
export function appearancesFor(
  tx: SchoolTransaction,
  personId: string,
  guardianId: string,
): Promise<Appearance[]> {
  return readLedger(tx, personId, (saidBy) => saidBy === guardianId)
}

async function readLedger(
  tx: SchoolTransaction,
  personId: string,
  mayTell: (saidBy: string) => boolean,
): Promise<Appearance[]> {
  const places = await placesInLedger(tx, personId)
  const lines = await entriesById(tx, [...new Set(places.flatMap((place) => place.entryIds))])
  const told = new Map(lines.filter((line) => mayTell(line.grantor)).map((line) => [line.id, line]))
  return places.map(({ entryIds, pointedOutBy, ...place }) => ({
    ...place,
    pointedOutByParent: pointedOutBy !== null && mayTell(pointedOutBy),
    entries: entryIds.flatMap((id) => {
      const line = told.get(id)
      return line ? [{ recordedAt: line.recordedAt, method: line.method, until: line.until }] : []
    }),
  }))
}

/** What every verdict of this moment rests on: the agreement, the readings and the register of these people. */
export async function readGround(
  tx: SchoolTransaction,
  school: Tenant,
  people: readonly string[],
  at: Date,
): Promise<FullGround> {
  const { agreement, settings, closedSeen } = await agreementOn(tx, dayIn(school.timeZone, at))
  const register = await readRegister(tx, people, { at, timeZone: school.timeZone })
  // What stands in the register was said before now, also by a machine whose clock runs ahead: no "nee" is left out.
  const newest = register.consents.reduce(
    (last, { recordedAt }) => (recordedAt > last ? recordedAt : last),
    at.toISOString(),
  )
  return { at: new Date(newest), agreement, settings, closedSeen, ...register }
}

/** Lays a post on the table, judged as of now. */
export async function openWorkbench(
  house: Pick<House, 'clock' | 'installation'>,
  tx: SchoolTransaction,
  school: Tenant,
  postId: string,
): Promise<Workbench | undefined> {
  const found = await postOnTable(tx, postId)
  if (!found) return undefined
  const { post, brief, who } = found
  const links = await photosOnTable(tx, postId)
  const photoIds = links.map((link) => link.photoId)
  const stored = new Map((await photosWithFaces(tx, photoIds)).map((it) => [it.photo.id, it]))
  const named = peopleOn(links.map(({ statements }) => statements))
  const { members, practice, ...around } = await peopleAround(tx, { groups: who.groups, people: named })
  const side = sideOf({ groups: who.groups, people: named }, practice)
  const everyone = [...new Set([...members.map((pupil) => pupil.id), ...named])].sort()
  const ground = await readGround(tx, school, everyone, house.clock())
  const attendance = {
    present: present({ members, who }).map((pupil) => pupil.id),
    absent: who.absent,
    hidden: hiddenChildren({ members, who, ground }),
  }

  const photos = links.flatMap(({ photoId, statements, ...link }) => {
    const it = stored.get(photoId)
    if (!it) return []
    return [
      {
        ...{ ...link, photo: it.photo, cells: [] },
        // Of a clip everything is said of the whole.
        faces: isClip(it.photo) ? [] : it.faces,
        statements: asOfNow(statements, attendance),
      },
    ]
  })
  const ready = photos.filter(({ photo }) => photo.state === 'ready')
  const open = await openChannels(house, tx, school, side)
  const shown = shownChannels(open, post.channels)
  const cells = Map.groupBy(judgeEach(ready, shown, ground), (cell) => cell.photo)
  return {
    ...{ ...around, post, brief, open, side, practiceGroups: practice.groups, who, members, ground },
    photos: photos.map((photo) => ({ ...photo, cells: cellsOf(photo, cells.get(photo.photo.id) ?? []) })),
  }
}

/** One question for all places where every photo goes as it is; a question of its own where one was treated. */
function judgeEach(
  photos: readonly TablePhoto[],
  channels: readonly ChannelId[],
  ground: FullGround,
): GateCell[] {
  const isTreated = (channel: ChannelId) => photos.some(({ treatments }) => treatments.has(channel))
  const asIs = channels.filter((channel) => !isTreated(channel))
  const questions = [asIs, ...channels.filter(isTreated).map((channel) => [channel])]
  const cells = questions.flatMap((places) => {
    const [first] = places
    if (first === undefined) return []
    return judge(
      photos.map((photo) => asJudged(photo, first)),
      places,
      ground,
    )
  })
  const places: readonly string[] = channels
  return cells.sort((a, b) => places.indexOf(a.channel) - places.indexOf(b.channel))
}

/** A photo that somebody objected to goes nowhere, whatever the register says. */
function cellsOf({ isObjected }: { isObjected: boolean }, cells: readonly GateCell[]): GateCell[] {
  return cells.map((cell) => (isObjected ? { ...cell, verdict: 'mag_niet', publishable: false } : cell))
}
