import type { House } from '#platform/house.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import type { Tenant } from '#platform/schools.ts'
import { mailInvitation } from './actions.ts'

export function invitationJobs(house: House, findSchool: (schoolId: string) => Promise<Tenant>): JobHandlers {
  return {
    'people.invite': async ({ schoolId, personId = '', by }) =>
      mailInvitation(house, await findSchool(schoolId), { personId, by: by ?? null }),
  }
}
