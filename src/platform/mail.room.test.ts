import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { openApp } from '../app.ts'
import { rows } from './database.ts'
import { openSmtp } from './mail.ts'

type Letter = { to: string[]; source: string }

const letters: Letter[] = []
let letterCame = Promise.withResolvers<Letter>()
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
  onData: (stream, session, done) => {
    text(stream).then((source) => {
      const letter = { to: session.envelope.rcptTo.map(({ address }) => address), source }
      letters.push(letter)
      letterCame.resolve(letter)
      done()
    }, done)
  },
})

let building: TestHouse
let app: TestHouse['app']
let parent: string
let children: string[]
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  building = await openTestHouse()
  const mailer = openSmtp(`smtp://127.0.0.1:${port}`, 'De Oefenschool <niet-beantwoorden@school.example>')
  const statics = { css: '', hash: '', islandFolder: new URL('file:///') }
  app = openApp({ ...building.house, mailer }, building.joints, statics)
  const identity = await building.identityOf('guardian')
  const found = await building.house.database.inSchool(building.school.schoolId, (tx) =>
    rows<{ email: string; child: string }>(
      tx,
      sql`select email, child.given_name as child from person
          join guardian using (school_id, person_id)
          join guardianship on guardian_id = person.person_id
          join person child on child.person_id = pupil_id
          where person.identity_id = ${identity}`,
    ),
  )
  parent = found[0]?.email ?? ''
  children = found.map(({ child }) => child)
})
afterAll(async () => {
  await building.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

const ask = async (email: string) => {
  const response = await app.request(`${ORIGIN}${addresses.signIn(building.school.slug)}`, {
    method: 'POST',
    body: new URLSearchParams({ email }),
    headers: { Origin: ORIGIN },
  })
  return { status: response.status, page: await response.text() }
}
const open = (link: string, method: 'GET' | 'POST') =>
  app.request(link, {
    method,
    headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
  })

/** Soft line breaks and escapes undone, as a mail program does. */
const readable = (source: string) =>
  source
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    )

describe('a parent asks for a link', () => {
  test('who is not known here gets the same page and no mail', async () => {
    const known = await ask(parent)
    const letter = await letterCame.promise
    expect(letter.to).toEqual([parent])
    letterCame = Promise.withResolvers<Letter>()
    expect(await ask('iemand@elders.example')).toEqual(known)
    expect(await ask('beheer@daar.example')).toEqual(known)
    await ask(parent.toUpperCase())
    await letterCame.promise
    expect(letters.flatMap(({ to }) => to)).toEqual([parent, parent])
  })

  test('the mail holds text and one link: no picture, no second form, no child’s name', () => {
    const source = readable(letters[0]?.source ?? '')
    expect(source).toMatch(/^Content-Type: text\/plain/m)
    expect(source).not.toMatch(/multipart|text\/html|image\/|attachment|<img|cid:/i)
    expect(source.match(/https?:\/\/\S+/g)).toEqual([
      expect.stringMatching(new RegExp(`^${ORIGIN}/${building.school.slug}/inloggen/[\\w-]{43}$`)),
    ])
    expect(children.length).toBeGreaterThan(0)
    for (const child of children) expect(source).not.toContain(child)
  })

  test('looking at the link uses nothing up; the button lets in once', async () => {
    const [link = ''] = readable(letters[0]?.source ?? '').match(/https?:\/\/\S+/) ?? []
    for (let look = 0; look < 3; look += 1) expect((await open(link, 'GET')).status).toBe(200)
    const entered = await open(link, 'POST')
    expect(entered.status).toBe(303)
    expect(entered.headers.get('Set-Cookie')).toMatch(/^zww_sessie=[\w-]{43};.*HttpOnly/)
    expect((await open(link, 'POST')).status).toBe(410)
  })

  test('a quarter of an hour later the link is old', async () => {
    const [link = ''] = readable(letters[1]?.source ?? '').match(/https?:\/\/\S+/) ?? []
    building.pass(15 * 60_000)
    const late = await open(link, 'POST')
    expect([late.status, late.headers.get('Set-Cookie')]).toEqual([410, null])
  })
})
