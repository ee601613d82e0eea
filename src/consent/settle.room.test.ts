import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { settleDisagreement } from './actions.ts'
import { listDisagreements } from './store.ts'

let it: TestHouse
beforeAll(async () => {
  it = await openTestHouse()
})
afterAll(() => it.close())

const open = () => it.house.database.inSchool(it.school.schoolId, listDisagreements)

test('the leadership settles a disagreement with a reason, once', async () => {
  const { personId: by } = await it.colleague('leadership')
  const [first, ...others] = await open()
  if (!first) throw new Error('The practice school has a child whose parents differ')
  const settled = { schoolId: it.school.schoolId, by, pupilId: first.pupilId }
  expect(await settleDisagreement(it.house, { ...settled, reason: 'ok' })).toBe('reason_missing')
  expect(await open()).toHaveLength(others.length + 1)
  const reason = 'Met beide ouders besproken: niet op de website.'
  expect(await settleDisagreement(it.house, { ...settled, reason })).toBe('done')
  expect(await open()).toEqual(others)
  expect(await settleDisagreement(it.house, { ...settled, reason })).toBe('no_disagreement')
})

test('the page names children and groups, and no guardian', async () => {
  const session = await it.signIn(await it.identityOf('leadership'))
  const html = await (await it.get(`/${it.school.slug}/meningsverschil`, session)).text()
  const [child] = await open()
  expect(html).toContain(child?.familyName)
  expect(html).not.toContain('@ouder.')
  const address = `/${it.school.slug}/meningsverschil`
  const refused = await it.post(address, { kind: child?.pupilId ?? '', reden: 'nee' }, session)
  expect([refused.status, (await refused.text()).includes('Schrijf in een paar woorden op')]).toEqual([
    400,
    true,
  ])
})
