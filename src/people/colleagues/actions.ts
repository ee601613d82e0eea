import { z } from 'zod'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { grantRole } from '../store/doors.ts'
import {
  type Colleague,
  type ColleagueRefusal,
  judgeRoles,
  judgeStandIn,
  type RolesWish,
  STAFF_ROLES,
  type StandIn,
} from './colleague.ts'
import {
  addStandIn,
  bindIdentity,
  countOtherKeepers,
  endStandIn,
  grantRoles,
  holdColleague,
  lendTeacherRole,
  listColleagues,
  setOwnGroups,
  trimTeacherRole,
  withdrawRoles,
} from './store.ts'

export { listColleagues }

export type Change = { schoolId: string; by: string | null; personId: string }
export type Done = 'done' | ColleagueRefusal

/** What this colleague does at school, and whose group it is: from the next page on. */
export async function changeRoles(house: House, change: Change & { wish: RolesWish }): Promise<Done> {
  const { schoolId, by, personId, wish } = change
  return letIn(house, change, async (tx, colleague, identityId) => {
    const refusal = judgeRoles(colleague, wish, await countOtherKeepers(tx, colleague.identityId))
    if (refusal) return refusal
    if (identityId !== undefined) {
      if ((await bindIdentity(tx, personId, identityId)) === 'taken') return 'address_taken'
      const isLent = colleague.teacherUntil !== undefined
      const gone = STAFF_ROLES.filter((role) => !wish.roles.includes(role) && !(isLent && role === 'teacher'))
      await withdrawRoles(tx, identityId, gone)
      await grantRoles(tx, { schoolId, identityId, roles: wish.roles, at: house.clock() })
    }
    await setOwnGroups(tx, { schoolId, personId, groups: wish.groups })
    const ids = { person: personId, roles: wish.roles, groups: wish.groups }
    await note(house, tx, schoolId, { kind: 'role.changed', ids, actorId: by })
    return 'done'
  })
}

/** A substitute, a trainee or a teacher of gymnastics: for one group, on these days. */
export async function letStandIn(house: House, change: Change & { wish: StandIn }): Promise<Done> {
  const { schoolId, by, personId, wish } = change
  return letIn(house, change, async (tx, colleague, identityId) => {
    const refusal = judgeStandIn(colleague, wish)
    if (refusal) return refusal
    if (identityId === undefined) return 'no_email'
    if ((await bindIdentity(tx, personId, identityId)) === 'taken') return 'address_taken'
    await addStandIn(tx, { ...wish, schoolId, personId })
    await lendTeacherRole(tx, { schoolId, identityId, until: wish.until, at: house.clock() })
    const ids = { person: personId, group: wish.groupId, until: wish.until }
    await note(house, tx, schoolId, { kind: 'stand_in.began', ids, actorId: by })
    return 'done'
  })
}

export async function stopStandIn(house: House, change: Change & { groupId: string }): Promise<Done> {
  const { schoolId, by, personId, groupId } = change
  return letIn(house, change, async (tx, _colleague, identityId) => {
    if (groupId === '') return 'no_group'
    await endStandIn(tx, personId, groupId)
    if (identityId !== undefined) await trimTeacherRole(tx, personId, identityId)
    const ids = { person: personId, group: groupId }
    await note(house, tx, schoolId, { kind: 'stand_in.ended', ids, actorId: by })
    return 'done'
  })
}

/** Somebody of the board has no person here, only a door: an address that may come in. */
export async function letBoardIn(
  house: House,
  { schoolId, by, email }: { schoolId: string; by: string | null; email: string },
): Promise<Done> {
  const address = z.email().safeParse(email.trim().toLowerCase())
  if (!address.success) return 'bad_address'
  const at = house.clock()
  const identityId = await house.sessions.findOrAddIdentity(address.data, house.newId(), at)
  return house.database.inSchool(schoolId, async (tx): Promise<Done> => {
    await grantRole(tx, { schoolId, identityId, role: 'board', at })
    await note(house, tx, schoolId, { kind: 'role.board_let_in', ids: { identity: identityId }, actorId: by })
    return 'done'
  })
}

/** An identity is of the platform, so it is made before the school's own transaction begins. */
async function letIn(
  house: House,
  { schoolId, personId }: Change,
  change: (tx: SchoolTransaction, colleague: Colleague, identityId: string | undefined) => Promise<Done>,
): Promise<Done> {
  const { inSchool } = house.database
  const known = (await inSchool(schoolId, listColleagues)).find(({ id }) => id === personId)
  if (!known) return 'unknown_colleague'
  const identityId =
    known.identityId ??
    (known.email && (await house.sessions.findOrAddIdentity(known.email, house.newId(), house.clock())))
  return inSchool(schoolId, async (tx): Promise<Done> => {
    const colleague = await holdColleague(tx, personId)
    return colleague ? change(tx, colleague, identityId || undefined) : 'unknown_colleague'
  })
}
