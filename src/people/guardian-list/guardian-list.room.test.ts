import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row, rows } from '#platform/database.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { confirmList, keepList, lookAtList } from './actions.ts'
import type { GuardianField } from './guardian-fields.ts'
import type { GuardianPorts } from './guardian-ports.ts'

let chain: Chain
let noor: { name: string; number: string }
let pupil: string
beforeAll(async () => {
  chain = await openChain()
  pupil = await chain.person('Noor')
  noor = { name: 'Noor', number: '4711' }
  await inSchool((tx) =>
    rows(tx, sql`update person set roster_key = ${noor.number} where person_id = ${pupil} returning 1`),
  )
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

type Ask = Parameters<typeof chain.house.database.inSchool>[1]
const inSchool = <T>(ask: (tx: Parameters<Ask>[0]) => Promise<T>, at = chain.school) =>
  chain.house.database.inSchool(at.schoolId, ask)
const MAPPING: Partial<Record<GuardianField, number>> = {
  childNumber: 0,
  name1: 1,
  email1: 2,
  authority1: 3,
  secret: 4,
}
const real = () => ({ ...chain.house, installation: 'real' as const })
const ports = (): GuardianPorts => chain.joints

/** From mapped columns to done, as somebody would. */
async function bring(...list: string[][]) {
  const table = { header: ['Nummer', 'Ouder', 'E-mail', 'Gezag', 'Geheim adres'], rows: list, headerRow: 1 }
  const id = await keepList(real(), chain.school, table, MAPPING)
  const look = await lookAtList(real(), chain.school, id)
  const wish = { school: chain.school, by: null, id, hash: look?.hash ?? '' }
  return { plan: look?.plan, id, wish, confirm: () => confirmList(real(), ports(), wish) }
}
const guardian = (email: string) =>
  inSchool((tx) =>
    row<{ id: string; identityId: string | null; roles: string[] }>(
      tx,
      sql`select p.person_id as id, p.identity_id as "identityId",
            array(select role from role where role.identity_id = p.identity_id) as roles
          from guardian g join person p using (school_id, person_id) where g.email = ${email}`,
    ),
  )

describe('a list of guardians', () => {
  test('lets in who it names: an identity, the role, and the child; and a second time it does nothing', async () => {
    const list = ['4711', 'Femke van der Laan', 'Femke@ouders.example', 'ja', '']
    const first = await bring(list)
    expect(first.plan?.steps).toMatchObject([{ is: 'new', email: 'femke@ouders.example' }])
    expect(await first.confirm()).toMatchObject({ is: 'done', guardians: 1 })
    expect(await guardian('femke@ouders.example')).toMatchObject({ roles: ['guardian'] })
    const again = await bring(list)
    expect(again.plan?.steps.map(({ is }) => is)).toEqual(['same'])
    expect(await again.confirm()).toEqual({ is: 'nothing_to_do' })
  })

  test('takes what is online off in the same transaction, when who said ja turns out to have no gezag', async () => {
    const { post } = await chain.publishWith(pupil)
    const givers = await inSchool((tx) =>
      rows<{ name: string; email: string }>(
        tx,
        sql`select concat_ws(' ', given_name, nullif(prefix, ''), family_name) as name, email
            from guardianship join guardian on guardian.person_id = guardian_id join person p using (person_id)
            where pupil_id = ${pupil}`,
      ),
    )
    const lines = givers.map(({ name, email }) => ['4711', name, email, 'nee', ''])
    const done = await (await bring(...lines)).confirm()
    expect(done).toMatchObject({ is: 'done', guardians: lines.length, places: 1 })
    expect((await chain.places(post.id)).map(({ state }) => state)).toEqual(['gone'])
  })

  test('a secret address is no address: the child is kept out of pictures, and a later list never takes that back', async () => {
    const isOut = async () =>
      (
        await inSchool((tx) =>
          row<{ out: boolean }>(
            tx,
            sql`select not_in_pictures as out from consent_register where person_id = ${pupil}`,
          ),
        )
      )?.out
    expect(await isOut()).toBe(false)
    await (await bring(['4711', 'Femke van der Laan', 'femke@ouders.example', 'ja', 'ja'])).confirm()
    expect(await isOut()).toBe(true)
    await (await bring(['4711', 'Femke van der Laan', 'femke@ouders.example', 'nee', 'nee'])).confirm()
    expect(await isOut()).toBe(true)
  })

  test('that changed at school since it was shown is shown again', async () => {
    const shown = await bring(['4711', 'Later Gekomen', '', 'ja', ''])
    await inSchool((tx) =>
      rows(tx, sql`update person set roster_key = '9' where person_id = ${pupil} returning 1`),
    )
    expect(await shown.confirm()).toEqual({ is: 'refused', code: 'changed_meanwhile' })
    await inSchool((tx) =>
      rows(tx, sql`update person set roster_key = '4711' where person_id = ${pupil} returning 1`),
    )
  })

  test('is refused in a practice school, in words', async () => {
    const session = await chain.signIn(await chain.identityOf('administrator'))
    const address = addresses.guardianList(chain.school.slug)
    expect(await (await chain.get(address, session)).text()).toContain('Dit is een oefenschool')
    expect((await chain.post(address, { doe: 'kolommen' }, session)).status).toBe(400)
    const { wish } = await bring(['4711', 'Femke van der Laan', '', 'ja', ''])
    expect(await confirmList(chain.house, ports(), wish)).toMatchObject({ code: 'practice_installation' })
  })
})
