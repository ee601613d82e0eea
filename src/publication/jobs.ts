import type { Studio } from '#media/studio.ts'
import type { House } from '#platform/house.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import type { Tenant } from '#platform/schools.ts'
import { sendPost } from './actions/send.ts'
import { postsOnTheirWay } from './store/posts.ts'

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

/** Sending twice publishes once: the claim finds the post published already. */
export async function nudgePosts(house: House, schoolId: string, before: Date): Promise<void> {
  await house.database.inSchool(schoolId, async (tx) => {
    for (const postId of await postsOnTheirWay(tx, before)) {
      await house.jobs.send(tx, 'publication.send', { schoolId, postId })
    }
  })
}
