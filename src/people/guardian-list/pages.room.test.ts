import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { row } from '#platform/database.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { openApp } from '../../app.ts'
import { workbook } from '../table-file/testing/workbook.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(async () => {
  expect(t.errors).toEqual([])
  await t.close()
})

/** As one with two children would be in the list of each of two schools. */
async function bringAt(school: TestHouse['school'], child: string) {
  const real = { ...t.house, installation: 'real' as const }
  const app = openApp(real, t.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
  const session = await t.signIn(await t.identityOf('administrator', school))
  const headers = { Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${session}` }
  const address = addresses.guardianList(school.slug)
  const send = (to: string, body: FormData | URLSearchParams) =>
    app.request(`${ORIGIN}${to}`, { method: 'POST', body, headers })

  const upload = new FormData()
  const list = workbook([
    ['Leerlingnummer', 'BSN', 'Naam ouder', 'E-mail', 'Gezag'],
    [child, '999990019', 'Anna van der Wit', 'anna@ouders.example', 'ja'],
  ])
  upload.set('bestand', new File([list], 'ouders.xlsx'))
  const columns = await (await send(address, upload)).text()
  const hidden = /name="lijst" value="([^"]*)"/.exec(columns)?.[1]?.replaceAll('&quot;', '"') ?? ''
  const chosen = [...columns.matchAll(/<select[^>]* name="([^"]+)"[\s\S]*?<\/select>/g)].map(
    ([select, name = '']) => [name, /value="(\d+)" selected/.exec(select)?.[1] ?? ''] as const,
  )
  const mapped = new FormData()
  for (const [name, value] of [['doe', 'kolommen'], ['lijst', hidden], ...chosen] as const)
    mapped.set(name, value)
  const draft = (await send(address, mapped)).headers.get('Location') ?? ''
  const looked = await (await app.request(`${ORIGIN}${draft}`, { headers })).text()
  const kept = await t.house.database.inSchool(school.schoolId, (tx) =>
    row<{ lines: string }>(tx, sql`select lines::text from guardian_draft`),
  )
  const gezien = /name="gezien" value="([0-9a-f]+)"/.exec(looked)?.[1] ?? ''
  const done = await send(draft, new URLSearchParams({ doe: 'bevestig', gezien }))
  return { looked, kept: kept?.lines ?? '', done: await done.text() }
}

test('a list goes in through three pages, of which only the mapped columns stay; in two schools it is one identity', async () => {
  const before: (string | null)[] = []
  for (const school of [t.school, t.other]) {
    await t.house.database.inSchool(school.schoolId, async (tx) => {
      const { schoolId } = school
      const ids = { pupil: t.house.newId() }
      await row(
        tx,
        sql`insert into person (school_id, person_id, kind, given_name, family_name, roster_key)
        values (${schoolId}, ${ids.pupil}, 'pupil', 'Bo', 'Wit', '77') returning 1`,
      )
      await row(
        tx,
        sql`insert into pupil (school_id, person_id) values (${schoolId}, ${ids.pupil}) returning 1`,
      )
    })
    const { looked, kept, done } = await bringAt(school, '77')
    expect(looked).toContain('Anna van der Wit')
    expect(kept).toContain('anna@ouders.example')
    expect(kept).not.toContain('999990019')
    expect(done).toContain('Eén ouder is ingelezen.')
    const guardian = await t.house.database.inSchool(school.schoolId, (tx) =>
      row<{ identity: string | null; prefix: string }>(
        tx,
        sql`select identity_id as identity, prefix from guardian join person using (school_id, person_id)
            where email = 'anna@ouders.example'`,
      ),
    )
    expect(guardian?.prefix).toBe('van der')
    before.push(guardian?.identity ?? null)
  }
  expect(before[0]).not.toBe(null)
  expect(before[0]).toBe(before[1])
})
