import type { Studio } from '#media/studio.ts'
import type { House } from '#platform/house.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import type { Tenant } from '#platform/schools.ts'
import { sendPost } from './actions/send.ts'

export function publicationJobs(
  house: House,
  studio: Studio,
  findSchool: (schoolId: string) => Promise<Tenant>,
): JobHandlers {
  return {
    'publication.send': async ({ schoolId, postId = '' }) =>
      sendPost(house, studio, await findSchool(schoolId), postId),
  }
}
