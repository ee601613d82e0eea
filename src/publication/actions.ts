import type { GateCell } from 'mag-dit'
import { entriesById, readRegister } from '#consent/actions.ts'
import { facesOf, photosOf } from '#media/actions.ts'
import { isClip } from '#media/photo.ts'
import { listColleagues, listGroups, membersOf, namesOf } from '#people/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { agreementOn } from '#protocol/actions.ts'
import { openChannels } from './actions/open-channels.ts'
import type { ChannelId } from './channels/channel.ts'
import type { Appearance } from './ledger.ts'
import { asOfNow, peopleOn } from './statement.ts'
import { placesInLedger } from './store/ledger.ts'
import { objectedPhotos } from './store/placements.ts'
import { briefOf, findPost, photosOfPost } from './store/posts.ts'
import { statementsOf, whoWasThere } from './store/who.ts'
import { treatmentsOf } from './treatment/store.ts'
import { type FullGround, judge, shownChannels } from './verdict.ts'
import { asJudged, hiddenChildren, present, type TablePhoto, type Workbench } from './workbench.ts'

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
  const newest = Math.max(at.getTime(), ...register.consents.map((entry) => Date.parse(entry.recordedAt)))
  return { at: new Date(newest), agreement, settings, closedSeen, ...register }
}

/** Lays a post on the table, judged as of now. */
export async function openWorkbench(
  house: Pick<House, 'clock' | 'installation'>,
  tx: SchoolTransaction,
  school: Tenant,
  postId: string,
): Promise<Workbench | undefined> {
  const post = await findPost(tx, postId)
  if (!post) return undefined
  const links = await photosOfPost(tx, postId)
  const photoIds = links.map((link) => link.photoId)
  const stored = new Map((await photosOf(tx, photoIds)).map((photo) => [photo.id, photo]))
  const faces = Map.groupBy(await facesOf(tx, photoIds), (face) => face.photoId)
  const statements = await statementsOf(tx, photoIds)
  const who = await whoWasThere(tx, postId)
  const objected = await objectedPhotos(tx, photoIds)
  const treatments = await treatmentsOf(tx, postId)
  const members = await membersOf(tx, who.groups)
  const named = peopleOn([...statements.values()])
  const everyone = [...new Set([...members.map((pupil) => pupil.id), ...named])].sort()
  const ground = await readGround(tx, school, everyone, house.clock())
  const attendance = {
    present: present({ members, who }).map((pupil) => pupil.id),
    absent: who.absent,
    hidden: hiddenChildren({ members, who, ground }),
  }

  const photos = links.flatMap(({ photoId, altText, unrecognised, withoutSound }) => {
    const photo = stored.get(photoId)
    const said = statements.get(photoId)
    if (!photo || !said) return []
    return [
      {
        ...{ photo, altText, unrecognised, withoutSound },
        // Of a clip everything is said of the whole.
        faces: isClip(photo) ? [] : (faces.get(photoId) ?? []),
        statements: asOfNow(said, attendance),
        treatments: treatments.get(photoId) ?? new Map(),
        isObjected: objected.has(photoId),
        cells: [],
      },
    ]
  })
  const ready = photos.filter(({ photo }) => photo.state === 'ready')
  const open = await openChannels(house, tx, school)
  const shown = shownChannels(open, post.channels)
  const cells = Map.groupBy(judgeEach(ready, shown, ground), (cell) => cell.photo)
  return {
    ...{ post, open, brief: await briefOf(tx, postId) },
    who,
    groups: await listGroups(tx),
    members,
    colleagues: await listColleagues(tx),
    names: await namesOf(tx, everyone),
    photos: photos.map((photo) => ({ ...photo, cells: cellsOf(photo, cells.get(photo.photo.id) ?? []) })),
    ground,
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
  const place = (cell: GateCell) => channels.findIndex((channel) => channel === cell.channel)
  return cells.sort((a, b) => place(a) - place(b))
}

/** A photo that somebody objected to goes nowhere, whatever the register says. */
function cellsOf({ isObjected }: { isObjected: boolean }, cells: readonly GateCell[]): GateCell[] {
  return cells.map((cell) => (isObjected ? { ...cell, verdict: 'mag_niet', publishable: false } : cell))
}
