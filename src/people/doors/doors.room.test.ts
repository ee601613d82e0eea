import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { SESSION_COOKIE } from '../session-visit.ts'
import { makeUpKey } from './testing/made-up-key.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const { made, shown } = makeUpKey(ORIGIN, 7)

async function begin(doel: string, session?: string) {
  const answer = await t.post(addresses.beginPasskey(t.school.slug), { doel }, session)
  const { token, options } = await answer.json()
  return { bewijs: String(token), challenge: String(options.challenge) }
}
const cookieOf = (response: Response) =>
  new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(response.headers.get('Set-Cookie') ?? '')?.[1]

test('from a mailed link to a passkey, in again with it, and confirmed with it; nothing counts twice', async () => {
  const { slug } = t.school
  const identity = await t.identityOf('teacher')
  const open = () => t.house.sessions.open(identity, t.house.clock(), { via: 'link', device: '' })
  const old = await open()
  t.pass(16 * 60_000)
  const late = await t.post(addresses.beginPasskey(slug), { doel: 'toevoegen' }, old)
  expect(await late.json()).toEqual({ naar: addresses.confirm(slug, addresses.devices(slug)) })

  const session = await open()
  const adding = await begin('toevoegen', session)
  const made1 = { bewijs: adding.bewijs, antwoord: JSON.stringify(made(adding.challenge)) }
  expect((await t.post(addresses.addPasskey(slug), made1, session)).status).toBe(303)
  expect(await t.house.passkeys.list(identity)).toHaveLength(1)

  const coming = await begin('inloggen')
  const sent = { bewijs: coming.bewijs, antwoord: JSON.stringify(shown(coming.challenge)) }
  const inside = cookieOf(await t.post(addresses.passkeySignIn(slug), sent))
  expect(inside).toBeDefined()
  expect(cookieOf(await t.post(addresses.passkeySignIn(slug), sent))).toBeUndefined()

  for (const wrong of [{ origin: 'https://elders.example' }, { flags: 0x01 }]) {
    const { bewijs, challenge } = await begin('inloggen')
    const antwoord = JSON.stringify(shown(challenge, wrong))
    expect(cookieOf(await t.post(addresses.passkeySignIn(slug), { bewijs, antwoord }))).toBeUndefined()
  }

  t.pass(11 * 60_000)
  const naar = addresses.devices(slug)
  const again = await begin('bevestigen', inside)
  const proof = { bewijs: again.bewijs, antwoord: JSON.stringify(shown(again.challenge)), naar }
  const other = await t.signIn(await t.identityOf('guardian'))
  const stolen = await begin('bevestigen', other)
  const foreign = { bewijs: stolen.bewijs, antwoord: JSON.stringify(shown(stolen.challenge)) }
  expect((await t.post(addresses.confirm(slug), foreign, other)).status).toBe(400)
  const confirmed = await t.post(
    addresses.confirm(slug),
    { ...proof, antwoord: JSON.stringify(shown(again.challenge)) },
    inside,
  )
  expect([confirmed.status, confirmed.headers.get('Location')]).toEqual([303, naar])
  expect(await (await t.get(naar, inside)).text()).toContain('Passkey toevoegen')
})
