import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { openFirstDoor } from '#home/administrator.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { everyAgreement } from '../testing/agreements.ts'

let checker: TestHouse
beforeAll(async () => {
  checker = await openTestHouse()
})
afterAll(() => checker.close())

const words = (html: string) =>
  html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')

async function ask(facts: { [fact: string]: string } = {}, address = addresses.mayThis(checker.school.slug)) {
  const answer = await checker.app.request(`${address}?${new URLSearchParams(facts)}`)
  const html = await answer.text()
  return { status: answer.status, html, words: words(html), headers: answer.headers }
}

const friend = { rol: 'leerling', handeling: 'vriend_worden', wederpartij: 'medewerker' }

describe('“Mag dit?”', () => {
  test('asks who it is, what they want, and then only what can still change the answer', async () => {
    expect((await ask()).words).toContain('Wie ben je?')
    expect((await ask({ rol: 'leerling' })).words).toContain('Wat wil je doen?')
    const last = await ask(friend)
    expect(last.words).toContain('Nee, dit mag niet')
    expect(last.words).toContain('Je wordt geen ’vrienden’ met medewerkers van de school')
    expect(last.html).not.toContain('<form class="zww-form')
  })

  test('keeps the answers in the order of the agreement, not of the database', async () => {
    const { words: said } = await ask({ rol: 'medewerker' })
    expect(said.indexOf('Een bericht plaatsen')).toBeLessThan(said.indexOf('Een account volgen'))
    expect(said.indexOf('Een account volgen')).toBeLessThan(said.indexOf('Een maatregel bepalen'))
  })

  test('offers a child no sanction, no dossier and no police', async () => {
    const { words: said } = await ask({ rol: 'leerling' })
    expect(said).not.toMatch(/maatregel|dossier|bestuur/)
    const fake = {
      rol: 'leerling',
      handeling: 'bericht_plaatsen',
      schoolgerelateerd: 'ja',
      respectvol: 'nee',
      nepaccount: 'ja',
    }
    const answer = (await ask(fake)).words
    expect(answer).toContain('Nee, dit mag niet')
    expect(answer).not.toMatch(/politie/i)
  })

  test('tells a child that telling is always allowed, and with every no where help is', async () => {
    const telling = await ask({ rol: 'leerling', handeling: 'hulp_vragen' })
    expect(telling.words).toContain('Ja, dit mag')
    expect((await ask(friend)).words).toContain('Vertellen mag altijd')
  })

  test('says whom to ask, as the school reads rule 10', async () => {
    const { words: said } = await ask({
      rol: 'leerling',
      handeling: 'volgen',
      wederpartij: 'medewerker',
      schoolgerelateerd: 'ja',
    })
    expect(said).toContain('Vraag het je juf of meester')
    const staff = await ask({
      rol: 'medewerker',
      handeling: 'volgen',
      wederpartij: 'schoolaccount',
      schoolgerelateerd: 'ja',
      twijfel: 'ja',
    })
    expect(staff.words).toContain('Vraag het eerst aan de schoolleiding')
    expect(staff.words).toContain('Zo leest onze school dit. De tekst zegt “de leerkracht”')
  })

  test('leads from a no to what can be done, with the answer that it gets then', async () => {
    const { html } = await ask(friend)
    const [, way = ''] = /href="([^"]*wederpartij=schoolaccount[^"]*)"/.exec(html) ?? []
    const then = await checker.app.request(way.replaceAll('&amp;', '&'))
    expect(words(await then.text())).toContain('Ja, dit mag')
  })

  test('asks again what a link says that is no answer, and loses the others not', async () => {
    const { status, words: said, html } = await ask({ ...friend, wederpartij: 'buurman', kleur: 'rood' })
    expect(status).toBe(200)
    expect(said).toContain('Een antwoord in deze link kennen wij niet')
    expect(html).toContain('name="handeling" value="vriend_worden"')
    expect(html).not.toContain('kleur')
  })

  test('keeps nothing and sets no cookie', async () => {
    const { headers } = await ask(friend)
    expect(headers.get('Set-Cookie')).toBe(null)
  })

  test('fills in who is signed in as a first choice, and no more than that', async () => {
    const parent = await checker.signIn(await checker.identityOf('guardian'))
    const page = await checker.get(addresses.mayThis(checker.school.slug), parent)
    expect(await page.text()).toMatch(/value="ouder_verzorger" checked/)
  })
})

describe('in a frame of the school’s own site', () => {
  const framed = () => addresses.mayThisEmbedded(checker.school.slug)

  test('it may stand on another site, and no other page of ours may', async () => {
    const { headers, html } = await ask(friend, framed())
    expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(headers.get('X-Frame-Options')).toBe(null)
    expect(headers.get('Set-Cookie')).toBe(null)
    expect(html).not.toContain('zww-header')
    const whole = await ask(friend)
    expect(whole.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(whole.headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  })

  test('its questions go on in the frame, and what leads out of it opens outside', async () => {
    const { html } = await ask({ rol: 'leerling' }, framed())
    expect(html).toContain(`action="${framed()}"`)
    expect((await ask(friend, framed())).html).toMatch(/href="[^"]*\/protocol" target="_top"/)
  })
})

describe('another school, with another agreement', () => {
  test('is asked its own questions and answered with its own words', async () => {
    const wilg = everyAgreement.find(({ school }) => school === 'De Wilg')
    if (!wilg) throw new Error('De Wilg is gone')
    const wanted = { email: 'beheer@wilg.example', school: 'De Wilg', brin: '97ZZ', region: 'noord' } as const
    await openFirstDoor(checker.house, wanted, wilg)
    const first = await ask({ rol: 'kind' }, addresses.mayThis('de-wilg'))
    expect(first.words).toContain('Een telefoon pakken')
    expect(first.words).not.toContain('Vrienden worden')
    const phone = { rol: 'kind', handeling: 'telefoon_pakken', in_de_kast: 'nee' }
    const answer = await ask(phone, addresses.mayThis('de-wilg'))
    expect(answer.words).toContain('Nee, dit mag niet')
    expect(answer.words).toContain('Telefoons van kinderen liggen de hele dag in de telefoonkast.')
    const whole = await checker.get(addresses.protocol('de-wilg'))
    expect(words(await whole.text())).toContain('Weet je het niet zeker, dan vraag je het de mediacoach.')
  })
})
