import { readRegister } from '#consent/actions.ts'
import { facesOf, photosOf } from '#media/actions.ts'
import { listColleagues, listGroups, membersOf, namesOf } from '#people/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { agreementOn } from '#protocol/actions.ts'
import { asOfNow, peopleOn } from './statement.ts'
import { findPost, photosOfPost } from './store/posts.ts'
import { statementsOf, whoWasThere } from './store/who.ts'
import { type Ground, judge, SHOWN_CHANNELS } from './verdict.ts'
import { asJudged, hiddenChildren, present, type Workbench } from './workbench.ts'

export { appearancesOf } from './store/placements.ts'

/** What every verdict of this moment rests on: the agreement, the readings and the register of these people. */
export async function readGround(
  tx: SchoolTransaction,
  school: Tenant,
  people: readonly string[],
  at: Date,
): Promise<Ground & { consents: Awaited<ReturnType<typeof readRegister>>['consents'] }> {
  const { agreement, settings } = await agreementOn(tx, dayIn(school.timeZone, at))
  const register = await readRegister(tx, people, { at, timeZone: school.timeZone })
  // What stands in the register was said before now, also by a machine whose clock runs ahead: no "nee" is left out.
  const newest = Math.max(at.getTime(), ...register.consents.map((entry) => Date.parse(entry.recordedAt)))
  return { at: new Date(newest), agreement, settings, ...register }
}

/** Lays a post on the table, judged as of now. */
export async function openWorkbench(
  house: Pick<House, 'clock'>,
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
  const members = await membersOf(tx, who.groups)
  const named = peopleOn([...statements.values()])
  const everyone = [...new Set([...members.map((pupil) => pupil.id), ...named])].sort()
  const ground = await readGround(tx, school, everyone, house.clock())
  const attendance = {
    present: present({ members, who }).map((pupil) => pupil.id),
    absent: who.absent,
    hidden: hiddenChildren({ members, who, ground }),
  }

  const photos = links.flatMap(({ photoId, altText }) => {
    const photo = stored.get(photoId)
    const said = statements.get(photoId)
    if (!photo || !said) return []
    return [{ photo, altText, faces: faces.get(photoId) ?? [], statements: asOfNow(said, attendance) }]
  })
  const ready = photos.filter(({ photo }) => photo.state === 'ready')
  const cells = Map.groupBy(judge(ready.map(asJudged), SHOWN_CHANNELS, ground), (cell) => cell.photo)
  return {
    post,
    who,
    groups: await listGroups(tx),
    members,
    colleagues: await listColleagues(tx),
    names: await namesOf(tx, everyone),
    photos: photos.map((photo) => ({ ...photo, cells: cells.get(photo.photo.id) ?? [] })),
    ground,
  }
}
