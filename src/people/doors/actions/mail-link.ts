import { addresses } from '#addresses.ts'
import { dayIn } from '#platform/calendar.ts'
import type { House } from '#platform/house.ts'
import type { Mail } from '#platform/mail.ts'
import type { Tenant } from '#platform/schools.ts'
import { mayEnter } from '../../actor.ts'
import { RIGHTS } from '../../rights.ts'
import { findActor } from '../../store/doors.ts'
import { texts } from '../../texts.nl.ts'
import { hasOwnDoor } from '../actions.ts'

/** A colleague with a key or a school account comes in with that: whoever reads the mail does not come in as well. */
export async function mailLink(house: House, school: Tenant, email: string): Promise<void> {
  const identityId = await house.sessions.findIdentity(email)
  if (!identityId) return
  const today = dayIn(school.timeZone, house.clock())
  const actor = await house.database.inSchool(school.schoolId, (tx) => findActor(tx, identityId, today))
  if (actor.is === 'visitor') return
  const isColleague = mayEnter(actor, RIGHTS.take_offline)
  if (isColleague && (await hasOwnDoor(house, identityId))) {
    const body = texts.mailOwnDoor(
      school.name,
      new URL(addresses.signIn(school.slug), house.config.publicUrl).href,
    )
    return mailLater(house, school.schoolId, { to: email, subject: texts.mailSubject(school.name), body })
  }
  await mailSignInLink(house, school, { email, identityId })
}

/** A fresh link, unless this identity asked too often. */
export async function mailSignInLink(
  house: House,
  school: Tenant,
  { email, identityId }: { email: string; identityId: string },
): Promise<void> {
  const token = await house.sessions.offerLink(identityId, house.clock())
  if (!token) return
  const link = new URL(addresses.signInLink(school.slug, token), house.config.publicUrl).href
  const body = texts.mailBody(school.name, link)
  mailLater(house, school.schoolId, { to: email, subject: texts.mailSubject(school.name), body })
}

/** Not awaited to the end by the visitor: the time it takes must not tell whether we know the address. */
export function mailLater(house: House, schoolId: string, mail: Mail): void {
  house.mailer
    .send(schoolId, mail)
    .catch((error: unknown) => house.log.error({ err: error }, 'a sign-in link could not be mailed'))
}
