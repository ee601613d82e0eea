import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '#people/actor.ts'
import { run } from '#platform/database.ts'
import { openLog } from '#platform/log.ts'
import { type FormOnPage, formsOn } from './testing/forms-on-page.ts'
import { openRouteWalk, type RouteWalk } from './testing/route-walk.ts'

const MARK = 'gm4rkeerd'
/** As a word, as an address and as a number: whatever a field asks for. */
const MARKED = `${MARK}@geheim.example`

let walk: RouteWalk
const lines: string[] = []
const logged = () => lines.join('')
beforeAll(async () => {
  walk = await openRouteWalk()
  // The log of a real installation, at its most talkative.
  const log = openLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) })
  for (const level of ['info', 'warn', 'error'] as const)
    walk.chain.house.log[level] = (fields, message) => log[level](fields, message)
})
afterAll(() => walk.chain.close())

/** Every form on every page that this role may open, each address once. */
async function formsOf(role: Exclude<(typeof ROLES)[number], 'visitor'>): Promise<FormOnPage[]> {
  const { chain, table, fill, ask } = walk
  const session = await chain.signIn(await chain.identityOf(role))
  const found = new Map<string, FormOnPage>()
  for (const route of table.filter(({ method, roles }) => method === 'get' && roles.includes(role))) {
    const response = await ask(route, await fill(route.path), session)
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
    for (const form of formsOn(await response.text()))
      found.set(`${form.action} ${form.fields.map(({ name }) => name).join()}`, form)
  }
  return [...found.values()]
}

/** What can be typed is marked; what is chosen is marked too, one field at a time. */
function markedOnes({ fields }: FormOnPage): Record<string, string>[] {
  const typed = Object.fromEntries(
    fields.map(({ name, value, isTyped }) => [name, isTyped ? MARKED : value] as const),
  )
  return [typed, Object.fromEntries(fields.map(({ name }) => [name, MARKED]))]
}

async function sendAll(roles: readonly (typeof ROLES)[number][] = ROLES): Promise<number> {
  const { chain } = walk
  let sent = 0
  for (const role of roles.filter((one) => one !== 'visitor')) {
    const identity = await chain.identityOf(role)
    for (const form of await formsOf(role)) {
      if (form.action.endsWith('/uitloggen')) continue
      for (const marked of markedOnes(form)) {
        await chain.post(form.action, marked, await chain.signIn(identity))
        sent += 1
      }
    }
  }
  return sent
}

test('what somebody types in a form, any form, is in no log: not when it is kept, and not when everything fails', async () => {
  expect(await sendAll()).toBeGreaterThan(60)
  await walk.chain.work()
  expect(logged()).not.toContain(MARK)

  await walk.chain.database.asPlatform((tx) => run(tx, sql`alter table event rename to event_gone`))
  const before = logged().length
  await sendAll(['leadership', 'guardian'])
  // It did fail, and that was logged.
  expect(logged().slice(before)).toContain('a request failed')
  expect(logged()).not.toContain(MARK)
})
