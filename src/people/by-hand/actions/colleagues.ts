import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { STAFF_ROLES } from '../../colleagues/colleague.ts'
import { bindIdentity, countOtherKeepers, holdColleague, withdrawRoles } from '../../colleagues/store.ts'
import { withdraw } from '../../invitation/store.ts'
import { fullName } from '../../person.ts'
import { RIGHTS } from '../../rights.ts'
import { lockRoster } from '../../roster-import/store.ts'
import { hasRoleHere } from '../../store/doors.ts'
import { nameKey } from '../../table-file/cell-values.ts'
import type { ColleagueWish, Done } from '../by-hand.ts'
import {
  addPerson,
  endTeaching,
  markBack,
  markLeft,
  moveDoor,
  renamePerson,
  saveStaffMember,
} from '../store/saves.ts'
import { findByEmail, isParentHere, isStaffMember, personBehind } from '../store.ts'
import type { By, HandPorts } from './pupils.ts'

/** Somebody who works here, still without a role. Who was here before, or is a parent here, stays one person. */
export async function addColleague(
  house: House,
  { peopleCame }: HandPorts,
  { school: { schoolId }, by }: By,
  wish: ColleagueWish,
): Promise<Done> {
  const identityId = wish.email === null ? undefined : await house.sessions.findIdentity(wish.email)
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const owner = wish.email === null ? undefined : await findByEmail(tx, wish.email)
    if (owner?.isColleague && owner.leftOn === null)
      return { is: 'refused', code: 'already_here', id: owner.id }
    if (owner && nameKey(fullName(owner)) !== nameKey(fullName(wish)))
      return { is: 'refused', code: 'email_taken', id: owner.id }
    const id = owner?.id ?? house.newId()
    if (owner) await markBack(tx, id)
    else await addPerson(tx, { ...wish, schoolId, id, kind: 'staff' })
    await saveStaffMember(tx, { schoolId, id, email: wish.email })
    // Somebody who may already do something here, such as the first administrator, was nobody by name until now.
    if (identityId !== undefined && (await hasRoleHere(tx, identityId)))
      await bindIdentity(tx, id, identityId)
    if (!owner) await peopleCame(tx, { schoolId, people: [id] })
    await note(house, tx, schoolId, { kind: 'person.added', ids: { person: id }, actorId: by })
    return { is: 'done', id }
  })
}

/** Another address lets in from now on, and the old one no more; roles and groups stay. */
export async function correctColleague(
  house: House,
  { school: { schoolId }, by }: By,
  id: string,
  wish: ColleagueWish,
): Promise<Done> {
  const identityId =
    wish.email === null
      ? null
      : await house.sessions.findOrAddIdentity(wish.email, house.newId(), house.clock())
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const known = await holdColleague(tx, id)
    if (!known) return { is: 'refused', code: 'gone' }
    const taken = await takenBy(tx, wish.email, identityId)
    if (taken !== undefined && taken !== id) return { is: 'refused', code: 'email_taken', id: taken }
    const isOther = (known.email ?? '').toLowerCase() !== (wish.email ?? '')
    if (isOther && wish.email === null && (await isLastKeeper(tx, known)))
      return { is: 'refused', code: 'last_keeper' }
    await renamePerson(tx, id, wish)
    if (isOther) {
      await withdraw(tx, id, house.clock())
      await saveStaffMember(tx, { schoolId, id, email: wish.email })
      if (known.identityId !== undefined) await moveDoor(tx, { schoolId, id, identityId })
    }
    await note(house, tx, schoolId, { kind: 'person.corrected', ids: { person: id }, actorId: by })
    return { is: 'done', id }
  })
}

/** Who has this address here, or comes in with it. */
async function takenBy(
  tx: SchoolTransaction,
  email: string | null,
  identityId: string | null,
): Promise<string | undefined> {
  if (email === null || identityId === null) return undefined
  return (await personBehind(tx, identityId)) ?? (await findByEmail(tx, email))?.id
}

/** Works here no more: no role, no group, no way in. What this colleague did stays known. */
export async function letColleagueGo(house: House, { school, by }: By, id: string): Promise<Done> {
  const { schoolId, timeZone } = school
  if (id === by) return { is: 'refused', code: 'own_person' }
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const known = await holdColleague(tx, id)
    if (!known) return { is: 'refused', code: 'gone' }
    if (await isLastKeeper(tx, known)) return { is: 'refused', code: 'last_keeper' }
    if (known.identityId !== undefined) await withdrawRoles(tx, known.identityId, STAFF_ROLES)
    await endTeaching(tx, id)
    await withdraw(tx, id, house.clock())
    // Who has a child here goes on as a parent.
    if (!(await isParentHere(tx, id))) await markLeft(tx, id, dayIn(timeZone, house.clock()))
    await note(house, tx, schoolId, { kind: 'person.left', ids: { person: id }, actorId: by })
    return { is: 'done', id }
  })
}

export async function takeColleagueBack(
  house: House,
  { school: { schoolId }, by }: By,
  id: string,
): Promise<Done> {
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await lockRoster(tx, schoolId)
    const isBack = (await isStaffMember(tx, id)) && (await markBack(tx, id))
    if (!isBack) return { is: 'refused', code: 'gone' }
    await note(house, tx, schoolId, { kind: 'person.came_back', ids: { person: id }, actorId: by })
    return { is: 'done', id }
  })
}

async function isLastKeeper(
  tx: SchoolTransaction,
  { roles, identityId }: { roles: readonly string[]; identityId: string | undefined },
): Promise<boolean> {
  const keepers: readonly string[] = RIGHTS.grant_roles
  return roles.some((role) => keepers.includes(role)) && (await countOtherKeepers(tx, identityId)) === 0
}
