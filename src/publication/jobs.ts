import { addresses } from '#addresses.ts'
import type { Studio } from '#media/studio.ts'
import { emailOfStaff } from '#people/actions.ts'
import { removeDue } from '#people/retention/actions.ts'
import { type CrashPoint, passBy } from '#platform/crash-point.ts'
import type { House } from '#platform/house.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import type { Tenant } from '#platform/schools.ts'
import { openDeliveryDesk, openTakedownDesk } from './actions/dispatch.ts'
import { nudgeTakedown } from './actions/end-takedown.ts'
import { preparePost } from './actions/submit.ts'
import { passOverdueTasksOn } from './actions/tasks.ts'
import { isChannel } from './channels/channel.ts'
import { isTold, mails } from './delivery-texts.nl.ts'
import { advance, takeDown } from './engine.ts'
import { draftsExpiring } from './retention/actions.ts'
import { deliveriesDue } from './store/deliveries.ts'
import { postsInPreparation } from './store/overdue-posts.ts'
import { takedownsDue } from './store/takedowns.ts'
import { clearUploads } from './upload/jobs.ts'

export function publicationJobs(
  house: House,
  studio: Studio,
  findSchool: (schoolId: string) => Promise<Tenant>,
  reach: CrashPoint = passBy,
): JobHandlers {
  const clockwork = { clock: house.clock, reach }
  return {
    'publication.prepare': async ({ schoolId, postId = '' }) =>
      preparePost(house, studio, await findSchool(schoolId), postId),
    'publication.deliver': async ({ schoolId, postId = '', channel = '' }) => {
      if (!isChannel(channel)) throw new Error(`A job for ${channel}`)
      await advance(openDeliveryDesk(house, await findSchool(schoolId), { postId, channel }), clockwork)
    },
    'publication.takedown': async ({ schoolId, takedownId = '' }) =>
      takeDown(openTakedownDesk(house, await findSchool(schoolId), takedownId), clockwork),
    'publication.tell': async (payload) => tell(house, await findSchool(payload.schoolId), payload),
  }
}

/** One short message with a link: what it is about is behind the door, not in the mail. */
async function tell(
  house: House,
  school: Tenant,
  { postId = '', personId = '', taskId, about = '' }: Record<string, string | undefined>,
): Promise<void> {
  if (!isTold(about)) throw new Error(`Nothing to tell about ${about}`)
  const { schoolId, slug } = school
  const to = await house.database.inSchool(schoolId, (tx) => emailOfStaff(tx, personId))
  if (to === undefined) return
  const { subject, body } = mails[about]
  const door =
    about === 'look_along'
      ? addresses.approval(slug, postId)
      : taskId === undefined
        ? addresses.post(slug, postId)
        : addresses.task(slug, taskId)
  const link = `${house.config.publicUrl}${door}`
  await house.mailer.send(schoolId, { to, subject, body: `${body}\n\n${link}\n` })
}

/** The row is the truth: what should have moved by now is nudged again. Doing it twice places it once. */
export async function nudgePosts(house: House, schoolId: string, before: Date): Promise<void> {
  await house.database.inSchool(schoolId, async (tx) => {
    for (const postId of await postsInPreparation(tx, before))
      await house.jobs.send(tx, 'publication.prepare', { schoolId, postId })
    for (const { postId, channel } of await deliveriesDue(tx, before))
      await house.jobs.send(tx, 'publication.deliver', { schoolId, postId, channel })
    for (const id of await takedownsDue(tx, before)) await nudgeTakedown(house, tx, schoolId, id)
  })
}

/** What time alone brings about: tasks that are over their day, and drafts that nobody touched. */
export async function letTimeWork(house: House, school: Tenant): Promise<void> {
  const { schoolId } = school
  await passOverdueTasksOn(house, school)
  await clearUploads(house, schoolId)
  await removeDue(house, school, draftsExpiring(house))
}
