import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { STEPS } from './first-day.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const session = async (school = t.school) => t.signIn(await t.identityOf('administrator', school))
const page = async (school = t.school) =>
  (await t.get(addresses.firstDay(school.slug), await session(school))).text()
const STATE = new RegExp(`id="(${STEPS.join('|')})"[\\s\\S]*?(Gedaan|Klaar voor nu|Nog te doen)`, 'g')
const statesOf = (html: string) => [...html.matchAll(STATE)].map(([, step, state]) => `${step}: ${state}`)

test('a school with people and answers is well on its way; an empty one has all to do', async () => {
  const [full, empty] = [statesOf(await page()), statesOf(await page(t.other))]
  expect(full).toEqual(expect.arrayContaining(['roster: Gedaan', 'groups: Gedaan', 'guardians: Gedaan']))
  expect(full).toContain('practice: Nog te doen')
  expect(empty.filter((line) => line.endsWith('Gedaan'))).toEqual(['door: Gedaan'])
})

test('what is ticked off is ready until somebody says that it is not; the front page counts along', async () => {
  const { slug } = t.school
  const front = async () => (await t.get(addresses.school(slug), await session())).text()
  const ready = async () => Number(/(\d+) van de 9 stappen/.exec(await front())?.[1])
  const before = await ready()
  await t.post(addresses.firstDay(slug), { stap: 'agreement', doe: 'klaar' }, await session())
  expect(statesOf(await page())).toContain('agreement: Klaar voor nu')
  expect(await ready()).toBe(before + 1)
  await t.post(addresses.firstDay(slug), { stap: 'agreement', doe: 'terug' }, await session())
  expect(await ready()).toBe(before)
})

test('when everything is ready the front page is silent about it', async () => {
  const { slug } = t.school
  for (const stap of STEPS) await t.post(addresses.firstDay(slug), { stap, doe: 'klaar' }, await session())
  expect(await page()).toContain('Jullie kunnen beginnen met delen.')
  const front = await (await t.get(addresses.school(slug), await session())).text()
  expect(front).not.toContain('Van leeg naar eerste foto')
})
