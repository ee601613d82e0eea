import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, rows } from './database.ts'
import { newId } from './ids.ts'
import { openSchools } from './schools.ts'
import { isFresh, openSessions, type Sessions } from './session.ts'
import { freshDatabase } from './testing/database.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const AT = new Date('2026-11-10T09:00:00Z')
const later = (ms: number) => new Date(AT.getTime() + ms)

const fresh = await freshDatabase()
let database: Database
let sessions: Sessions
beforeAll(() => {
  database = openDatabase(fresh.url)
  sessions = openSessions(database)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const aSchool = (schoolId: string) =>
  openSchools(database).found(
    {
      ...{ schoolId, slug: 'hier', name: 'Hier', boardId: newId(), boardName: 'Bestuur', brin: '99AA' },
      ...{ region: 'midden', schoolYear: '2026-2027' },
    },
    async () => undefined,
  )
const somebody = () => sessions.findOrAddIdentity(`${newId()}@school.example`, newId(), AT)
async function link(identity: string, at = AT): Promise<string> {
  const token = await sessions.offerLink(identity, at)
  if (token === undefined) throw new Error('No link')
  return token
}
/** Every value of a table as text, bytes in hex and in base64. */
const everythingIn = async (table: string) =>
  JSON.stringify(await database.asPlatform((tx) => rows(tx, sql`select * from ${sql.table(table)}`)))

describe('a sign-in link', () => {
  test('opens the door once', async () => {
    const identity = await somebody()
    const token = await link(identity)
    expect(await sessions.takeLink(token, AT)).toBe(identity)
    expect(await sessions.takeLink(token, AT)).toBeUndefined()
  })

  test('opens the door once when two press the button at the same moment', async () => {
    const token = await link(await somebody())
    const taken = await Promise.all([1, 2, 3, 4].map(() => sessions.takeLink(token, AT)))
    expect(taken.filter((identity) => identity !== undefined)).toHaveLength(1)
  })

  test('works for a quarter of an hour and not a millisecond more', async () => {
    const identity = await somebody()
    const [early, late] = [await link(identity), await link(identity)]
    expect(await sessions.takeLink(early, later(15 * MINUTE - 1))).toBe(identity)
    expect(await sessions.takeLink(late, later(15 * MINUTE))).toBeUndefined()
  })

  test('is offered six times an hour', async () => {
    const identity = await somebody()
    for (let time = 0; time < 6; time += 1) await link(identity)
    expect(await sessions.offerLink(identity, AT)).toBeUndefined()
    expect(await sessions.offerLink(identity, later(HOUR))).toBeDefined()
  })

  test('made up opens nothing', async () => {
    expect(await sessions.takeLink('geen-echte-link', AT)).toBeUndefined()
  })
})

describe('a session', () => {
  test('ends when it is ended, for good', async () => {
    const identity = await somebody()
    const token = await sessions.open(identity, AT)
    expect(await sessions.read(token, AT)).toMatchObject({ is: 'person', identityId: identity })
    await sessions.end(token, AT)
    expect(await sessions.read(token, AT)).toBeUndefined()
  })

  test('ends by itself after twelve hours, however busy it was', async () => {
    const token = await sessions.open(await somebody(), AT)
    for (let hours = 1; hours < 12; hours += 1)
      expect(await sessions.read(token, later(hours * HOUR))).toBeDefined()
    expect(await sessions.read(token, later(12 * HOUR - 1))).toBeDefined()
    expect(await sessions.read(token, later(12 * HOUR))).toBeUndefined()
  })

  test('ends when nobody touched it for two hours', async () => {
    const token = await sessions.open(await somebody(), AT)
    expect(await sessions.read(token, later(2 * HOUR - 1))).toBeDefined()
    expect(await sessions.read(token, later(4 * HOUR))).toBeUndefined()
    expect(await sessions.read(token, later(2 * HOUR))).toBeDefined()
  })

  test('of a class lasts a lesson and a half, and is nobody’s', async () => {
    const [schoolId, groupId] = [newId(), newId()]
    await aSchool(schoolId)
    const token = await sessions.openForClass({ schoolId, groupId }, AT)
    expect(await sessions.read(token, later(90 * MINUTE - 1))).toEqual({ is: 'class', schoolId, groupId })
    expect(await sessions.read(token, later(90 * MINUTE))).toBeUndefined()
  })

  test('that began with a mailed link is not fresh until its owner showed who they are', async () => {
    const link = await sessions.open(await somebody(), AT, { via: 'link', device: '' })
    const freshOn = async (at: Date) => {
      const session = await sessions.read(link, at)
      return session?.is === 'person' && isFresh(session.confirmedAt, at, 'get')
    }
    expect(await freshOn(AT)).toBe(false)
    await sessions.confirm(link, AT)
    expect(await freshOn(later(10 * MINUTE - 1))).toBe(true)
    expect(await freshOn(later(10 * MINUTE))).toBe(false)
  })

  test('leaves time to fill in a form that was begun when it was fresh', () => {
    expect(isFresh(AT, later(39 * MINUTE), 'post')).toBe(true)
    expect(isFresh(AT, later(40 * MINUTE), 'post')).toBe(false)
  })

  test('stands in a list of one’s own, from which it can be ended; nobody ends another’s', async () => {
    const [me, other] = [await somebody(), await somebody()]
    const phone = await sessions.open(me, AT, { via: 'link', device: 'Safari op een iPhone' })
    const desk = await sessions.open(me, later(MINUTE), { via: 'passkey', device: 'Firefox op Windows' })
    const listed = await sessions.list(me, later(MINUTE))
    expect(listed.map((one) => [one.device, one.isOfToken(desk)])).toEqual([
      ['Firefox op Windows', true],
      ['Safari op een iPhone', false],
    ])
    const lost = listed[1]?.id ?? ''
    await sessions.endOne(other, lost, later(MINUTE))
    expect(await sessions.read(phone, later(MINUTE))).toBeDefined()
    await sessions.endOne(me, lost, later(MINUTE))
    expect(await sessions.read(phone, later(MINUTE))).toBeUndefined()
    await sessions.endAll(me, later(MINUTE))
    expect(await sessions.list(me, later(MINUTE))).toEqual([])
  })

  test('of one does not end with that of another', async () => {
    const identity = await somebody()
    const [phone, desk] = [await sessions.open(identity, AT), await sessions.open(identity, AT)]
    await sessions.end(phone, AT)
    expect(await sessions.read(desk, AT)).toMatchObject({ is: 'person', identityId: identity })
  })
})

test('a copy of the database opens no door: neither token is in it', async () => {
  const identity = await somebody()
  const tokens = { login_token: await link(identity), session: await sessions.open(identity, AT) }
  for (const [table, token] of Object.entries(tokens)) {
    const stored = await everythingIn(table)
    expect(stored).toContain(identity)
    const bytes = Buffer.from(token, 'base64url')
    for (const form of [
      token,
      bytes.toString('hex'),
      JSON.stringify(bytes),
      JSON.stringify(Buffer.from(token)),
    ])
      expect(stored).not.toContain(form)
  }
})

test('one address is one identity, however it is written', async () => {
  const id = newId()
  expect(await sessions.findOrAddIdentity('Moeder@School.example', id, AT)).toBe(id)
  expect(await sessions.findOrAddIdentity('moeder@school.EXAMPLE', newId(), AT)).toBe(id)
  expect(await sessions.findIdentity('MOEDER@school.example')).toBe(id)
})
