import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '#people/actor.ts'
import { openRouteWalk, type RouteWalk } from './testing/route-walk.ts'
import { type Asked, watchQueries } from './testing/watch-queries.ts'

const MANY_ENOUGH = 150
/** Of one query with other values: enough to see it with real ids in it. */
const TIMES_EACH = 3

let walk: RouteWalk
let client: pg.Client
let asked: Asked[]
beforeAll(async () => {
  const watch = watchQueries()
  walk = await openRouteWalk()
  await askEverything()
  asked = ofTheRooms(watch.since())
  watch.stop()
  client = new pg.Client({ connectionString: walk.chain.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await walk.chain.close()
})

/** A post was made, approved and placed to open the walk; here it is taken back, and every page is asked by everybody. */
async function askEverything(): Promise<void> {
  const { chain, table, published, fill, ask } = walk
  const noor = published[':pupil'] ?? ''
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, 'website', { foto: 'nee' })
  await chain.work()
  for (const role of ROLES) {
    if (role === 'visitor') continue
    const session = await chain.signIn(await chain.identityOf(role))
    for (const route of table.filter(({ method, roles }) => method === 'get' && roles.includes(role)))
      await ask(route, await fill(route.path), session)
  }
}

/** What was asked inside a school, a few times each; begin, commit and the platform's own questions left out. */
function ofTheRooms(all: readonly Asked[]): Asked[] {
  const isRooms = ({ text }: Asked) =>
    /^\s*(with|select|insert|update|delete)\b/i.test(text) && !/set_config/.test(text)
  const groups = Map.groupBy(all.filter(isRooms), ({ text }) => text)
  return [...groups.values()].flatMap((times) => times.slice(0, TIMES_EACH))
}

const bind = (schoolId: string) =>
  client.query(`select set_config('role', 'zww_app', true), set_config('app.school_id', $1, true)`, [
    schoolId,
  ])

/** Every id in every table of a school. */
async function idsOf(schoolId: string): Promise<Set<string>> {
  await client.query('begin')
  const { rows: tables } = await client.query<{ name: string; ids: string[] }>(
    `select table_name as name, array_agg(quote_ident(column_name)) as ids from information_schema.columns
     where table_schema = 'public' and udt_name = 'uuid' and column_name <> 'school_id'
       and table_name in (select relname from pg_class where relrowsecurity)
     group by 1`,
  )
  await bind(schoolId)
  const found = new Set<string>()
  for (const { name, ids } of tables) {
    const { rows } = await client.query(`select ${ids.join(', ')} from ${name}`)
    for (const id of rows.flatMap((row) => Object.values(row))) if (typeof id === 'string') found.add(id)
  }
  await client.query('rollback')
  return found
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

test('every query of every room, asked by another school with the same ids, finds and changes nothing of this one', async () => {
  const { school, other } = walk.chain
  const ours = await idsOf(school.schoolId)
  for (const id of await idsOf(other.schoolId)) ours.delete(id)
  expect(ours.size).toBeGreaterThan(500)
  expect(new Set(asked.map(({ text }) => text)).size).toBeGreaterThan(MANY_ENOUGH)

  const seen: string[] = []
  let answered = 0
  await client.query('begin')
  await bind(other.schoolId)
  for (const { text, values } of asked) {
    await client.query('savepoint one')
    const answer = await client.query(text, [...values]).catch((error: pg.DatabaseError) => error)
    if ('rows' in answer) {
      answered += 1
      const echoed = JSON.stringify(values)
      const found = JSON.stringify(answer.rows).match(UUID) ?? []
      if (found.some((id) => ours.has(id) && !echoed.includes(id))) seen.push(text.slice(0, 200))
      // What names a row of ours by its id, as most changes do, has nothing to change.
      if (
        /^\s*(update|delete)/i.test(text) &&
        values.some((id) => ours.has(String(id))) &&
        answer.rowCount !== 0
      )
        seen.push(`${answer.rowCount} changed: ${text.slice(0, 200)}`)
    }
    await client.query('rollback to savepoint one')
  }
  await client.query('rollback')
  expect(seen).toEqual([])
  expect(answered).toBeGreaterThan(MANY_ENOUGH)
})
