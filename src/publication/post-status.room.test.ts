import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { writeWords } from './actions/make.ts'
import { sawItGone } from './actions/remove-by-hand.ts'
import { type Chain, openChain } from './testing/chain.ts'
import {
  approvedPost,
  consentTo,
  deliveryTo,
  letPass,
  switchOn,
  takedownsFor,
  trouble,
} from './testing/networks.ts'
import { readable } from './testing/reader.ts'

const DAY = 86_400_000
let chain: Chain
let noor: string
let ali: string
let own: string
let leader: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  await switchOn(chain, 'facebook', 'instagram')
  for (const child of [noor, ali]) await consentTo(chain, child, 'ouderapp', 'facebook', 'instagram')
  own = await chain.signIn(await chain.identityOf('teacher'))
  leader = await chain.signIn(await chain.identityOf('leadership'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const html = async (postId: string, as = own) => (await chain.get(addresses.post(slug, postId), as)).text()
const read = async (postId: string, as = own) => readable(await html(postId, as))
const answer = async (decision: 'ja' | 'nee', purpose: string) => {
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, purpose, { foto: decision })
}

/** A post with Noor on it, to the website, that waits for a colleague or is planned for tomorrow. */
async function submitted(plannedAt?: Date): Promise<string> {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  const words = { caption: 'Op het plein', channels: ['website'], plannedAt, altTexts: new Map() } as const
  const asked = { wordsReason: '', notAChild: [], askedPerson: chain.second.personId }
  const by = { schoolId: chain.school.schoolId, by: chain.marit }
  await writeWords(chain.house, by, bench.post.id, { ...words, ...asked })
  expect(await chain.submit(bench.post.id)).toBe('done')
  return bench.post.id
}

describe('while a colleague looks', () => {
  test('the page says where it is to go and whom was asked, and that nothing is placed', async () => {
    const words = await read(await submitted())
    expect(words).toContain('Een collega kijkt mee. Er is nog niets geplaatst. Gaat naar: Website.')
    expect(words).toContain(`Gevraagd: ${chain.second.name}.`)
    expect(words).not.toContain('Kijk mee')
  })

  test('a colleague who opens it finds the way to look along', async () => {
    const postId = await submitted()
    expect(await html(postId, leader)).toContain(`href="${addresses.approval(slug, postId)}"`)
  })

  test('it can be taken back to change it', async () => {
    const postId = await submitted()
    expect((await chain.post(addresses.takePostBack(slug, postId), {}, own)).status).toBe(303)
    expect(await read(postId)).toContain('Waar, wat en wanneer')
    const twice = await chain.post(addresses.takePostBack(slug, postId), {}, own)
    expect(twice.status).toBe(400)
  })
})

describe('what is planned', () => {
  test('says for when, does not keep the page waiting, and can be stopped before anybody saw it', async () => {
    const postId = await submitted(new Date(chain.house.clock().getTime() + DAY))
    await chain.approve(postId)
    await chain.work()
    const words = await read(postId)
    expect(words).toContain('Website: Gepland voor woensdag 11 november 2026 om 10:00.')
    expect(words).not.toContain('Haal nu offline')
    const progress = await chain.get(addresses.postProgress(slug, postId), own)
    expect(await progress.json()).toEqual({ waiting: 0 })
    const stopped = await chain.post(addresses.takeOffline(slug, postId), {}, own)
    const after = readable(await (await chain.get(stopped.headers.get('Location') ?? '', own)).text())
    expect(after).toContain('Dit bericht wordt niet geplaatst')
    expect(after).not.toContain('datalek')
    expect((await chain.look(postId)).post.is).toBe('draft')
  })

  test('for now keeps the page looking until it is there', async () => {
    const postId = await submitted()
    await chain.approve(postId)
    const progress = await chain.get(addresses.postProgress(slug, postId), own)
    expect(await progress.json()).toEqual({ waiting: 1 })
    expect(await read(postId)).toContain('Website: Bezig.')
    await chain.work()
    const done = await chain.get(addresses.postProgress(slug, postId), own)
    expect(await done.json()).toEqual({ waiting: 0 })
  })
})

describe('what was placed', () => {
  test('says since when, and where to look', async () => {
    const { post } = await chain.publishWith(noor)
    expect(await read(post.id)).toContain('Website: Staat online sinds dinsdag 10 november 2026 om 10:00.')
    expect(await html(post.id)).toContain(`href="${addresses.newsPost(slug, post.id)}"`)
  })

  test('is not said to be online when it went, and what shows that it went stands below', async () => {
    const { post } = await chain.publishWith(noor, ali)
    await answer('nee', 'website')
    const some = await read(post.id)
    expect(some).toContain('Van de 2 beelden is er 1 te zien.')
    expect(some).toMatch(/Website, foto 1: Verwijderd\. Op onze eigen pagina is het donker sinds dinsdag 10/)
    await answer('ja', 'website')
    const { post: alone } = await chain.publishWith(noor)
    await answer('nee', 'website')
    const words = await read(alone.id)
    expect(words).toContain('Website: Niet meer te zien.')
    expect(words).toContain('Op deze plekken is er niets meer van te zien.')
    expect(words).not.toMatch(/Staat online|Bekijk het op|Haal nu offline|Plaats de rest/)
    await answer('ja', 'website')
  })

  test('never says who took a yes back', async () => {
    const { post } = await chain.publishWith(noor)
    await answer('nee', 'website')
    expect(await read(post.id)).not.toMatch(/Noor|Sanne|Thijs/)
    await answer('ja', 'website')
  })

  test('by hand leads to the kit, and after a no only to the question whether it was placed', async () => {
    const postId = await approvedPost(chain, ['ouderapp'], noor)
    await chain.work()
    expect(await read(postId)).toContain('Ouderapp: Zelf plaatsen. Plaats het nu')
    await answer('nee', 'ouderapp')
    await chain.work()
    const words = await read(postId)
    expect(words).toContain('Ouderapp: Niet meer plaatsen.')
    expect(words).not.toContain('Plaats het nu')
    expect(await html(postId)).toContain(addresses.kit(slug, postId, 'ouderapp'))
    await answer('ja', 'ouderapp')
  })

  test('and looked at by a colleague: their words are the evidence', async () => {
    const postId = await approvedPost(chain, ['ouderapp'], noor)
    await chain.work()
    await chain.post(addresses.kit(slug, postId, 'ouderapp'), { doe: 'geplaatst', link: '' }, own)
    await answer('nee', 'ouderapp')
    await chain.work()
    expect(await read(postId)).toMatch(
      /Ouderapp: Marit Dijkstra haalt het daar weg\. Voor woensdag 11 november/,
    )
    const [takedown] = await takedownsFor(chain, postId)
    const looked = { school: chain.school, by: chain.marit, note: 'Gezocht, niet gevonden' }
    await sawItGone(chain.house, { ...looked, takedownId: takedown?.id ?? '' })
    expect(await read(postId)).toMatch(
      /Ouderapp: Verwijderd\. Marit Dijkstra keek op dinsdag .*: “Gezocht, niet gevonden”/,
    )
    await answer('ja', 'ouderapp')
  })
})

describe('when an answer was lost', () => {
  const say = (postId: string, form: Record<string, string>) =>
    chain.post(addresses.isItThere(slug, postId, 'facebook'), form, own)

  async function lost(kind: 'drop_after_commit' | 'drop_before_commit'): Promise<string> {
    await trouble(chain, 'facebook', kind, 'always')
    const postId = await approvedPost(chain, ['facebook'], ali)
    await chain.work()
    return postId
  }

  test('we look ourselves first, and then a colleague says whether it is there', async () => {
    const postId = await lost('drop_before_commit')
    expect(await read(postId)).toContain('Wij kijken zelf nog of het er staat.')
    expect(await html(postId)).not.toContain('name="antwoord"')
    await letPass(chain, 30)
    expect(await html(postId)).toContain('name="antwoord"')
    expect((await say(postId, {})).status).toBe(400)
    expect((await say(postId, { antwoord: 'nee' })).status).toBe(303)
    expect(await read(postId)).toContain('Facebook: Niet geplaatst. Het bericht is daar niet aangekomen.')
    expect((await chain.post(addresses.tryAgain(slug, postId, 'facebook'), {}, own)).status).toBe(303)
    expect((await deliveryTo(chain, postId, 'facebook')).is).toBe('planned')
  })

  test('a link that is none is refused beside the field, with what was typed', async () => {
    const postId = await lost('drop_before_commit')
    await letPass(chain, 30)
    const refused = await say(postId, { antwoord: 'ja', link: 'facebook.example/1' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('href="#veld-link-facebook"')
    expect(page).toContain('value="facebook.example/1"')
    expect(page).toMatch(/value="ja" checked/)
    await say(postId, { antwoord: 'ja', link: 'https://facebook.example/1' })
    expect(await html(postId)).toContain('href="https://facebook.example/1"')
  })
})
