import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { addRoster } from '#people/actions.ts'
import type { GrantedRole } from '#people/actor.ts'
import { answerObjection } from './actions/objection.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { approvedPost, consentTo, switchOn, tasksFor } from './testing/networks.ts'
import { readable, sessionOf } from './testing/reader.ts'

let chain: Chain
let noor: string
let ali: string
let mother: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  mother = (await chain.guardiansOf(noor))[0] ?? ''
  slug = chain.school.slug
  await switchOn(chain, 'facebook', 'whatsapp')
  for (const child of [noor, ali]) await consentTo(chain, child, 'facebook', 'whatsapp')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

/** A post of Ali on these channels, and its photo on our own page. */
async function photoOfAli(channels: Parameters<Chain['goesTo']>[1] = ['website']) {
  const postId = await approvedPost(chain, channels, ali)
  await chain.work()
  const html = await (await chain.get(addresses.newsPost(slug, postId))).text()
  const [, placementId = ''] = /\/foto\/([0-9a-f-]+)\/groot/.exec(html) ?? []
  return { postId, placementId, address: addresses.pointOut(slug, placementId) }
}
const newsPage = async (postId: string, session?: string) =>
  (await chain.get(addresses.newsPost(slug, postId), session)).text()
/** A second child of this guardian comes to the school. */
async function brotherOf(guardianId: string): Promise<string> {
  const { schoolId } = chain.school
  const id = chain.house.newId()
  const roster = {
    ...{ locations: [], groups: [], guardians: [], staff: [], roles: [] },
    people: [{ id, kind: 'pupil', givenName: 'Teun', prefix: '', familyName: 'Berg', identityId: null }],
    pupils: [{ id, birthDate: '2018-01-01', groupId: chain.group7, schoolYear: 7 }],
    guardianships: [{ guardianId, pupilId: id, authority: true }],
  } as const
  await chain.house.database.inSchool(schoolId, (tx) => addRoster(tx, schoolId, roster, chain.house.clock()))
  return id
}
const asMother = () => sessionOf(chain, mother)

describe('what somebody can do about a photo on the school’s own page', () => {
  test('a visitor reads what to do, and has no button', async () => {
    const { postId } = await photoOfAli()
    const html = await newsPage(postId)
    expect(readable(html)).toContain('Staat uw kind hierop en wilt u dat niet? Log in of bel de school.')
    expect(html).not.toMatch(/hier-staat-mijn-kind|\/offline/)
  })

  test('a guardian has a way under each photo, and no colleague’s button', async () => {
    const { postId, address } = await photoOfAli()
    const html = await newsPage(postId, await asMother())
    expect(html).toContain(`href="${address}"`)
    expect(html).not.toMatch(/\/offline|Log in/)
  })

  test.each(['teacher', 'editor', 'leadership', 'anti_bullying', 'administrator'] as const)(
    'who is %s can take it offline',
    async (role) => {
      const { postId } = await photoOfAli()
      const html = await newsPage(postId, await chain.signIn(await chain.identityOf(role)))
      expect(html).toContain(`action="${addresses.takeOffline(slug, postId)}"`)
      expect(html).not.toContain('hier-staat-mijn-kind')
    },
  )

  test.each(['board', 'pupil', 'other'] satisfies GrantedRole[])('who is %s only looks', async (role) => {
    const { postId } = await photoOfAli()
    const html = await newsPage(postId, await chain.signIn(await chain.identityOf(role)))
    expect(html).not.toMatch(/hier-staat-mijn-kind|\/offline|Log in/)
  })
})

describe('“Hier staat mijn kind”', () => {
  test('the page before says what happens, and that no choice changes', async () => {
    const { address } = await photoOfAli()
    const seen = readable(await (await chain.get(address, await asMother())).text())
    expect(seen).toContain('De foto gaat meteen van onze website en wordt overal weggehaald.')
    expect(seen).toContain('Uw keuzes veranderen niet.')
  })

  test('the photo is dark at once, goes everywhere, and no choice changes', async () => {
    const { postId, placementId, address } = await photoOfAli(['website', 'facebook', 'whatsapp'])
    const before = await chain.count('consent_entry')
    const session = await asMother()
    const asked = await chain.post(address, { kind: noor }, session)
    expect(asked.status).toBe(303)
    const picture = await chain.get(addresses.newsPicture(slug, postId, placementId, 'groot'))
    expect(picture.status).toBe(410)
    await chain.work()
    const done = async () =>
      readable(await (await chain.get(asked.headers.get('Location') ?? '', session)).text())
    const seen = await done()
    expect(seen).toMatch(/Hier is hij weg (?:Website|Facebook).*Website Offline\./)
    expect(seen).toMatch(/Facebook Offline\. Gecontroleerd op/)
    expect(seen).toMatch(/Hier kunnen wij hem niet weghalen WhatsApp Buiten ons bereik\./)
    expect(seen).toContain('Wilt u ook uw keuze wijzigen?')
    expect(await chain.count('consent_entry')).toBe(before)
    expect((await chain.places(postId)).map(({ state }) => state).toSorted()).toEqual([
      'gone',
      'gone',
      'removing',
    ])
  })

  test('asked again it says what became of it, also after a colleague looked', async () => {
    const { postId, address } = await photoOfAli()
    const session = await asMother()
    await chain.post(address, { kind: noor }, session)
    expect((await chain.post(address, { kind: noor }, session)).status).toBe(410)
    const tasks = await tasksFor(chain, postId)
    expect(tasks.map(({ kind, subject }) => [kind, subject])).toEqual([['objection', noor]])
    const asked = {
      school: chain.school,
      by: chain.marit,
      taskId: tasks[0]?.id ?? '',
      isChild: 'no',
    } as const
    expect(await answerObjection(chain.house, asked)).toBe('done')
    const seen = readable(await (await chain.get(address, session)).text())
    expect(seen).toContain('Wij halen de foto weg')
  })

  test('who has more children says which, and may be asked again', async () => {
    const brother = await brotherOf(mother)
    const { address } = await photoOfAli()
    const session = await asMother()
    const form = await (await chain.get(address, session)).text()
    expect(form).toContain('Welk kind staat erop?')
    const none = await chain.post(address, {}, session)
    expect([none.status, readable(await none.text())]).toEqual([
      ...[400, expect.stringContaining('Kies eerst om welk kind het gaat.')],
    ])
    const asked = await chain.post(address, { kind: brother }, session)
    expect(asked.headers.get('Location')).toBe(`${address}?kind=${brother}`)
  })

  test('nobody points at another’s child, and a photo that is gone is not pointed at', async () => {
    const { postId, address } = await photoOfAli()
    const session = await asMother()
    const other = await chain.post(address, { kind: ali }, session)
    expect([other.status, await chain.places(postId)]).toMatchObject([400, [{ state: 'live' }]])
    const [ofAli = ''] = await chain.guardiansOf(ali)
    await chain.answer(ofAli, ali, 'website', { foto: 'nee' })
    const gone = await chain.get(address, session)
    expect([gone.status, readable(await gone.text())]).toEqual([
      ...[410, expect.stringContaining('Dit is al niet meer te zien.')],
    ])
    await chain.answer(ofAli, ali, 'website', { foto: 'ja' })
  })
})

describe('a dark page', () => {
  test('a post that was never on our own page is not found there, and not said to be taken away', async () => {
    const postId = await approvedPost(chain, ['facebook'], ali)
    await chain.work()
    expect((await chain.get(addresses.newsPost(slug, postId))).status).toBe(404)
  })
})
