import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { GrantedRole } from '#people/actor.ts'
import { ORIGIN } from '#testing/test-house.ts'
import { openApp } from '../app.ts'
import { openChannels } from './actions/open-channels.ts'
import { type Chain, openChain } from './testing/chain.ts'

let chain: Chain
let session: string
let page: string
beforeAll(async () => {
  chain = await openChain()
  session = await chain.signIn(await chain.identityOf('leadership'))
  page = addresses.networks(chain.school.slug)
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const read = async (as = session) => (await chain.get(page, as)).text()
const decision = {
  ...{ doe: 'aan', decidedOn: '2026-11-01', dpia: 'DPIA 12', owner: 'de directeur', reviewOn: '2027-11-01' },
}
const decide = (network: string, form: Record<string, string> = decision) =>
  chain.post(page, { netwerk: network, ...form }, session)
const open = () =>
  chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    openChannels(chain.house, tx, chain.school, 'real'),
  )
/** The part of the page about one network. */
const part = async (network: string) => {
  const html = await read()
  const from = html.indexOf(`id="${network}"`)
  return html.slice(from, html.indexOf('</section>', from))
}
const signIn = async (role: GrantedRole) => chain.signIn(await chain.identityOf(role))

describe('a network', () => {
  test('is off until the board decides; all seven are there with what they take and can take back', async () => {
    const html = await read()
    for (const name of ['Instagram', 'Facebook', 'X', 'LinkedIn', 'YouTube', 'Snapchat', 'WhatsApp'])
      expect(html).toContain(`>${name}</h2>`)
    expect(html.match(/Uit\. Er is nog geen besluit\./g)).toHaveLength(7)
    expect(html).toContain('Wat een netwerk kan, is nagekeken op 20 november 2026.')
    expect(await part('whatsapp')).toContain('Dat haalt niemand terug.')
    expect(await part('facebook')).toContain('Ja, één foto kan weg.')
    expect(await part('snapchat')).toContain('met de hand')
  })

  test('is on after a decision, with who answers for it and when it is looked at again', async () => {
    expect((await decide('facebook')).headers.get('Location')).toBe(`${page}#facebook`)
    const html = await part('facebook')
    expect(html).toContain('Aan sinds 1 november 2026.')
    expect(html).toContain('de directeur')
    expect(html).toContain('DPIA 12')
    expect(html).toContain('1 november 2027')
    expect(await open()).toContain('facebook')
  })

  test('is off again by one button, and says since when', async () => {
    await decide('linkedin')
    expect(await open()).toContain('linkedin')
    expect((await decide('linkedin', { doe: 'uit' })).status).toBe(303)
    expect(await part('linkedin')).toContain('Uit sinds 10 november 2026.')
    expect(await open()).not.toContain('linkedin')
  })

  test('goes off by itself on the day that the board should have looked again', async () => {
    await decide('x', { ...decision, reviewOn: '2026-11-12' })
    expect(await part('x')).toContain('Aan sinds')
    chain.pass(2 * 86_400_000)
    session = await signIn('leadership')
    expect(await part('x')).toContain('Het bestuur moet er opnieuw naar kijken.')
    expect(await open()).not.toContain('x')
  })
})

describe('a form that lacks something', () => {
  test.each([
    ['decidedOn', '', 'Vul beide datums in.'],
    ['decidedOn', '2026-12-24', 'Het besluit kan niet in de toekomst liggen.'],
    ['reviewOn', '2026-11-01', 'De datum om er weer naar te kijken moet na het besluit liggen.'],
    ['reviewOn', '2026-11-05', 'De datum om er weer naar te kijken is al voorbij.'],
    ['dpia', '', 'Vul in waar de risicoafweging (DPIA) te vinden is.'],
    ['owner', '', 'Vul in wie hiervoor verantwoordelijk is.'],
  ])('%s “%s” is refused beside its field, and keeps what was typed', async (field, value, sentence) => {
    const refused = await decide('snapchat', { ...decision, [field]: value })
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#veld-snapchat-${field}"`)
    for (const [name, typed] of Object.entries({ ...decision, [field]: value }))
      if (name !== 'doe' && typed !== '') expect(html).toContain(`value="${typed}"`)
    expect(await open()).not.toContain('snapchat')
  })

  test('a network that is off can’t be switched off', async () => {
    const refused = await decide('youtube', { doe: 'uit' })
    expect(refused.status).toBe(400)
  })

  test('what is no network is nobody’s', async () => {
    expect((await decide('website')).status).toBe(400)
  })
})

test('who answers for it may read it, also without being a person of the school; a teacher may not', async () => {
  const board = await signIn('board')
  expect((await chain.get(page, board)).status).toBe(200)
  expect((await chain.post(page, { netwerk: 'youtube', ...decision }, board)).status).toBe(403)
  expect((await chain.get(page, await signIn('administrator'))).status).toBe(200)
  expect((await chain.get(page, await signIn('teacher'))).status).toBe(403)
})

test('a real installation says that networks can’t be connected yet', async () => {
  expect(await read()).toContain('Er gaat niets naar een echt netwerk.')
  const real = { ...chain.house, installation: 'real' as const }
  const app = openApp(real, chain.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
  const response = await app.request(`${ORIGIN}${page}`, { headers: { Cookie: `zww_sessie=${session}` } })
  expect(await response.text()).toContain('Netwerken kunnen nog niet worden aangesloten.')
})
