import type { Medium } from '#media/photo.ts'
import type { Colleague } from '#people/actor.ts'
import { type PageHouse, param, personOf, type Visit } from '#people/visit.ts'
import { note } from '#platform/house.ts'
import { isId } from '#platform/ids.ts'
import { openWorkbench } from './actions.ts'
import { clipTexts } from './clip/texts.nl.ts'
import { texts } from './texts.nl.ts'
import { taughtBy, type Workbench } from './workbench.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** An id from the address; what is no id finds nothing. */
export function idIn(visit: Visit, name: string): string {
  const id = param(visit, name)
  return isId(id) ? id : NOBODY
}

export const postIn = (visit: Visit) => idIn(visit, 'post')

/** Lays the post of this address on the table, and puts on record that somebody saw who may not where. */
export async function onBench(
  house: PageHouse,
  visit: Visit,
  show: (bench: Workbench) => Response | Promise<Response>,
): Promise<Response> {
  const { schoolId } = visit.school
  const postId = postIn(visit)
  const by = personOf(visit)
  const bench = await house.database.inSchool(schoolId, async (tx) => {
    const found = await openWorkbench(house, tx, visit.school, postId)
    if (found?.who.groups.some((group) => by.teaches.includes(group))) {
      await note(house, tx, schoolId, {
        kind: 'exceptions.seen',
        ids: { post: postId },
        actorId: by.personId,
      })
    }
    return found
  })
  return bench ? show(bench) : visit.c.notFound()
}

/** Need-to-know: names of children in a verdict are for who teaches them; others read "iemand op deze foto". */
export function nameFor(bench: Workbench, by: Colleague): (person: string, medium?: Medium) => string {
  const colleagues = new Map(bench.colleagues.map(({ id, name }) => [id, name]))
  const taught = taughtBy(bench, by)
  return (person, medium = 'foto') =>
    colleagues.get(person) ??
    (taught.has(person) ? bench.names.get(person) : undefined) ??
    (medium === 'foto' ? texts.someone : clipTexts.someone[medium])
}
