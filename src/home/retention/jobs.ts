import { eraseLeftOriginals } from '#media/retention/actions.ts'
import { beginRun, dueAmong, finishRun, removeDue } from '#people/retention/actions.ts'
import { type Coming, together } from '#people/retention/coming.ts'
import type { Expiring } from '#people/retention/expiring.ts'
import { inDays } from '#people/retention/term.ts'
import { dayIn } from '#platform/calendar.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { expiringAt } from './actions.ts'

/** Of sessions and links that are over: long enough to look into a strange sign-in. No school's choice. */
const OLD_DOORS_DAYS = 30

/** Looked at every hour, done once per day of each school. A school where it fails doesn't keep the others waiting. */
export async function lookAfterTerms(house: House): Promise<void> {
  await house.sessions.forget(inDays(house.clock(), -OLD_DOORS_DAYS))
  for (const school of await house.schools.list())
    await keepTerms(house, school).catch((error: unknown) =>
      house.log.error({ err: error, school: school.schoolId }, 'the terms of a school were not looked after'),
    )
}

/** Gone on with after a crash, and harmless when two processes do it at once: each takes turns with the other. */
export async function keepTerms(
  house: House,
  school: Tenant,
  expiring: readonly Expiring[] = expiringAt(house),
): Promise<void> {
  const { schoolId, timeZone } = school
  const at = house.clock()
  const day = dayIn(timeZone, at)
  const { inSchool } = house.database
  const begun = await inSchool(schoolId, async (tx) => {
    const run = await beginRun(tx, { schoolId, day, at })
    return run && { ...run, due: await dueAmong(house, tx, school, expiring) }
  })
  if (!begun) return
  await eraseLeftOriginals(house, schoolId, begun.before && inDays(begun.before, -1))
  const coming: Coming[] = []
  for (const one of begun.due) coming.push(...(await removeDue(house, school, one)))
  await inSchool(schoolId, (tx) => finishRun(tx, { day, at: house.clock(), coming: together(coming) }))
}
