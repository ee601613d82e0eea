import type { House } from '#platform/house.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import type { Tenant } from '#platform/schools.ts'
import { heldNow } from '../retention/actions.ts'
import { mailInvitation } from './actions.ts'
import { OLD_INVITATION_DAYS } from './invitation.ts'
import { dropOldInvitations } from './store.ts'

export function invitationJobs(house: House, findSchool: (schoolId: string) => Promise<Tenant>): JobHandlers {
  return {
    'people.invite': async ({ schoolId, personId = '', by }, { isLast } = { isLast: false }) =>
      mailInvitation(house, await findSchool(schoolId), { personId, by: by ?? null, isLast }),
  }
}

/** An invitation that is long over opens nothing and tells nothing any more. */
export async function forgetInvitations(house: House): Promise<void> {
  const before = new Date(house.clock().getTime() - OLD_INVITATION_DAYS * 86_400_000)
  for (const { schoolId } of await house.schools.list())
    await house.database.inSchool(schoolId, async (tx) =>
      dropOldInvitations(tx, before, (await heldNow(tx)).people),
    )
}
