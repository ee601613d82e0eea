import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '#platform/testing/database.ts'

const fresh = await freshDatabase()
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await fresh.drop()
})

test.each([
  ['Sam Jansen-Bakker won.', 'Sam Jansen-Bakker', 'naam gewist won.'],
  ['SAM JANSEN-BAKKER won', 'Sam Jansen-Bakker', 'naam gewist won'],
  ['Met Noors tekening en Noor’s fiets', 'Noor', 'Met naam gewist tekening en naam gewist’s fiets'],
  ['In het noorden was Eleanoor', 'Noor', 'In het noorden was Eleanoor'],
  ['(d’Arnaud)', 'd’Arnaud', '(naam gewist)'],
  ['Ali Yıldız, Zoë', 'Ali Yıldız', 'naam gewist, Zoë'],
  ['Zoë en Zoëy', 'Zoë', 'naam gewist en Zoëy'],
  ['J.P. (Jan) *+?[x]\\', 'J.P. (Jan) *+?[x]\\', 'naam gewist'],
])('in “%s” the name %s is found as a whole word, and nothing else', async (words, name, left) => {
  const found = await client.query<{ left: string }>('select without_names($1, $2) as "left"', [
    words,
    [name],
  ])
  expect(found.rows).toEqual([{ left }])
})

test('an empty name takes nothing away', async () => {
  const found = await client.query<{ left: string }>(`select without_names('Alles blijft', '{}') as "left"`)
  expect(found.rows).toEqual([{ left: 'Alles blijft' }])
})
