import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { GrantedRole } from '#people/actor.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'

let it: TestHouse
let here: string
beforeAll(async () => {
  it = await openTestHouse()
  here = addresses.appearance(it.school.slug)
})
afterAll(async () => {
  expect(it.errors).toEqual([])
  await it.close()
})

const as = async (role: GrantedRole) => it.signIn(await it.identityOf(role))
const wish = { naam: 'De Regenboog', kleur: '#0d5662', kleurcode: '#C2410C', doe: 'bewaar' }
const front = async (slug: string) => (await it.get(addresses.school(slug))).text()
const ownColours = /href="\/stijl\/kleur\/([^"]*)"/

describe('the name and the colour of a school', () => {
  test('are looked at on the page itself before they are saved', async () => {
    const looked = await (await it.post(here, { ...wish, doe: 'bekijk' }, await as('leadership'))).text()
    expect(looked).toContain('De Regenboog')
    expect(looked).toContain('Dit is nog niet bewaard.')
    expect(ownColours.exec(looked)?.[1]).toBe('c2410c')
    const html = await front(it.school.slug)
    expect(html).toContain(it.school.name)
    expect(html).not.toMatch(ownColours)
  })

  test.each(['#12', 'rood'])(
    'are not “%s”: the refusal says what helps, and keeps what was typed',
    async (typed) => {
      const refused = await it.post(here, { ...wish, kleurcode: typed }, await as('leadership'))
      expect(refused.status).toBe(400)
      const html = await refused.text()
      expect(html).toContain('Dit is geen kleur.')
      expect(html).toContain('value="De Regenboog"')
      expect(html).toContain(`value="${typed}"`)
    },
  )

  test('are changed by the leadership and by the administrator, for everybody, and for no other school', async () => {
    const done = await it.post(here, wish, await as('leadership'))
    expect([done.status, done.headers.get('Location')]).toEqual([303, `${here}?bewaard=ja`])
    const html = await front(it.school.slug)
    expect(html).toContain('De Regenboog')
    expect(ownColours.exec(html)?.[1]).toBe('c2410c')
    expect((await it.house.schools.find(it.school.slug))?.schoolColour).toBe('#c2410c')
    expect(await front(it.other.slug)).not.toMatch(/De Regenboog|stijl\/kleur/)

    const again = await it.post(here, { ...wish, kleurcode: '', kleur: '#0d5662' }, await as('administrator'))
    expect(again.status).toBe(303)
    expect(await front(it.school.slug)).not.toMatch(ownColours)
  })

  test.each(['teacher', 'guardian', 'board'] as const)('are not for who is %s', async (role) => {
    expect((await it.post(here, wish, await as(role))).status).toBe(403)
  })
})

test('the stylesheet of a colour is for everyone and for ever, and is nothing but colours', async () => {
  const sheet = await it.get(addresses.schoolColours('c2410c'))
  expect(sheet.headers.get('Content-Type')).toContain('text/css')
  expect(sheet.headers.get('Cache-Control')).toContain('immutable')
  expect(await sheet.text()).toContain('--basis-color-accent-1-inverse-bg-default:#c2410c')
  for (const wrong of ['C2410C', 'c2410', 'c2410c;}', '..%2f'])
    expect((await it.get(addresses.schoolColours(wrong))).status).toBe(404)
})
