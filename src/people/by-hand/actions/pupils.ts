import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { GuardianPorts } from '../../guardian-list/guardian-ports.ts'
import { fullName, type Name } from '../../person.ts'
import type { LeftBecause } from '../../roster-import/roster-now.ts'
import type { RosterPorts } from '../../roster-import/roster-ports.ts'
import { lockRoster } from '../../roster-import/store.ts'
import { nameKey } from '../../table-file/cell-values.ts'
import type { Done, PupilWish } from '../by-hand.ts'
import type { Findable } from '../known-people.ts'
import { addPerson, markBack, markLeft, renamePerson, savePupil } from '../store/saves.ts'
import { findPupil, listFindable } from '../store.ts'

export type By = { school: Tenant; by: string | null }
export type HandPorts = RosterPorts & GuardianPorts

const sameName = (one: Name, other: Name) => nameKey(fullName(one)) === nameKey(fullName(other))

/** A new pupil begins as every new pupil does: nothing is consented. */
export async function addPupil(
  house: House,
  { peopleCame }: HandPorts,
  { school: { schoolId }, by }: By,
  wish: PupilWish,
): Promise<Done> {
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const twin = findTwin(await listFindable(tx), wish)
    if (twin) return { is: 'refused', code: twin.leftOn === null ? 'already_here' : 'was_here', id: twin.id }
    const id = house.newId()
    await addPerson(tx, { ...wish, schoolId, id, kind: 'pupil' })
    await savePupil(tx, { ...wish, schoolId, id })
    await peopleCame(tx, { schoolId, people: [id] })
    await note(house, tx, schoolId, { kind: 'person.added', ids: { person: id }, actorId: by })
    return { is: 'done', id }
  })
}

/** The same name and day of birth: put down twice, a child would have two sets of consents. */
const findTwin = (people: readonly Findable[], wish: PupilWish) =>
  people.find((one) => one.kind === 'pupil' && one.birthDate === wish.birthDate && sameName(one, wish))

/** Age and year say who has to answer: with another one, what is online is looked at again. */
export async function correctPupil(
  house: House,
  { authorityChanged }: HandPorts,
  { school: { schoolId }, by }: By,
  id: string,
  wish: PupilWish,
): Promise<Done> {
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const known = await findPupil(tx, id)
    if (!known) return { is: 'refused', code: 'gone' }
    await renamePerson(tx, id, wish)
    await savePupil(tx, { ...wish, schoolId, id })
    await note(house, tx, schoolId, { kind: 'person.corrected', ids: { person: id }, actorId: by })
    if (known.birthDate !== wish.birthDate || known.schoolYear !== wish.schoolYear)
      await authorityChanged(tx, { schoolId, subjects: [id], at: house.clock() })
    return { is: 'done', id }
  })
}

export type Left = Exclude<Done, { is: 'done' }> | { is: 'left'; places: number }

/** A pupil who left: each "ja" ends, and what is online comes down, as with a file of the administration. */
export async function letPupilGo(
  house: House,
  { pupilsGone }: HandPorts,
  { school, by }: By,
  id: string,
): Promise<Left> {
  const { schoolId } = school
  const at = house.clock()
  return house.database.inSchool(schoolId, async (tx): Promise<Left> => {
    await lockRoster(tx, schoolId)
    const isGone = (await findPupil(tx, id)) && (await markLeft(tx, id, dayIn(school.timeZone, at)))
    if (!isGone) return { is: 'refused', code: 'gone' }
    const places = await pupilsGone(tx, { schoolId, subjects: [id], why: 'left', at, by })
    await note(house, tx, schoolId, { kind: 'person.left', ids: { person: id }, actorId: by })
    return { is: 'left', places }
  })
}

/** Back at school. Who had left is asked everything anew; who was only left out of a file said nothing else since. */
export async function takePupilBack(
  house: House,
  { school: { schoolId }, by }: By,
  id: string,
): Promise<Exclude<Done, { is: 'done' }> | { is: 'back'; from: LeftBecause }> {
  return house.database.inSchool(schoolId, async (tx) => {
    await lockRoster(tx, schoolId)
    const known = await findPupil(tx, id)
    if (!known?.leftBecause || !(await markBack(tx, id))) return { is: 'refused', code: 'gone' }
    await note(house, tx, schoolId, { kind: 'person.came_back', ids: { person: id }, actorId: by })
    return { is: 'back', from: known.leftBecause }
  })
}

/** Who looked up the details of a child and its guardians stands in its file. */
export const noteLook = (house: House, tx: SchoolTransaction, { school, by }: By, id: string) =>
  note(house, tx, school.schoolId, { kind: 'person.looked_at', ids: { subject: id }, actorId: by })
