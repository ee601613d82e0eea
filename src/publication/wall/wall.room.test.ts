import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows } from '#platform/database.ts'
import { drawFace } from '../actions/say-who.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { readable } from '../testing/reader.ts'
import { hiddenChildren, present, type Workbench } from '../workbench.ts'

let chain: Chain
let marit: string
beforeAll(async () => {
  chain = await openChain()
  marit = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(() => {
  expect(chain.errors).toEqual([])
  return chain.close()
})

const wallOf = ({ post }: Workbench) => addresses.faceWall(chain.school.slug, post.id)
const read = async (address: string, session = marit) =>
  readable(await (await chain.get(address, session)).text())
const faces = ({ photos }: Workbench, ...at: [photo: number, face: number][]) =>
  at.map(([photo, face]) => photos[photo]?.faces[face]?.id ?? '')
/** What is said on a screen; what comes next is where one is sent. */
const answer = async (bench: Workbench, form: Record<string, string | string[]>, session = marit) => {
  const sent = await chain.post(wallOf(bench), form, session)
  return { status: sent.status, to: sent.headers.get('Location') ?? '', page: await sent.text() }
}
const lookFor = (bench: Workbench, child: string, ...ticked: string[]) =>
  answer(bench, { stap: 'zie-je', kind: child, doe: ticked.length > 0 ? 'getikt' : 'niets', gezicht: ticked })
const website = (bench: Workbench) =>
  bench.photos.map(({ cells }) => cells.find(({ channel }) => channel === 'website')?.verdict)
const looksAtNames = () =>
  chain.house.database.inSchool(chain.school.schoolId, async (tx) =>
    (
      await rows<{ ids: unknown }>(
        tx,
        sql`select ids from event where kind = 'wall.names_shown' order by at, event_id`,
      )
    ).map(({ ids }) => ids),
  )
const toLookFor = () => Promise.all(['Sam', 'Anna', 'Lotte', 'Shayenne'].map(chain.person))

describe('all faces of all photos', () => {
  test('lead from child to child to the rest, and then every photo has its answer', async () => {
    const bench = await chain.draft(3, 2, 1)
    const [sam, ...others] = await toLookFor()
    expect(hiddenChildren(bench)).toEqual([sam])
    const first = await read(wallOf(bench))
    expect(first).toContain('Stap 1 van 7: kind 1 van 4')
    expect(first).toContain('Sam Jansen-Bakker mag nergens in beeld, ook niet afgedekt.')
    let on = await lookFor(bench, sam ?? '')
    expect(on.status).toBe(303)
    for (const child of others) {
      expect(await read(on.to)).toContain(`Zie je ${(bench.names.get(child) ?? '').split(' ')[0]}?`)
      // Lotte is on the second photo, and may not on the website.
      on = await lookFor(bench, child, ...(child === others[1] ? faces(bench, [1, 0]) : []))
    }
    expect(await read(on.to)).toContain('Zit er iets tussen dat geen gezicht is?')
    on = await answer(bench, { stap: 'geen-gezicht', doe: 'getikt', gezicht: faces(bench, [0, 2]) })
    expect(await read(on.to)).toContain('Staat er iemand van buiten op?')
    on = await answer(bench, { stap: 'van-buiten', doe: 'getikt', gezicht: faces(bench, [2, 0]) })
    expect(await read(on.to)).toMatch(
      /Zijn deze 3 gezichten allemaal kinderen van groep 7, en niet Sam Jansen-Bakker, Anna, Lotte of Shayenne\?/,
    )
    on = await answer(bench, { stap: 'de-anderen' })
    expect((await chain.get(on.to, marit)).headers.get('Location')).toBe(
      addresses.goOn(chain.school.slug, bench.post.id),
    )
    expect(website(await chain.look(bench.post.id))).toEqual(['mag', 'mag_niet', 'mag'])
  })

  test('each has a name that says where it is; the marks are for who teaches the children', async () => {
    const bench = await chain.draft(1, 3)
    const page = await (await chain.get(wallOf(bench), marit)).text()
    expect(page).toContain('aria-label="Gezicht 3 van 3 op foto 2, links midden"')
    expect(page.match(/type="checkbox" name="gezicht"/g)).toHaveLength(4)
    const lotte = await chain.person('Lotte')
    await lookFor(bench, lotte, ...faces(bench, [0, 0]))
    expect(await read(`${wallOf(bench)}?stap=klaar`)).toMatch(/Lotte/)
    const editor = await chain.signIn(await chain.identityOf('editor'))
    expect(await read(`${wallOf(bench)}?stap=klaar`, editor)).not.toMatch(/Lotte/)
  })

  test('a step can be opened again and taken back', async () => {
    const bench = await chain.draft(2)
    const lotte = await chain.person('Lotte')
    const ticked = faces(bench, [0, 1])
    await lookFor(bench, lotte, ...ticked)
    const again = await (await chain.get(`${wallOf(bench)}?stap=zie-je&kind=${lotte}`, marit)).text()
    expect(again.match(/value="[^"]+" checked/g)).toEqual([`value="${ticked[0]}" checked`])
    await lookFor(bench, lotte)
    const said = (await chain.look(bench.post.id)).photos[0]?.statements
    expect(said?.faces.get(ticked[0] ?? '')).toEqual({ kind: 'open' })
    expect(said?.notSeen).toEqual([lotte])
  })

  test('a button that contradicts what is ticked says nothing, and keeps nothing', async () => {
    const bench = await chain.draft(2)
    const before = await chain.count('statement')
    const [face = ''] = faces(bench, [0, 0])
    const kind = await chain.person('Lotte')
    for (const form of [
      { stap: 'zie-je', kind, doe: 'getikt' },
      { stap: 'zie-je', kind, doe: 'niets', gezicht: face },
    ]) {
      const { status, page } = await answer(bench, form)
      expect([status, readable(page)]).toEqual([400, expect.stringContaining('Tik eerst op een gezicht')])
    }
    expect(await answer(bench, { stap: 'onzin' })).toMatchObject({ status: 400 })
    expect(await chain.count('statement')).toBe(before)
  })

  test('more faces than children is refused with the number of the photo, and nothing of it is said', async () => {
    const bench = await chain.draft(1, 3)
    const left = present(bench).map(({ id }) => id)
    for (const photo of [0, 1]) await chain.lookFor(bench, photo, left.slice(2))
    const before = await chain.count('statement')
    const { status, page } = await answer(bench, { stap: 'de-anderen' })
    expect([status, readable(page)]).toEqual([
      400,
      expect.stringContaining('Foto 2: er zijn meer gezichten dan kinderen die het kunnen zijn.'),
    ])
    expect(await chain.count('statement')).toBe(before)
  })

  test('large faces get a name, all on one screen', async () => {
    const bench = await chain.draft(1)
    const place = { school: chain.school, by: chain.marit, postId: bench.post.id }
    const photoId = bench.photos[0]?.photo.id ?? ''
    const drawn = await drawFace(chain.house, { ...place, photoId }, { x: 0.5, y: 0.1, w: 0.3, h: 0.4 })
    const face = typeof drawn === 'object' ? drawn.faceId : ''
    const page = await (await chain.get(`${wallOf(bench)}?stap=wie-is-dit`, marit)).text()
    expect(page.match(/<select/g)).toHaveLength(1)
    expect(readable(page)).toContain('Iemand van groep 7, ik weet niet wie')
    const ali = await chain.person('Ali')
    await answer(bench, { stap: 'wie-is-dit', [`wie-${face}`]: ali })
    const said = (await chain.look(bench.post.id)).photos[0]?.statements
    expect(said?.faces.get(face)).toEqual({ kind: 'named', person: ali })
  })

  test('turned round: who may is pointed out, everybody else is covered', async () => {
    const bench = await chain.draft(2)
    const sam = await chain.person('Sam')
    const turned = `${wallOf(bench)}?andersom=ja`
    expect(await read(turned)).toContain('Zie je Sam Jansen-Bakker?')
    await lookFor(bench, sam)
    const list = await read(`${turned}&stap=wie-mag-wel`)
    expect(list).toContain('Deze 22 kinderen mogen')
    expect(list).not.toMatch(/Lotte|Shayenne/)
    const form = { stap: 'wie-mag-wel', andersom: 'ja', doe: 'getikt', gezicht: faces(bench, [0, 0]) }
    expect((await answer(bench, form)).status).toBe(303)
    const [photo] = (await chain.look(bench.post.id)).photos
    expect([...(photo?.statements.faces.values() ?? [])].map(({ kind }) => kind)).toEqual([
      'one_of',
      'covered',
    ])
    expect(website(await chain.look(bench.post.id))).toEqual(['mag'])
  })

  test('without who was there it asks that first; without a face it says so; once sent it is the post again', async () => {
    const { slug } = chain.school
    const none = await chain.draft(0)
    expect(await read(wallOf(none))).toContain('Geen gezichten gevonden')
    const out = await chain.publishWith(await chain.person('Noor'))
    const sent = await chain.get(wallOf(out), marit)
    expect(sent.headers.get('Location')).toBe(addresses.post(slug, out.post.id))
    expect((await answer(out, { stap: 'de-anderen' })).to).toBe(addresses.post(slug, out.post.id))
    const elsewhere = addresses.faceWall(chain.other.slug, none.post.id)
    expect((await chain.get(elsewhere, marit)).status).toBe(303)
  })

  test('that somebody read which child may not be everywhere is on record', async () => {
    const bench = await chain.draft(1)
    const before = await looksAtNames()
    await read(wallOf(bench))
    const [last] = (await looksAtNames()).slice(before.length)
    expect(last).toEqual({ post: bench.post.id, subjects: [await chain.person('Sam')] })
  })
})
