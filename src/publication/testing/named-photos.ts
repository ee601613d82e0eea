import { sql } from 'kysely'
import { rows } from '#platform/database.ts'
import type { Workbench } from '../workbench.ts'
import type { Chain } from './chain.ts'
import { consentTo } from './networks.ts'

/** A draft with one photo per child, each named on the only face. */
export async function draftWith(chain: Chain, people: readonly string[]): Promise<Workbench> {
  const bench = await chain.draft(...people.map(() => 1))
  for (const [photo, person] of people.entries()) await chain.say(bench, photo, 0, { kind: 'named', person })
  return chain.look(bench.post.id)
}

/** Children of group 7 who may be on the website: a post with them can go all the way. */
export async function childrenWhoMay(chain: Chain, many: number): Promise<string[]> {
  const pupils = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    rows<{ id: string }>(
      tx,
      sql`select person_id as id from pupil where group_id = ${chain.group7} order by 1`,
    ),
  )
  for (const { id } of pupils) await consentTo(chain, id, 'website')
  const bench = await draftWith(
    chain,
    pupils.map(({ id }) => id),
  )
  const may = bench.photos.flatMap(({ cells }, at) =>
    cells.every(({ publishable }) => publishable) ? (pupils[at]?.id ?? []) : [],
  )
  if (may.length < many) throw new Error(`Only ${may.length} children may be on the website`)
  return may.slice(0, many)
}
