import { readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { forgetDrafts } from './jobs.ts'
import { type DrawnSchool, type Element, fileOf } from './testing/drawn-file.ts'
import { openRealFront } from './testing/real-school.ts'

const MARK = 'ZwwGeheim'
const dropped = [
  ...['bsn', 'sofinummer', 'onderwijsnummer', 'bsn_ondwnr-4', 'rijksregisternummer', 'etniciteit', 'land'],
  ...[
    'land_vader',
    'land_moeder',
    'gewicht',
    'gewicht_nieuw',
    'postcodenl',
    'postnummerbe',
    'postcodeoverig',
  ],
  ...['fotourl', 'geslacht', 'gebruikersnaam', 'emailadres', 'onbekend_veld', 'commentaar', 'mutatiedatum'],
]
const secret: Element[] = [
  ...dropped.map((name) => ({ name, inside: `${MARK}-${name}` })),
  {
    name: 'toevoegingen',
    inside: [{ name: 'blok', attributes: { soort: `${MARK}-soort` }, inside: `${MARK}-blok` }],
  },
]
const SCHOOL: DrawnSchool = {
  brin: '98ZZ',
  groups: [{ key: 'g', naam: 'Kikkers', jaargroep: '7' }],
  pupils: [
    {
      key: '1',
      eckid: `${MARK}-eckid`,
      roepnaam: 'Vindbarie',
      achternaam: 'Kind',
      jaargroep: '7',
      groep: 'g',
      more: secret,
    },
  ],
  staff: [{ key: 'j', eckid: `${MARK}-eckid-2`, roepnaam: 'Jo', achternaam: 'Smit' }],
  more: [{ name: 'iets', inside: `${MARK}-iets` }],
}

let house: TestHouse
let front: Awaited<ReturnType<typeof openRealFront>>
let logged = ''
const began = Date.now()
beforeAll(async () => {
  house = await openTestHouse()
  const log = openLog({ logLevel: 'debug' }, { write: (line: string) => (logged += line) })
  front = await openRealFront(house, { log })
})
afterAll(() => house.close())

/** Every column of every table that can hold a word, read as who may read everything: no rule hides a row. */
async function tablesWith(word: string): Promise<string[]> {
  const url = new URL(inject('postgres').adminUrl)
  url.pathname = new URL(house.databaseUrl).pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rows } = await client.query<{ schema: string; name: string }>(`
      select n.nspname as schema, relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where relkind = 'r' and nspname !~ '^pg_' and nspname <> 'information_schema'`)
    const found: string[] = []
    for (const { schema, name } of rows) {
      const has = `select 1 from "${schema}"."${name}" t where t::text ilike '%' || $1 || '%' limit 1`
      if ((await client.query(has, [word])).rowCount) found.push(name)
    }
    return found.toSorted()
  } finally {
    await client.end()
  }
}

async function filesWith(word: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.filter((it) => it.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    const facts = await stat(file).catch(() => undefined)
    if (!facts || facts.mtimeMs < began || facts.size > 50_000_000) continue
    if ((await readFile(file).catch(() => '')).includes(word)) found.push(file)
  }
  return found
}

/** What other programs keep in the same place is theirs. */
const ownFolders = async () => {
  const names = await readdir(tmpdir())
  return [
    house.house.config.dataFolder,
    ...names
      .filter((name) => /^zww-(?!postgres)|^undici|^hono|^node/.test(name))
      .map((name) => path.join(tmpdir(), name)),
  ]
}

const everywhere = async (word: string) => [
  ...(await tablesWith(word)),
  ...(await Promise.all((await ownFolders()).map((folder) => filesWith(word, folder)))).flat(),
  ...(logged.includes(word) ? ['the log'] : []),
]

test('what we may not have is found nowhere: not while a file waits, and not when it is confirmed', async () => {
  const { address, page, seen } = await front.look(SCHOOL)
  expect(await everywhere('Vindbarie')).toEqual(['roster_draft'])
  expect(await everywhere(MARK)).toEqual([])
  expect(page).not.toContain(MARK)
  expect(front.plain(page)).toMatch(/BSN: 1 keer.*etniciteit: 1 keer/)
  await front.post(address, { doe: 'bevestig', gezien: seen })
  expect(await everywhere('Vindbarie')).toEqual(['person'])
  expect(await everywhere(MARK)).toEqual([])
})

test('nor when the file is refused halfway', async () => {
  const whole = fileOf(SCHOOL)
  for (const bytes of [
    whole.slice(0, -20),
    fileOf({ ...SCHOOL, brin: '97AA' }),
    Uint8Array.from([...whole, 0xff]),
  ])
    expect((await front.upload(bytes)).status).toBe(400)
  expect(await everywhere(MARK)).toEqual([])
  expect(house.errors).toEqual([])
})

test('a file that waits is gone when somebody stops, and after a day', async () => {
  const { address } = await front.look({
    ...SCHOOL,
    pupils: [{ key: '2', roepnaam: 'Wachter', jaargroep: '7' }],
  })
  expect(await tablesWith('Wachter')).toEqual(['roster_draft'])
  await front.post(address, { doe: 'stop' })
  expect(await tablesWith('Wachter')).toEqual([])
  const again = await front.look({ ...SCHOOL, pupils: [{ key: '2', roepnaam: 'Wachter', jaargroep: '7' }] })
  house.pass(25 * 3_600_000)
  const late = await openRealFront(house)
  expect(late.plain(await late.get(again.address))).toContain('Dit bestand staat niet meer klaar')
  await forgetDrafts(house.house)
  expect(await tablesWith('Wachter')).toEqual([])
})
