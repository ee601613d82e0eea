import { addresses } from '#addresses.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { hashToken, newToken } from '#platform/door-token.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { bindIdentity } from '../colleagues/store.ts'
import { grantRole } from '../store/doors.ts'
import { isLiving, stateOf, stillToInvite, type Way } from './invitation.ts'
import {
  addInvitation,
  findInvitation,
  identityOf,
  inviteeOf,
  inviteesOf,
  type KnownInvitee,
  markOpened,
  withdraw,
} from './store.ts'
import { invitationTexts as texts } from './texts.nl.ts'

export { inviteesOf }

type By = { school: Tenant; by: string | null }
const only = (kind: KnownInvitee['kind']) => (one: KnownInvitee) => one.kind === kind

export function waitingFor(house: House, invitees: readonly KnownInvitee[]): Record<Way, KnownInvitee[]> {
  const at = house.clock()
  const cameIn = new Map(invitees.map((one) => [one.personId, one]))
  const asked = stillToInvite(invitees, ({ personId, invitation }) =>
    stateOf(invitation, cameIn.get(personId)?.cameIn ?? false, at),
  )
  const known = (list: readonly { personId: string }[]) =>
    list.flatMap(({ personId }) => cameIn.get(personId) ?? [])
  return { mail: known(asked.mail), letter: known(asked.letter) }
}

/** Everybody of this kind who has mail and was not asked yet: a job each, so that a mail server that is down loses none. */
export function inviteAll(house: House, { school, by }: By, kind: KnownInvitee['kind']): Promise<number> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const { mail } = waitingFor(house, (await inviteesOf(tx)).filter(only(kind)))
    for (const { personId } of mail) await askJob(house, tx, { school, by }, personId)
    return mail.length
  })
}

export function inviteOne(house: House, { school, by }: By, personId: string): Promise<boolean> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const invitee = await inviteeOf(tx, personId)
    if (!invitee?.email) return false
    await askJob(house, tx, { school, by }, personId)
    return true
  })
}

function askJob(house: House, tx: SchoolTransaction, { school, by }: By, personId: string): Promise<void> {
  return house.jobs.send(tx, 'people.invite', {
    ...{ schoolId: school.schoolId, personId },
    ...(by === null ? {} : { by }),
  })
}

/** The token is made here, so that it stands in the mail alone; tried again, it is another one. */
export async function mailInvitation(
  house: House,
  school: Tenant,
  { personId, by }: { personId: string; by: string | null },
): Promise<void> {
  const { schoolId } = school
  const invitee = await house.database.inSchool(schoolId, (tx) => inviteeOf(tx, personId))
  if (!invitee?.email) return
  const at = house.clock()
  const identityId =
    invitee.identityId ?? (await house.sessions.findOrAddIdentity(invitee.email, house.newId(), at))
  const token = newToken()
  const isBound = await house.database.inSchool(schoolId, async (tx) => {
    if ((await bindIdentity(tx, personId, identityId)) === 'taken') return false
    if (invitee.kind === 'guardian') await grantRole(tx, { schoolId, identityId, role: 'guardian', at })
    await addInvitation(tx, {
      schoolId,
      id: house.newId(),
      personId,
      hash: hashToken(token),
      way: 'mail',
      by,
      at,
    })
    await note(house, tx, schoolId, { kind: 'invitation.mailed', ids: { person: personId }, actorId: by })
    return true
  })
  if (!isBound) return house.log.warn({ personId }, 'an address is of somebody else here: not invited')
  const link = new URL(addresses.invitation(school.slug, token), house.config.publicUrl).href
  await house.mailer.send(schoolId, {
    ...{ to: invitee.email, subject: texts.mailSubject(school.name) },
    body: texts.mailBody[invitee.kind](school.name, link),
  })
}

/** A letter for each guardian without mail: the tokens exist on this paper alone. */
export function makeLetters(house: House, { school, by }: By): Promise<{ name: string; address: string }[]> {
  const { schoolId, slug } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const { letter } = waitingFor(house, (await inviteesOf(tx)).filter(only('guardian')))
    const made: { name: string; address: string }[] = []
    for (const { personId, name } of letter) {
      const token = newToken()
      const hash = hashToken(token)
      await addInvitation(tx, {
        schoolId,
        id: house.newId(),
        personId,
        hash,
        way: 'letter',
        by,
        at: house.clock(),
      })
      made.push({ name, address: new URL(addresses.invitation(slug, token), house.config.publicUrl).href })
    }
    return made
  })
}

export function withdrawInvitation(house: House, { school, by }: By, personId: string): Promise<void> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    await withdraw(tx, personId, house.clock())
    await note(house, tx, school.schoolId, {
      ...{ kind: 'invitation.withdrawn', ids: { person: personId }, actorId: by },
    })
  })
}

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
