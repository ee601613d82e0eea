import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { approvedPost, consentTo, switchOn, tasksFor, trouble } from '../testing/networks.ts'
import { readable } from '../testing/reader.ts'

let chain: Chain
let noor: string
let ali: string
let author: string
let colleague: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  await switchOn(chain, 'instagram')
  for (const child of [noor, ali]) await consentTo(chain, child, 'instagram', 'ouderapp')
  author = await chain.signIn(await chain.identityOf('teacher'))
  colleague = await chain.signIn(await chain.identityOf('anti_bullying'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const offline = (postId: string) => addresses.takeOffline(slug, postId)
const press = (postId: string, as = colleague) => chain.post(offline(postId), {}, as)
const read = async (postId: string, as = colleague) =>
  readable(await (await chain.get(offline(postId), as)).text())
const sayBreach = (postId: string, form: Record<string, string>, as = colleague) =>
  chain.post(addresses.breach(slug, postId), form, as)
const kinds = async (postId: string) => (await tasksFor(chain, postId)).map(({ kind }) => kind)

describe('“Haal nu offline”', () => {
  test('is one tap for any colleague, and says what happens now in each place', async () => {
    const postId = await approvedPost(chain, ['website', 'instagram'], noor, ali)
    await chain.work()
    const before = await read(postId)
    expect(before).toContain('Dit bericht is nog niet offline')
    expect(before).toContain('Haal nu offline')
    expect(before).not.toContain('datalek')
    expect((await press(postId)).headers.get('Location')).toBe(offline(postId))
    expect((await chain.get(addresses.newsPost(slug, postId))).status).toBe(410)
    const words = await read(postId)
    expect(words).toContain('Het is offline op onze website')
    expect(words).toContain('Website, foto 1 en 2: Verwijderd. Op onze eigen pagina is het donker sinds')
    expect(words).toContain('Instagram: Wordt weggehaald. Daarna kijken wij of het echt weg is.')
    expect(words).toContain('De maker krijgt een mail.')
    await chain.work()
    expect(await read(postId)).toContain('Instagram: Verwijderd. Gecontroleerd op')
  })

  test('never says that our website is dark when it was not on it, nor that it is gone before somebody looked', async () => {
    const postId = await approvedPost(chain, ['ouderapp'], noor)
    await chain.work()
    await chain.post(addresses.kit(slug, postId, 'ouderapp'), { doe: 'geplaatst', link: '' }, author)
    await press(postId)
    const words = await read(postId)
    expect(words).toContain('Het wordt weggehaald')
    expect(words).toContain('Ouderapp: Dit kunnen wij niet zelf weghalen. Een collega krijgt een mail.')
    expect(words).not.toMatch(/offline op onze website|Verwijderd|Daarna kijken wij/)
  })

  test('twice is once: the second is told that there is nothing left', async () => {
    const { post } = await chain.publishWith(noor)
    await press(post.id)
    const again = await press(post.id)
    expect(again.status).toBe(400)
    expect(readable(await again.text())).toContain('Er is van dit bericht niets meer te zien.')
  })

  test('of what was never placed says just that', async () => {
    const { post } = await chain.draft(1)
    const refused = await press(post.id)
    expect(refused.status).toBe(400)
    expect(await refused.text()).not.toContain('offline op onze website')
  })

  test('what was stopped is not offered to be tried again', async () => {
    const postId = await approvedPost(chain, ['website', 'instagram'], noor)
    const { schoolId } = chain.school
    await chain.handlers['publication.deliver']?.({ schoolId, postId, channel: 'website' })
    await press(postId, author)
    const words = readable(await (await chain.get(addresses.post(slug, postId), author)).text())
    expect(words).toContain('Instagram: Niet geplaatst. Iemand heeft dit gestopt voordat het werd geplaatst.')
    expect(words).not.toContain('Probeer opnieuw')
  })
})

test('what failed before it was taken offline is not offered to be tried again either', async () => {
  await trouble(chain, 'instagram', 'rejects')
  const postId = await approvedPost(chain, ['website', 'instagram'], noor)
  await chain.work()
  const words = async () => readable(await (await chain.get(addresses.post(slug, postId), author)).text())
  expect(await words()).toContain('Instagram: Niet geplaatst. De plek weigerde dit bericht. Probeer opnieuw')
  await press(postId)
  expect(await words()).not.toContain('Probeer opnieuw')
})

describe('“Is dit een datalek?”', () => {
  async function takenOffline(): Promise<string> {
    const { post } = await chain.publishWith(noor)
    await press(post.id)
    return post.id
  }

  test('has three answers of equal weight, and none is chosen', async () => {
    const page = await (await chain.get(offline(await takenOffline()), colleague)).text()
    expect([...page.matchAll(/name="datalek" value="(\w+)"/g)].map(([, value]) => value)).toEqual([
      ...['ja', 'nee', 'misschien'],
    ])
    expect(page).not.toMatch(/name="datalek"[^>]* checked/)
  })

  test.each(['ja', 'misschien'])('%s: the leadership is asked, and the page says who', async (datalek) => {
    const postId = await takenOffline()
    expect((await sayBreach(postId, { datalek })).headers.get('Location')).toBe(offline(postId))
    expect(await kinds(postId)).toEqual(['data_breach'])
    const words = await read(postId)
    expect(words).toContain('De schoolleiding weet ervan')
    expect(words).not.toContain('Is dit een datalek?')
  })

  test('nee: nobody is asked, and everyone goes where they may be', async () => {
    const postId = await takenOffline()
    const done = await sayBreach(postId, { datalek: 'nee' })
    expect(done.headers.get('Location')).toBe(addresses.school(slug))
    expect((await sayBreach(postId, { datalek: 'nee' }, author)).headers.get('Location')).toBe(
      addresses.post(slug, postId),
    )
    expect(await kinds(postId)).toEqual([])
  })

  test('no answer is none: it is asked again', async () => {
    const postId = await takenOffline()
    const refused = await sayBreach(postId, {})
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('href="#veld-datalek"')
    expect(await kinds(postId)).toEqual([])
  })
})

test('the rest becomes a new draft that names the old post, and is offered while there is a rest', async () => {
  const postId = await approvedPost(chain, ['instagram'], noor, ali)
  await chain.work()
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, 'instagram', { foto: 'nee' })
  await chain.work()
  const page = () => chain.get(addresses.post(slug, postId), author)
  expect(readable(await (await page()).text())).toContain('Plaats de rest opnieuw')
  const made = await chain.post(addresses.makeRest(slug, postId), {}, author)
  const draft = await (await chain.get(made.headers.get('Location') ?? '', author)).text()
  expect(readable(draft)).toContain('Dit is de rest van een eerder bericht.')
  expect(draft).toContain(`href="${addresses.post(slug, postId)}"`)
  await chain.answer(guardian, noor, 'instagram', { foto: 'ja' })

  const { post } = await chain.publishWith(noor, ali)
  await chain.answer(guardian, noor, 'website', { foto: 'nee' })
  // One photo left by itself: the other one never went away.
  const still = await chain.get(addresses.post(slug, post.id), author)
  expect(readable(await still.text())).not.toContain('Plaats de rest opnieuw')
})
