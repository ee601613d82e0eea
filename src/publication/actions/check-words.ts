import { pupilNames } from '#people/actions.ts'
import { wallClock } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import { checkWords, type Finding } from '../words/text-check.ts'
import type { Workbench } from '../workbench.ts'

/** What the words of a post give away: of the children who were there, of the others, and of where a group will be. */
export async function findingsOn(
  tx: SchoolTransaction,
  school: Tenant,
  bench: Workbench,
  at: Date,
): Promise<readonly Finding[]> {
  const pupils = await pupilNames(tx)
  const isHere = (groupId: string | null) => groupId !== null && bench.who.groups.includes(groupId)
  const [day = '', time = ''] = wallClock(school.timeZone, bench.post.plannedAt ?? at).split('T')
  return checkWords({
    texts: [
      { place: { in: 'caption' }, text: bench.post.caption },
      ...bench.photos.map(({ photo, altText }) => ({
        place: { in: 'alt_text' as const, photo: photo.id },
        text: altText,
      })),
    ],
    here: pupils.filter(({ groupId }) => isHere(groupId)),
    elsewhere: pupils.filter(({ groupId }) => !isHere(groupId)),
    notAChild: bench.brief.notAChild,
    ownNames: [school.name],
    now: { day, time },
  })
}
