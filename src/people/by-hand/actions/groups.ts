import { dayIn } from '#platform/calendar.ts'
import { type House, note } from '#platform/house.ts'
import { lockRoster } from '../../roster-import/store.ts'
import type { Done, GroupWish } from '../by-hand.ts'
import { endGroup, saveGroup, saveLocation } from '../store/saves.ts'
import { listGroupLines, listLocations } from '../store.ts'
import type { By } from './pupils.ts'

/** A new group, or a known one put right. The first group of a school gets a place of business with the school's own name. */
export async function keepGroup(
  house: House,
  { school, by }: By,
  wish: GroupWish,
  known?: string,
): Promise<Done> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const groups = await listGroupLines(tx)
    const same = groups.find(({ name, id }) => name === wish.name && id !== known)
    if (same) return { is: 'refused', code: 'already_here', id: same.id }
    if (known !== undefined && !groups.some(({ id }) => id === known)) return { is: 'refused', code: 'gone' }
    const id = known ?? house.newId()
    const locationId = wish.locationId ?? house.newId()
    if (wish.locationId === undefined) await saveLocation(tx, { schoolId, id: locationId, name: school.name })
    await saveGroup(tx, { ...wish, schoolId, id, locationId })
    const kind = known === undefined ? 'group.added' : 'group.corrected'
    await note(house, tx, schoolId, { kind, ids: { group: id }, actorId: by })
    return { is: 'done', id }
  })
}

export async function closeGroup(house: House, { school, by }: By, id: string): Promise<Done> {
  const { schoolId, timeZone } = school
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    if (!(await endGroup(tx, id, dayIn(timeZone, house.clock()))))
      return { is: 'refused', code: 'group_not_empty' }
    await note(house, tx, schoolId, { kind: 'group.ended', ids: { group: id }, actorId: by })
    return { is: 'done', id }
  })
}

/** A new place of business, or another name for a known one. */
export async function keepLocation(
  house: House,
  { school: { schoolId }, by }: By,
  name: string,
  known?: string,
): Promise<Done> {
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const places = await listLocations(tx)
    const same = places.find((one) => one.name === name && one.id !== known)
    if (same) return { is: 'refused', code: 'already_here', id: same.id }
    if (known !== undefined && !places.some(({ id }) => id === known)) return { is: 'refused', code: 'gone' }
    const id = known ?? house.newId()
    await saveLocation(tx, { schoolId, id, name })
    await note(house, tx, schoolId, { kind: 'location.kept', ids: { location: id }, actorId: by })
    return { is: 'done', id }
  })
}
