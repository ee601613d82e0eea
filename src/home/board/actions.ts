import { countAnswered } from '#consent/actions.ts'
import { countPeople, findActor } from '#people/actions.ts'
import { mayEnter } from '#people/actor.ts'
import { RIGHTS } from '#people/rights.ts'
import { dayIn } from '#platform/calendar.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { countPosts } from '#publication/actions.ts'
import type { SchoolCounts } from './board.ts'
import { countLateRequests } from './store.ts'

/**
 * The schools under the board of this one where who looks is of the board too. One by one, each bound to its own rows:
 * to stand under the same board opens no door.
 */
export async function readBoard(
  house: House,
  { schoolId, identityId }: { schoolId: string; identityId: string },
): Promise<SchoolCounts[]> {
  const shown: SchoolCounts[] = []
  for (const school of await house.schools.underBoardOf(schoolId)) {
    const counts = await readSchool(house, school, identityId)
    if (counts !== 'not_theirs') shown.push(counts)
  }
  return shown
}

function readSchool(house: House, school: Tenant, identityId: string): Promise<SchoolCounts | 'not_theirs'> {
  const now = house.clock()
  const today = dayIn(school.timeZone, now)
  return house.database.inSchool(school.schoolId, async (tx) => {
    if (!mayEnter(await findActor(tx, identityId, today), RIGHTS.see_counts)) return 'not_theirs'
    const { pupils, groups, guardians, guardiansIn, team, teamIn } = await countPeople(tx)
    const { late, ...posts } = await countPosts(tx, now)
    return {
      ...{ slug: school.slug, name: school.name },
      ...{ pupils, groups, guardians, guardiansIn, team, teamIn },
      ...{ ...posts, late: late + (await countLateRequests(tx, today)) },
      // Counted a moment later than the pupils: somebody may have come in between.
      answered: Math.min(await countAnswered(tx), pupils),
    }
  })
}
