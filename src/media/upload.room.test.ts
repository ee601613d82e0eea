import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { rows } from '#platform/database.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { photosOf } from './actions.ts'
import { mediaJobs } from './jobs.ts'
import type { StoredPhoto } from './photo.ts'
import { openStudio, type Studio } from './studio.ts'
import { exifTime, talkativeJpeg } from './testing/generated-photos.ts'
import { markers, names } from './testing/hostile-files.ts'

let house: TestHouse
let studio: Studio
let stored: StoredPhoto[]

/** Eight photos with hostile names and talkative tags and one page, over HTTP and through a real studio. */
beforeAll(async () => {
  house = await openTestHouse()
  studio = openStudio({ timeLimitMs: 60_000, memoryLimitMb: 2000, log: () => undefined })
  const form = new FormData()
  const photo = await talkativeJpeg()
  for (const name of names) form.append('fotos', new File([new Uint8Array(photo)], name))
  form.append('fotos', new File(['<!doctype html>'], 'foto.jpg'))
  const { schoolId, slug } = house.school
  const session = await house.signIn(await house.identityOf('teacher'))
  const answer = await house.app.request(`${ORIGIN}${addresses.newPost(slug)}`, {
    method: 'POST',
    body: form,
    headers: { Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${session}` },
  })
  expect(answer.status).toBe(303)
  await house.house.jobs.drain({ ...house.handlers, ...mediaJobs(house.house, studio) })
  stored = await house.house.database.inSchool(schoolId, async (tx) => {
    const found = await rows<{ id: string }>(tx, sql`select photo_id as id from photo`)
    return photosOf(
      tx,
      found.map(({ id }) => id),
    )
  })
})
afterAll(async () => {
  await studio.close()
  await house.close()
})

describe('an upload', () => {
  test('becomes a photo with its size and its time, or a refusal that says why', () => {
    const ready = stored.filter(({ state }) => state === 'ready')
    expect(ready).toHaveLength(names.length)
    for (const photo of ready) {
      expect(photo).toMatchObject({ width: 200, height: 320, takenAt: '2026-06-12T14:05:33' })
    }
    expect(stored.filter(({ state }) => state === 'refused')).toMatchObject([{ refusal: 'web_page' }])
  })

  test('leaves no name and no tag in any file; the originals are gone', () => {
    const folder = path.join(house.house.config.dataFolder, 'files')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    expect(files.filter(({ parentPath }) => parentPath.endsWith('masters'))).toHaveLength(names.length)
    expect(files.filter(({ parentPath }) => parentPath.endsWith('originals'))).toEqual([])
    for (const { parentPath, name } of files) {
      expect(name).toMatch(/^[0-9a-f-]{36}$/)
      const bytes = readFileSync(path.join(parentPath, name))
      expect([...markers, exifTime].filter((marker) => bytes.includes(marker, 0, 'latin1'))).toEqual([])
    }
  })

  test('leaves no name in any table', async () => {
    const client = new pg.Client(house.databaseUrl)
    await client.connect()
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    )
    expect(tables.rows.length).toBeGreaterThan(30)
    const told: string[] = []
    for (const { name } of tables.rows) {
      const { rowCount } = await client.query(
        `select 1 from ${name} t where t::text ~ 'passwd|Fatima Voorbeeld' limit 1`,
      )
      if (rowCount) told.push(name)
    }
    await client.end()
    expect(told).toEqual([])
  })
})
