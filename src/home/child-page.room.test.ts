import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { confirmPlaced } from '#publication/actions/hand-off.ts'
import { pointOutChild } from '#publication/actions/objection.ts'
import { takeOffline } from '#publication/actions/offline.ts'
import { cannotBeRemoved } from '#publication/actions/remove-by-hand.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import {
  approvedPost,
  calm,
  consentTo,
  letPass,
  switchOn,
  takedownsFor,
  trouble,
} from '#publication/testing/networks.ts'
import { callIt, readable, sessionOf } from '#publication/testing/reader.ts'
import { present } from '#publication/workbench.ts'

let chain: Chain
let noor: string
let emre: string
let mother: string
let father: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  emre = await chain.person('Emre')
  ;[mother = '', father = ''] = await chain.guardiansOf(noor)
  slug = chain.school.slug
  await switchOn(chain, 'facebook', 'x', 'whatsapp')
  for (const child of [noor, emre]) await consentTo(chain, child, 'facebook', 'x', 'whatsapp')
})
afterAll(() => chain.close())

const pageOf = async (guardian: string, child = noor) =>
  (await chain.get(addresses.myChild(slug, child), await sessionOf(chain, guardian))).text()
const read = async (guardian: string, child = noor) => readable(await pageOf(guardian, child))
const choose = async (purpose: string, foto: 'ja' | 'nee', guardian = mother) =>
  chain.post(addresses.choice(slug, noor, purpose), { foto }, await sessionOf(chain, guardian))
const placeOf = async (postId: string) => (await chain.places(postId))[0]?.placementId ?? ''

/** From the line that names the caption to the next one: what the page says of this post. */
async function linesOf(guardian: string, caption: string, child = noor): Promise<string[]> {
  const [, ...entries] = (await read(guardian, child)).split(
    /(?=Website: “|Facebook: “|X: “|WhatsApp: “|Ouderapp: “)/,
  )
  return entries.filter((entry) => entry.includes(caption))
}

async function post(caption: string, channels: Parameters<Chain['goesTo']>[1], ...children: string[]) {
  const bench = await chain.draft(...children.map(() => 1))
  for (const [photo, person] of children.entries())
    await chain.say(bench, photo, 0, { kind: 'named', person })
  return publish(bench.post.id, caption, channels)
}

async function publish(postId: string, caption: string, channels: Parameters<Chain['goesTo']>[1]) {
  await callIt(chain, postId, caption)
  await chain.goesTo(postId, channels)
  expect(await chain.send(postId)).toBe('done')
  await chain.work()
  return postId
}

describe('a guardian reads, per place, how it stands', () => {
  test('what is live has its link, since when, and the guardian’s own ja that it rests on', async () => {
    const postId = await post('Naar het bos', ['website', 'facebook'], noor)
    const [facebook = '', website = ''] = (await linesOf(mother, 'Naar het bos')).toSorted()
    expect(website).toContain('Te zien. Bekijk het bericht Uw kind staat op deze foto.')
    expect(facebook).toContain('Te zien. Bekijk het bericht')
    expect(facebook).toContain('Geplaatst na uw ja van 10 november 2026, op papier.')
    const html = await pageOf(mother)
    expect(html).toContain(`href="${addresses.newsPost(slug, postId)}"`)
    expect(html).toMatch(/href="[^"]*\/oefennet\/facebook\/bericht\//)
    expect(html).toContain('Sinds 10 november 2026')
  })

  test('our own page is offline at once, a network only after somebody looked', async () => {
    await post('Op de fiets', ['website', 'facebook', 'x'], noor)
    await trouble(chain, 'x', 'delete_ignored', 'always')
    for (const purpose of ['website', 'facebook', 'x']) await choose(purpose, 'nee')
    expect((await linesOf(mother, 'Op de fiets')).find((line) => line.startsWith('Website'))).toContain(
      'Offline. Weggehaald op 10 november 2026.',
    )
    const asked = (await linesOf(mother, 'Op de fiets')).filter((line) => line.includes('Wordt weggehaald'))
    expect(asked).toHaveLength(2)
    await chain.work()
    await letPass(chain, 30)
    const after = await linesOf(mother, 'Op de fiets')
    expect(after.find((line) => line.startsWith('Facebook'))).toContain(
      'Offline. Gecontroleerd op 10 november 2026.',
    )
    expect(after.find((line) => line.startsWith('X'))).toContain('kan het nog te zien zijn')
    expect(await read(mother)).toMatch(/Nog te zien op: X/)
    await calm(chain, 'x')
    for (const purpose of ['website', 'facebook', 'x']) await choose(purpose, 'ja')
  })

  test('a photo on which the child possibly stands is dark here and looked at there, without a word about a child', async () => {
    const bench = await chain.draft(1)
    const others = present(bench).map(({ id }) => id)
    await chain.lookFor(
      bench,
      0,
      others.filter((id) => id !== noor && id !== emre),
    )
    await chain.say(bench, 0, 0, { kind: 'candidates' })
    await publish(bench.post.id, 'In de kring', ['website', 'facebook'])
    for (const purpose of ['website', 'facebook']) await choose(purpose, 'nee')
    const mine = await linesOf(mother, 'In de kring')
    expect(mine.find((line) => line.startsWith('Website'))).toContain('Offline. De school kijkt nog of het')
    expect(mine.find((line) => line.startsWith('Facebook'))).toContain('Wordt bekeken, en is nog te zien.')
    const [ofEmre = ''] = await chain.guardiansOf(emre)
    const theirs = await linesOf(ofEmre, 'In de kring', emre)
    expect(theirs.join()).toContain('De school kijkt nog of het hier mag staan.')
    expect(theirs.join()).not.toContain('Noor')
    for (const purpose of ['website', 'facebook']) await choose(purpose, 'ja')
  })

  test('what nobody can take back is said to be so, with the reason', async () => {
    const postId = await post('Nog even zwaaien', ['whatsapp'], noor)
    await choose('whatsapp', 'nee')
    await chain.work()
    const [asked] = await takedownsFor(chain, postId)
    const by = { school: chain.school, by: chain.marit, takedownId: asked?.id ?? '' }
    expect(await cannotBeRemoved(chain.house, { ...by, note: 'Iedereen heeft het al.' })).toBe('done')
    expect((await linesOf(mother, 'Nog even zwaaien')).join()).toContain(
      'Buiten ons bereik. WhatsApp: wat daar staat, kan de school niet terughalen.',
    )
    expect(await read(mother)).toMatch(/Nog te zien op: .*WhatsApp/)
    await choose('whatsapp', 'ja')
  })

  test('what a colleague has not placed yet is not certain', async () => {
    await post('Voor de app', ['ouderapp'], noor)
    expect((await linesOf(mother, 'Voor de app')).join()).toContain('Niet zeker.')
  })
})

