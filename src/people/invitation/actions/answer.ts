import { hashToken } from '#platform/door-token.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { bindIdentity } from '../../colleagues/store.ts'
import { grantRole } from '../../store/doors.ts'
import { isLiving } from '../invitation.ts'
import { findInvitation, identityOf, markOpened } from '../store.ts'

export type Answered =
  | { is: 'link_sent'; email: string; identityId: string }
  | { is: 'asks_birth_date' }
  | { is: 'comes_in'; identityId: string }
  | { is: 'wrong_birth_date' | 'too_often' | 'gone' }

/** The button under an invitation. `born` is what was typed; undefined when nothing was asked yet. */
export async function answerInvitation(
  house: House,
  school: Tenant,
  came: { token: string; born: string | undefined; source: string },
): Promise<Answered> {
  const { schoolId } = school
  const at = house.clock()
  if ((await house.limits.look('wrong_link', came.source, at)) === 'too_often') return { is: 'too_often' }
  const found = await house.database.inSchool(schoolId, (tx) => findInvitation(tx, hashToken(came.token)))
  if (!found || !isLiving(found, at)) {
    await house.limits.take('wrong_link', came.source, at)
    return { is: 'gone' }
  }
  await house.database.inSchool(schoolId, (tx) => markOpened(tx, found.id, at))
  if (found.way === 'mail') {
    if (found.email === null || found.identityId === null) return { is: 'gone' }
    return { is: 'link_sent', email: found.email, identityId: found.identityId }
  }
  if (came.born === undefined) return { is: 'asks_birth_date' }
  if ((await house.limits.look('birth_date_from', came.source, at)) === 'too_often')
    return { is: 'too_often' }
  if ((await house.limits.look('birth_date', found.id, at)) === 'too_often') return { is: 'too_often' }
  if (!found.birthDates.includes(came.born)) {
    await house.limits.take('birth_date', found.id, at)
    await house.limits.take('birth_date_from', came.source, at)
    return { is: 'wrong_birth_date' }
  }
  return {
    is: 'comes_in',
    identityId: found.identityId ?? (await identityByLetter(house, schoolId, found.personId)),
  }
}

/** Of who has no mail: an identity without an address, made when the letter first opened the door. */
async function identityByLetter(house: House, schoolId: string, personId: string): Promise<string> {
  const [identityId, at] = [house.newId(), house.clock()]
  await house.sessions.addIdentityWithoutMail(identityId, at)
  return house.database.inSchool(schoolId, async (tx) => {
    // Opened twice at once: the second comes in as whom the first was made.
    if ((await bindIdentity(tx, personId, identityId)) === 'taken') return identityOf(tx, personId)
    await grantRole(tx, { schoolId, identityId, role: 'guardian', at })
    return identityId
  })
}
