import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { GrantedRole } from '#people/actor.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { rows } from '#platform/database.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { addVersion, agreementOn, readVersions } from '../actions.ts'
import { parseProtocol } from '../protocol.ts'

/** A small agreement that is in force here, so that a file is read in no time. */
const SMALL = path.resolve('protocols/voorbeeld/2026-08-01.yaml')
const NOW = '2026-11-02'

let it: TestHouse
let here: string
let file: string
beforeAll(async () => {
  it = await openTestHouse()
  here = addresses.agreement(it.school.slug)
  file = (await readFile(SMALL, 'utf8')).replaceAll('"2026-08-01"', `"${NOW}"`)
  const { schoolId } = it.school
  await it.house.database.inSchool(schoolId, (tx) =>
    addVersion(tx, { schoolId, agreement: parseProtocol(file), inForceFrom: NOW, at: it.house.clock() }),
  )
})
afterAll(async () => {
  expect(it.errors).toEqual([])
  await it.close()
})

const as = async (role: GrantedRole) => it.signIn(await it.identityOf(role))
async function send(fields: Record<string, string | File>, role: GrantedRole = 'leadership') {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${await as(role)}` }
  const answer = await it.app.request(`${ORIGIN}${here}`, { method: 'POST', headers, body })
  return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() }
}
const look = (text: string, role?: GrantedRole) =>
  send({ doe: 'bekijk', bestand: new File([text], 'afspraak.yaml') }, role)
/** The second step sends along what the first page held, as a browser does. */
const putInForce = (html: string) => {
  const [, held = ''] = /name="tekst" value="([^"]*)"/.exec(html) ?? []
  const tekst = held
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  return send({ doe: 'zet-in-werking', tekst: tekst.replaceAll('&amp;', '&').replaceAll('\n', '\r\n') })
}
const version = (day: string, change: (text: string) => string = (text) => text) =>
  change(file.replaceAll(`"${NOW}"`, `"${day}"`))
const known = () =>
  it.house.database.inSchool(it.school.schoolId, async (tx) =>
    (await readVersions(tx)).map((one) => one.version),
  )
const inForceOn = (day: string) =>
  it.house.database.inSchool(it.school.schoolId, async (tx) => (await agreementOn(tx, day)).agreement)

/** Nothing says any more that a telephone may lie in the cupboard. */
const strict = (text: string) =>
  text
    .replace(/ {6}- id: V1\+[\s\S]*?(?= {4}examples)/, '')
    .replace('verdict: mag, determining: [V1+]', 'verdict: geen_regel')
const BEFORE = [NOW, '2026-08-01']

describe('the agreement of the school', () => {
  test('shows which version is in force and since when', async () => {
    const html = await (await it.get(here, await as('administrator'))).text()
    expect(html).toContain('Nu geldt versie 2026-11-02, sinds 2 november 2026.')
  })

  test.each(['teacher', 'guardian', 'board'] as const)('is not for who is %s', async (role) => {
    expect((await it.get(here, await as(role))).status).toBe(403)
    expect((await look(version('2027-01-01'), role)).status).toBe(403)
  })

  test('a visitor is asked to sign in', async () => {
    expect((await it.get(here)).headers.get('Location')).toBe(addresses.signIn(it.school.slug))
  })
})

describe('a file that can’t come into force', () => {
  test.each([
    [
      'an unknown word',
      (text: string) => text.replace('school: ', 'skool: '),
      /Regel \d+.*“skool” hoort hier niet/,
    ],
    ['no YAML', () => 'id: [', /Regel 1: Hier kunnen wij het bestand niet lezen/],
    ['5 MB', () => 'a'.repeat(5_000_000), /Het bestand is groter dan 1 MB/],
    [
      'a changed quote',
      (text: string) => text.replace('citaat: "Telefoons', 'citaat: "Toestellen'),
      /Dit citaat staat niet letterlijk in de tekst/,
    ],
  ])('%s: is told with its line, and what is in force stays', async (_, spoil, sentence) => {
    const { status, html } = await look(spoil(version('2027-01-01')))
    expect(status).toBe(400)
    expect(html.replaceAll('&#39;', "'")).toMatch(sentence)
    expect(html).toContain('Het protocol dat geldt, blijft gelden.')
    expect(await known()).toEqual(BEFORE)
  })

  test.each([
    ['a version that is there already', () => file, 'Versie 2026-11-02 is er al.'],
    ['a date that is over', () => version('2026-11-09'), 'is al voorbij'],
    [
      'other questions to parents',
      () =>
        version('2027-01-01', (text) =>
          text.replace('Iedereen op internet kan ze zien', 'Niemand kan ze zien'),
        ),
      'andere vragen aan ouders',
    ],
  ])('%s is refused kindly, also when it is sent straight to the second step', async (_, text, sentence) => {
    for (const sent of [await look(text()), await send({ doe: 'zet-in-werking', tekst: text() })]) {
      expect(sent.status).toBe(400)
      expect(sent.html).toContain(sentence)
    }
    expect(await known()).toEqual(BEFORE)
  })

  test('no file at all: choose one first', async () => {
    const { status, html } = await send({ doe: 'bekijk' })
    expect(status).toBe(400)
    expect(html).toContain('Kies eerst een bestand.')
  })
})

describe('a new version', () => {
  test('shows what it changes before anything is kept', async () => {
    const { status, html } = await look(version('2027-01-01', strict))
    expect(status).toBe(200)
    expect(html).toContain('Versie 2027-01-01 geldt vanaf 1 januari 2027.')
    expect(html).toContain('Afspraak 1: de tekst blijft, de uitwerking verandert.')
    expect(html).toContain('Voor wie zegt: “Ik ben een kind”.')
    expect(html).toMatch(/In 1 situatie:/)
    expect(html).toContain('Ligt je telefoon in de kast? Ja.')
    expect(html).toContain('Ik ben een kind: Een telefoon pakken')
    expect(await known()).toEqual(BEFORE)
  })

  test('is put into force from its own day: today nothing changes, on that day it does', async () => {
    const { html } = await look(version('2027-01-01', strict))
    const done = await putInForce(html)
    expect([done.status, done.location]).toEqual([303, `${here}?bewaard=2027-01-01`])
    expect((await inForceOn('2026-12-31')).version).toBe(NOW)
    const then = await inForceOn('2027-01-01')
    expect(then.version).toBe('2027-01-01')
    expect(JSON.stringify(then.rules)).not.toContain('V1+')
    const saved = await (await it.get(`${here}?bewaard=2027-01-01`, await as('leadership'))).text()
    expect(saved).toContain('Versie 2027-01-01 geldt vanaf 1 januari 2027.')
    expect(saved).toContain('Nu geldt versie 2026-11-02')
    const noted = await it.house.database.inSchool(it.school.schoolId, (tx) =>
      rows(tx, sql`select ids from event where kind = 'protocol.adopted'`),
    )
    expect(noted).toEqual([{ ids: { version: '2027-01-01' } }])
  })

  test('pressed twice at once it is kept once', async () => {
    const tekst = version('2027-02-01')
    const both = await Promise.all([1, 2].map(() => send({ doe: 'zet-in-werking', tekst })))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 400])
    expect((await known()).filter((one) => one === '2027-02-01')).toHaveLength(1)
  })
})
