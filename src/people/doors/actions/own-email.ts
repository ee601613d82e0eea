import { addresses } from '#addresses.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { askedEmail, OWN_EMAIL_MINUTES, type Parent } from '../own-email.ts'
import { followAddress, isAddressOfAnother, moveAddress } from '../store.ts'
import { emailTexts as texts } from '../texts.nl.ts'
import { mailLater } from './mail-link.ts'

const KIND = 'own_email'

/**
 * Whoever reads the mail there may come in by it, and not before. The same answer whether the address is somebody's or
 * not: that is said in the mail, to who reads it.
 */
export async function askOwnEmail(
  house: House,
  school: Tenant,
  { identityId, personId }: Parent,
  typed: string,
): Promise<'mailed' | 'too_often'> {
  const [{ schoolId, name, slug }, at, email] = [school, house.clock(), typed.toLowerCase()]
  if ((await house.limits.take('own_email', identityId, at)) === 'too_often') return 'too_often'
  const holder = await house.sessions.findIdentity(email)
  const isOfAnother = await house.database.inSchool(schoolId, (tx) =>
    isAddressOfAnother(tx, { personId, email }),
  )
  const kept = { schoolId, identityId, personId, email }
  const token = await house.ceremonies.begin(KIND, kept, at, OWN_EMAIL_MINUTES)
  // Nobody's mailbox is filled by who types addresses of others.
  if ((await house.limits.take('own_email_to', email, at)) === 'too_often') return 'mailed'
  const isTaken = isOfAnother || (holder !== undefined && holder !== identityId)
  const link = new URL(addresses.ownEmailLink(slug, token), house.config.publicUrl).href
  const body = isTaken ? texts.mailTaken(name) : texts.mailLink(name, link)
  mailLater(house, schoolId, { to: email, subject: texts.mailSubject(name), body })
  return 'mailed'
}

/** The button under the link, pressed by who typed the address: a mail that went astray opens nothing. */
export async function takeOwnEmail(
  house: House,
  school: Tenant,
  came: Parent & { token: string },
): Promise<{ is: 'yours'; email: string } | { is: 'gone' | 'taken' }> {
  const { schoolId, name } = school
  const at = house.clock()
  const asked = askedEmail.safeParse(await house.ceremonies.take(KIND, came.token, at))
  if (!asked.success || asked.data.schoolId !== schoolId || asked.data.identityId !== came.identityId)
    return { is: 'gone' }
  const { identityId, personId, email } = asked.data
  const before = await house.sessions.emailOf(identityId)
  const isMoved = await house.database.inSchool(schoolId, async (tx) => {
    if (await isAddressOfAnother(tx, { personId, email })) return false
    if (!(await moveAddress(tx, { identityId, email, at }))) return false
    await follow(house, tx, { schoolId, identityId, email })
    return true
  })
  if (!isMoved) return { is: 'taken' }
  // A child at another school as well: two rows, one human, one address.
  for (const other of (await house.schools.list()).filter((one) => one.schoolId !== schoolId))
    await house.database.inSchool(other.schoolId, (tx) =>
      follow(house, tx, { schoolId: other.schoolId, identityId, email }),
    )
  if (before !== undefined && before !== email)
    mailLater(house, schoolId, { to: before, subject: texts.mailSubject(name), body: texts.mailMoved(name) })
  return { is: 'yours', email }
}

async function follow(
  house: House,
  tx: SchoolTransaction,
  { schoolId, identityId, email }: { schoolId: string; identityId: string; email: string },
): Promise<void> {
  for (const person of await followAddress(tx, { identityId, email }))
    await note(house, tx, schoolId, {
      ...{ kind: 'person.address_changed', ids: { person }, actorId: person },
    })
}
