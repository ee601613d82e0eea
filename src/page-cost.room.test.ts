import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { childrenWhoMay, draftWith } from '#publication/testing/named-photos.ts'
import { sessionOf } from '#publication/testing/reader.ts'
import { addresses } from './addresses.ts'
import { routeTable } from './routes.ts'
import { watchQueries } from './testing/watch-queries.ts'

let chain: Chain
let slug: string
let children: string[]
let watch: ReturnType<typeof watchQueries>
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  watch = watchQueries()
  children = await childrenWhoMay(chain, MANY)
})
afterAll(async () => {
  watch.stop()
  expect(chain.errors).toEqual([])
  await chain.close()
})

const as = async (role: Parameters<Chain['identityOf']>[0]) => chain.signIn(await chain.identityOf(role))

/** What one look at a page asks of the database, in the order in which it asks. */
async function queriesOf(address: string, session: string): Promise<string[]> {
  watch.since()
  const response = await chain.get(address, session)
  expect([address, response.status]).toEqual([address, 200])
  return watch.since().map(({ text }) => text.replaceAll(/\s+/g, ' '))
}

const MANY = 8
/** What a page may ask at all, begin and commit included: more is not forbidden for ever, but somebody has to mean it. */
const MOST_QUERIES = { draft: 34, sheet: 24, guardian: 16 } as const

describe('a page asks the database as often for eight as for one', () => {
  test('the post page of a draft', async () => {
    const session = await as('teacher')
    const [few, many] = [await draftWith(chain, children.slice(0, 1)), await draftWith(chain, children)]
    const asked = await queriesOf(addresses.post(slug, few.post.id), session)
    expect(await queriesOf(addresses.post(slug, many.post.id), session)).toEqual(asked)
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.length).toBeLessThanOrEqual(MOST_QUERIES.draft)
  })

  test('the contact sheet of who looks along', async () => {
    const session = await as('leadership')
    const [few, many] = [await draftWith(chain, children.slice(0, 1)), await draftWith(chain, children)]
    for (const { post } of [few, many]) expect(await chain.submit(post.id)).toBe('done')
    const asked = await queriesOf(addresses.approval(slug, few.post.id), session)
    expect(await queriesOf(addresses.approval(slug, many.post.id), session)).toEqual(asked)
    expect(asked.length).toBeLessThanOrEqual(MOST_QUERIES.sheet)
  })

  test('the page of a guardian: every place of the child', async () => {
    const child = await chain.person('Noor')
    const [guardian = ''] = await chain.guardiansOf(child)
    const session = await sessionOf(chain, guardian)
    const address = addresses.myChild(slug, child)
    await chain.publishWith(child)
    const asked = await queriesOf(address, session)
    await chain.publishWith(...children.map(() => child))
    expect(await queriesOf(address, session)).toEqual(asked)
    expect(asked.length).toBeLessThanOrEqual(MOST_QUERIES.guardian)
  })
})

/** Which pages bring a script of ours along, and which: who adds one writes it down here. */
const ISLANDS: Record<string, string[]> = {
  [addresses.newPost(':school')]: ['kies.js'],
  [addresses.post(':school', ':post')]: ['voortgang.js', 'bewaar.js', 'kies.js'],
  [addresses.postPhoto(':school', ':post', ':photo')]: ['kader.js'],
  [addresses.cutPhoto(':school', ':post', ':photo')]: ['kader.js'],
  [addresses.faceWall(':school', ':post')]: ['muur.js', 'voortgang.js'],
  [addresses.mayThis(':school')]: ['voorlezen.js'],
  [addresses.mayThisEmbedded(':school')]: ['voorlezen.js'],
  [addresses.signIn(':school')]: ['sleutel.js'],
  [addresses.devices(':school')]: ['sleutel.js'],
  [addresses.confirm(':school')]: ['sleutel.js'],
}

test('a page without an island carries no script', async () => {
  const bench = await draftWith(chain, children.slice(0, 2))
  const [table] = bench.photos
  const ids: Record<string, string> = {
    ...{
      ':school': slug,
      ':post': bench.post.id,
      ':photo': table?.photo.id ?? '',
      ':pupil': children[0] ?? '',
    },
    ...{
      ':face': table?.faces[0]?.id ?? '',
      ':channel': 'ouderapp',
      ':network': 'facebook',
      ':purpose': 'website',
    },
  }
  const found: Record<string, string[]> = {}
  let pages = 0
  for (const role of ['teacher', 'leadership', 'guardian', 'board'] as const) {
    const session = await as(role)
    for (const { path } of routeTable(chain.house, chain.joints).filter(({ method }) => method === 'get')) {
      const response = await chain.get(
        path.replaceAll(/:[a-z]+/g, (name) => ids[name] ?? name),
        session,
      )
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
      pages += 1
      const html = await response.text()
      const scripts = [...html.matchAll(/<script[^>]* src="\/eiland\/([^"]+)"/g)].map(([, file = '']) => file)
      expect([path, html.match(/<script/g)?.length ?? 0]).toEqual([path, scripts.length])
      if (scripts.length > 0) found[path] = scripts
    }
  }
  expect(pages).toBeGreaterThan(60)
  expect(found).toEqual(ISLANDS)
})
