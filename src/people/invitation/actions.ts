import { addresses } from '#addresses.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { hashToken, newToken } from '#platform/door-token.ts'
import { type House, note } from '#platform/house.ts'
import { isNoMailbox } from '#platform/mail.ts'
import type { Tenant } from '#platform/schools.ts'
import { bindIdentity } from '../colleagues/store.ts'
import { grantRole } from '../store/doors.ts'
import { stateOf, stillToInvite, type Way } from './invitation.ts'
import {
  addInvitation,
  childrenOfEach,
  inviteeOf,
  inviteesOf,
  type KnownInvitee,
  markNotArrived,
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

/** Two mails a moment apart: the second makes the link in the first one dead. */
const isFirstPress = async (house: House, who: string) =>
  (await house.limits.take('invite', who, house.clock())) === 'may'

/** Everybody of this kind who has mail and was not asked yet: a job each, so that a mail server that is down loses none. */
export async function inviteAll(
  house: House,
  { school, by }: By,
  kind: KnownInvitee['kind'],
): Promise<number> {
  if (!(await isFirstPress(house, `${school.schoolId} ${kind}`))) return 0
  return house.database.inSchool(school.schoolId, async (tx) => {
    const { mail } = waitingFor(house, (await inviteesOf(tx)).filter(only(kind)))
    for (const { personId } of mail) await askJob(house, tx, { school, by }, personId)
    return mail.length
  })
}

export async function inviteOne(house: House, { school, by }: By, personId: string): Promise<boolean> {
  if (!(await isFirstPress(house, personId))) return false
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

/**
 * The token is made here, so that it stands in the mail alone; tried again, it is another one. What can't be delivered is
 * written down after the last try: nobody waits for a mail that is not on its way.
 */
export async function mailInvitation(
  house: House,
  school: Tenant,
  { personId, by, isLast }: { personId: string; by: string | null; isLast: boolean },
): Promise<void> {
  const { schoolId } = school
  const invitee = await house.database.inSchool(schoolId, (tx) => inviteeOf(tx, personId))
  if (!invitee?.email) return
  const at = house.clock()
  const identityId =
    invitee.identityId ?? (await house.sessions.findOrAddIdentity(invitee.email, house.newId(), at))
  const token = newToken()
  const hash = hashToken(token)
  const isBound = await house.database.inSchool(schoolId, async (tx) => {
    if ((await bindIdentity(tx, personId, identityId)) === 'taken') {
      // A mail would let in the other one. Written down all the same: it is shown, with what helps.
      await addInvitation(tx, { schoolId, id: house.newId(), personId, hash, way: 'mail', by, at })
      await noteNotArrived(house, tx, { schoolId, personId, hash })
      return false
    }
    if (invitee.kind === 'guardian') await grantRole(tx, { schoolId, identityId, role: 'guardian', at })
    await addInvitation(tx, { schoolId, id: house.newId(), personId, hash, way: 'mail', by, at })
    await note(house, tx, schoolId, { kind: 'invitation.mailed', ids: { person: personId }, actorId: by })
    return true
  })
  if (!isBound) return house.log.warn({ personId }, 'an address is of somebody else here: not invited')
  const link = new URL(addresses.invitation(school.slug, token), house.config.publicUrl).href
  try {
    await house.mailer.send(schoolId, {
      ...{ to: invitee.email, subject: texts.mailSubject(school.name) },
      body: texts.mailBody[invitee.kind](school.name, link),
    })
  } catch (error) {
    if (!isLast && !isNoMailbox(error)) throw error
    house.log.warn({ err: error, personId }, 'an invitation could not be delivered')
    await house.database.inSchool(schoolId, (tx) => noteNotArrived(house, tx, { schoolId, personId, hash }))
  }
}

async function noteNotArrived(
  house: House,
  tx: SchoolTransaction,
  { schoolId, personId, hash }: { schoolId: string; personId: string; hash: Buffer },
): Promise<void> {
  await markNotArrived(tx, hash, house.clock())
  await note(house, tx, schoolId, {
    ...{ kind: 'invitation.not_arrived', ids: { person: personId }, actorId: null },
  })
}

export type MadeLetter = {
  name: string
  children: readonly { name: string; group: string | null }[]
  address: string
}

/** A letter for each guardian whom no mail reaches: the tokens exist on this paper alone. */
export function makeLetters(house: House, { school, by }: By): Promise<MadeLetter[]> {
  const { schoolId, slug } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const { letter } = waitingFor(house, (await inviteesOf(tx)).filter(only('guardian')))
    const families = await childrenOfEach(
      tx,
      letter.map(({ personId }) => personId),
    )
    const made: MadeLetter[] = []
    for (const { personId, name } of letter) {
      const token = newToken()
      const hash = hashToken(token)
      const [id, at] = [house.newId(), house.clock()]
      await addInvitation(tx, { schoolId, id, personId, hash, way: 'letter', by, at })
      await note(house, tx, schoolId, {
        ...{ kind: 'invitation.printed', ids: { person: personId }, actorId: by },
      })
      const address = new URL(addresses.invitation(slug, token), house.config.publicUrl).href
      made.push({ name, children: families.get(personId) ?? [], address })
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
