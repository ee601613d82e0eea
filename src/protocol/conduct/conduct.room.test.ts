import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'

let house: TestHouse
let slug: string
let leader: string
beforeAll(async () => {
  house = await openTestHouse()
  slug = house.school.slug
  leader = await house.signIn(await house.identityOf('leadership'))
})
afterAll(() => house.close())

const read = async () => (await house.get(addresses.conduct(slug))).text()
const set = (form: { [field: string]: string }) => house.post(addresses.setConduct(slug), form, leader)
const CODE = { titel: 'Gedragscode Scope', tekst: 'Wees een voorbeeld.\n\nOok online.', link: '' }

describe('the code of conduct of the board', () => {
  test('says that it isn’t there until the school sets it, and then everybody reads it', async () => {
    expect(await read()).toContain('nog niet neergezet')
    expect((await set(CODE)).status).toBe(303)
    const page = await read()
    expect(page).toContain('Gedragscode Scope')
    expect(page).toContain('<p class="nl-paragraph">Ook online.</p>')
    expect(page).toContain('sinds')
  })

  test('can be a link alone; what was set before is replaced', async () => {
    await set({ titel: 'Gedragscode', tekst: '', link: 'https://bestuur.example/gedragscode' })
    const page = await read()
    expect(page).toContain('href="https://bestuur.example/gedragscode"')
    expect(page).not.toContain('Wees een voorbeeld')
  })

  test.each([
    [{ ...CODE, titel: ' ' }, 'Vul in hoe de gedragscode heet.'],
    [{ ...CODE, tekst: '' }, 'Vul de tekst in, of een link.'],
    [{ ...CODE, link: 'javascript:alert(1)' }, 'De link klopt niet.'],
    [{ ...CODE, tekst: 'a'.repeat(40_001) }, 'Dit is te lang.'],
  ])('what can’t be it is refused with the reason, and the typed words stay', async (form, reason) => {
    const before = await read()
    const refused = await set(form)
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain(reason)
    expect(html).toContain(form.tekst.slice(0, 10))
    expect(await read()).toBe(before)
  })

  test('is set by the leadership and the administrator alone', async () => {
    for (const role of ['teacher', 'guardian'] as const) {
      const session = await house.signIn(await house.identityOf(role))
      expect((await house.get(addresses.setConduct(slug), session)).status).toBe(403)
    }
  })
})