describe('nothing of another guardian can be read', () => {
  test('each reads the lines that they said themselves, and no other', async () => {
    chain.pass(3 * 86_400_000)
    await chain.enter({ subject: noor, grantor: father, purpose: 'x', decision: 'ja' })
    await post('Een dag later', ['x'], noor)
    const [mine = ''] = await linesOf(mother, 'Een dag later')
    const [theirs = ''] = await linesOf(father, 'Een dag later')
    expect([mine.includes('uw ja van 13 november'), theirs.includes('uw ja van 13 november')]).toEqual([
      ...[false, true],
    ])
  })

  test('a removal reads the same, whether the other guardian or a colleague asked for it', async () => {
    const texts: string[] = []
    for (const askedBy of ['guardian', 'colleague']) {
      const postId = await post(`Gelijk ${askedBy}`, ['website', 'facebook'], noor)
      if (askedBy === 'guardian')
        for (const purpose of ['website', 'facebook']) await choose(purpose, 'nee', father)
      else await takeOffline(chain.house, { school: chain.school, by: chain.second, postId })
      await chain.work()
      const lines = (await linesOf(mother, `Gelijk ${askedBy}`)).toSorted()
      expect(lines).toHaveLength(2)
      texts.push(lines.join(' ').replaceAll(askedBy, ''))
      for (const purpose of ['website', 'facebook']) await choose(purpose, 'ja', father)
    }
    expect(texts[0]?.split(' Wat mag')[0]).toBe(texts[1]?.split(' Wat mag')[0])
  })

  test('who pointed at a photo reads that they did; the other guardian does not', async () => {
    const postId = await post('Aan het water', ['website'], emre)
    const placementId = await placeOf(postId)
    const asked = { school: chain.school, guardianId: father, pupilId: noor, placementId }
    expect(await pointOutChild(chain.house, asked)).toBe('done')
    expect((await linesOf(father, 'Aan het water')).join()).toContain('Aangewezen door u.')
    const seen = (await linesOf(mother, 'Aan het water')).join()
    expect(seen).toContain('Offline.')
    expect(seen).not.toMatch(/[Aa]angewezen/)
  })
})

describe('before a guardian says nee, and after', () => {
  const form = async (purpose: string) =>
    readable(
      await (await chain.get(addresses.choice(slug, noor, purpose), await sessionOf(chain, mother))).text(),
    )

  test('what can’t be recalled is said before the button', async () => {
    expect(await form('facebook')).not.toContain('gaat niet vanzelf weg')
    await post('Laatste dag', ['whatsapp'], noor)
    const postId = await post('Alleen voor ouders', ['ouderapp'], noor)
    await confirmPlaced(chain.house, {
      school: chain.school,
      by: chain.marit,
      postId,
      channel: 'ouderapp',
      url: '',
    })
    expect(await form('whatsapp')).toMatch(
      /Op WhatsApp staat nog een bericht van 13 november 2026\. Dat kunnen wij niet terughalen\..*Bewaar mijn keuze/,
    )
    expect(await form('ouderapp')).toMatch(
      /In de ouderapp staat nog een bericht van 13 november 2026\. Iemand van de school haalt dat met de hand weg\./,
    )
  })

  test('the page after it says per place what happened, and of nothing else', async () => {
    const postId = await post('Twee plekken', ['website', 'facebook'], noor)
    await post('Blijft staan', ['x'], noor)
    const saved = await choose('website', 'nee')
    expect(saved.status).toBe(303)
    const address = saved.headers.get('Location') ?? ''
    const places = (await chain.places(postId)).map(({ placementId }) => placementId)
    expect(places.filter((id) => address.includes(id))).toHaveLength(1)
    const after = readable(await (await chain.get(address, await sessionOf(chain, mother))).text())
    const [notice = ''] = after.split('U kunt elke keuze altijd veranderen')
    expect(notice).toContain('Dit is er met de foto’s gebeurd: Website, 13 november 2026 Offline.')
    expect(notice).not.toMatch(/Facebook|X,/)
    await choose('website', 'ja')
  })

  test('a place of another child in the address says nothing', async () => {
    const postId = await approvedPost(chain, ['website'], emre)
    await chain.work()
    const address = `${addresses.myChild(slug, noor)}?bewaard=website&plek=${await placeOf(postId)}`
    const seen = readable(await (await chain.get(address, await sessionOf(chain, mother))).text())
    expect(seen).not.toContain('Dit is er met de foto’s gebeurd')
  })
})
