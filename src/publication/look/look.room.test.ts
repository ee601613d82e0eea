import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import { submitPost } from '../actions/submit.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { readable } from '../testing/reader.ts'
import type { Workbench } from '../workbench.ts'

const slug = 'oefenschool'
let chain: Chain
let noor: string
let own: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  own = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

type Form = Record<string, string | string[]>
const idOf = (bench: Workbench, photo: number) => bench.photos[photo - 1]?.photo.id ?? ''
const lookAt = (bench: Workbench, query = '') => `${addresses.lookOver(slug, bench.post.id)}${query}`
const open = (address: string, as = own) => chain.get(address, as)
const read = async (address: string, as = own) => readable(await (await open(address, as)).text())
const leadsTo = async (answer: Promise<Response>) => (await answer).headers.get('Location')
const answer = (bench: Workbench, photo: number, wat: string, more: Form = {}) =>
  chain.post(lookAt(bench), { foto: idOf(bench, photo), wat, ...more }, own)
const statements = async (bench: Workbench, photo: number) =>
  (await chain.look(bench.post.id)).photos[photo - 1]?.statements
const ask = (bench: Workbench) =>
  submitPost(chain.house, { school: chain.school, by: chain.marit, postId: bench.post.id })
const BOX = { x: '10', y: '10', w: '20', h: '10' }

/** As drawn by Marit on the first photo of a draft; answers the id of the frame. */
async function drawn(bench: Workbench): Promise<string> {
  await answer(bench, 1, 'kader', BOX)
  const { photos } = await chain.look(bench.post.id)
  return photos[0]?.faces.find(({ drawnByHand }) => drawnByHand)?.id ?? ''
}

describe('one look per whole photo', () => {
  test('is one tap each, goes on by itself, and leads on to what comes next', async () => {
    const bench = await chain.draft(1, 1, 1)
    expect(await leadsTo(open(lookAt(bench)))).toBe(lookAt(bench, '?foto=1'))
    expect(await leadsTo(answer(bench, 1, 'klopt'))).toBe(lookAt(bench, '?foto=2&na=1'))
    expect(await leadsTo(answer(bench, 3, 'klopt'))).toBe(lookAt(bench, '?foto=2&na=3'))
    const onwards = addresses.goOn(slug, bench.post.id)
    expect(await leadsTo(answer(bench, 2, 'klopt'))).toBe(onwards)
    expect(await read(addresses.post(slug, bench.post.id))).toContain('Alle foto’s zijn bekeken.')
  })

  test('a tap too many is taken back, and the photo is asked about again', async () => {
    const bench = await chain.draft(1, 1)
    await answer(bench, 1, 'klopt')
    const words = await read(lookAt(bench, '?foto=2&na=1'))
    expect(words).toContain('Foto 1 is bekeken. Maak ongedaan')
    expect(await leadsTo(answer(bench, 1, 'toch-niet'))).toBe(lookAt(bench, '?foto=1'))
    expect(await statements(bench, 1)).toMatchObject({ lookedOver: false })
    expect(await read(lookAt(bench, '?foto=1'))).toContain('Nee, dit klopt')
  })

  test('no colleague is asked until every photo had its look, and the page says which did not', async () => {
    const bench = await chain.draft(1, 1, 1)
    for (const photo of [0, 1, 2]) await chain.say(bench, photo, 0, { kind: 'named', person: noor })
    await answer(bench, 2, 'klopt')
    expect(await ask(bench)).toBe('look_at_every_photo_first')
    const form = { tekst: 'Buiten', plek: 'website', collega: '', wanneer: '' }
    const caption = addresses.caption(slug, bench.post.id)
    const refused = await chain.post(caption, { ...form, doe: 'vragen' }, own)
    expect(refused.status).toBe(400)
    expect(readable(await refused.text())).toContain('Foto 1 en 3 zijn nog niet bekeken.')
    // The way to the photos keeps what was typed.
    const way = chain.post(caption, { ...form, tekst: 'Buiten in de zon', doe: 'kijken' }, own)
    expect(await leadsTo(way)).toBe(lookAt(bench))
    expect((await chain.look(bench.post.id)).post.caption).toBe('Buiten in de zon')
    await answer(bench, 1, 'klopt')
    await answer(bench, 3, 'klopt')
    expect(await ask(bench)).toBe('done')
    await chain.work()
  })

  test('the frames are named for who teaches the child, and for nobody else', async () => {
    const bench = await chain.draft(2)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    const page = lookAt(bench, '?foto=1')
    expect(await read(page)).toMatch(/Gezicht 1 van 2, [a-z ]+: Noor/)
    expect(await read(page)).toMatch(/Gezicht 2 van 2, [a-z ]+: nog niet gezegd wie dit is/)
    const editor = await chain.signIn(await chain.identityOf('editor'))
    expect(await read(page, editor)).not.toContain('Noor')
    expect(await read(page, editor)).toContain(': Iemand op deze foto')
  })

  test('what is no draft any more, no photo of this post or of this school is not looked at', async () => {
    const bench = await chain.draft(1)
    const other = await chain.draft(1)
    expect((await answer(bench, 1, 'klopt', { foto: idOf(other, 1) })).status).toBe(303)
    expect(await statements(other, 1)).toMatchObject({ lookedOver: false })
    expect((await answer(bench, 1, 'iets anders')).status).toBe(400)
    const elsewhere = lookAt(bench).replace(bench.post.id, chain.house.newId())
    expect((await open(elsewhere)).status).toBe(404)
    const gone = await chain.publishWith(noor)
    expect(await leadsTo(open(lookAt(gone, '?foto=1')))).toBe(addresses.post(slug, gone.post.id))
    const nobody = addresses.nobodyThere(slug, gone.post.id)
    expect(await leadsTo(open(nobody))).toBe(addresses.post(slug, gone.post.id))
  })
})

describe('“Op deze foto’s staat niemand. Klopt dat?”', () => {
  test('one tap for all of them: nobody recognisable, and looked at', async () => {
    const bench = await chain.draft(0, 1, 0)
    const nobody = addresses.nobodyThere(slug, bench.post.id)
    expect(await leadsTo(open(lookAt(bench)))).toBe(nobody)
    expect(await read(nobody)).toContain('Op deze 2 foto’s staat niemand. Klopt dat?')
    const form = { gezien: [idOf(bench, 1), idOf(bench, 3)], foto: [idOf(bench, 1), idOf(bench, 3)] }
    expect(await leadsTo(chain.post(nobody, form, own))).toBe(lookAt(bench, '?foto=2'))
    for (const photo of [1, 3])
      expect(await statements(bench, photo)).toMatchObject({ nobodyRecognisable: true, lookedOver: true })
    expect(await statements(bench, 2)).toMatchObject({ lookedOver: false })
    expect((await chain.look(bench.post.id)).photos[0]?.cells[0]?.verdict).toBe('mag')
  })

  test('what was unticked leads to drawing a frame, and nothing is said of it', async () => {
    const bench = await chain.draft(0, 0)
    const form = { gezien: [idOf(bench, 1), idOf(bench, 2)], foto: idOf(bench, 1) }
    const saved = chain.post(addresses.nobodyThere(slug, bench.post.id), form, own)
    expect(await leadsTo(saved)).toBe(lookAt(bench, '?foto=2&nog=ja'))
    expect(await statements(bench, 2)).toMatchObject({ nobodyRecognisable: false, lookedOver: false })
    expect(await read(lookAt(bench, '?foto=2&nog=ja'))).toContain('Zie je nog iemand zonder kader?')
  })

  test('of a photo from elsewhere nothing is said, also not of those beside it', async () => {
    const bench = await chain.draft(0)
    const other = await chain.draft(0)
    const form = { foto: [idOf(bench, 1), idOf(other, 1)] }
    await chain.post(addresses.nobodyThere(slug, bench.post.id), form, own)
    for (const it of [bench, other]) expect(await statements(it, 1)).toMatchObject({ lookedOver: false })
  })
})

describe('“Ja, er is nog iets”', () => {
  test('a frame is drawn, and at once one is asked what is in it', async () => {
    const bench = await chain.draft(0)
    expect(await leadsTo(answer(bench, 1, 'kader', BOX))).toBe(lookAt(bench, '?foto=1&kader=1'))
    expect(await read(lookAt(bench, '?foto=1&kader=1'))).toContain('Wat staat er in kader 1?')
    expect((await answer(bench, 1, 'kader', { ...BOX, w: 'breed' })).status).toBe(400)
  })

  test('a sign is covered with one tap, without looking for children, in the bytes that go out', async () => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    const sign = await drawn(bench)
    expect(await leadsTo(answer(bench, 1, 'ding', { gezicht: sign }))).toBe(lookAt(bench, '?foto=1'))
    expect(await read(lookAt(bench, '?foto=1'))).toContain('naam, bord of kenteken, afgedekt')
    const [cell] = (await chain.look(bench.post.id)).photos[0]?.cells ?? []
    expect(cell?.questions).toEqual([])
    expect(await chain.send(bench.post.id)).toBe('done')
    const [made = []] = chain.studio.covers.slice(-1)
    expect(made.map(({ x, y, w, h }) => [x, y, w, h].map((side) => side.toFixed(2)))).toEqual([
      ['0.10', '0.10', '0.20', '0.10'],
    ])
    await chain.work()
  })

  test('a face that was found is no sign: under it a child could be hidden that nobody looked for', async () => {
    const bench = await chain.draft(1)
    const face = bench.photos[0]?.faces[0]?.id ?? ''
    const refused = await answer(bench, 1, 'ding', { gezicht: face })
    expect([refused.status, readable(await refused.text())]).toEqual([
      ...[400, expect.stringContaining('Hier is een gezicht gevonden.')],
    ])
    expect((await statements(bench, 1))?.faces.get(face)).toBeUndefined()
  })

  test('a stranger in a drawn frame is covered only after looking for the children who may be in no picture', async () => {
    const bench = await chain.draft(1)
    const frame = await drawn(bench)
    const refused = await answer(bench, 1, 'afdekken', { gezicht: frame })
    expect(readable(await refused.text())).toContain('Kijk eerst of er een kind op staat')
    await chain.lookFor(bench, 0, [await chain.person('Sam')])
    expect((await answer(bench, 1, 'afdekken', { gezicht: frame })).status).toBe(303)
    expect((await statements(bench, 1))?.faces.get(frame)).toEqual({ kind: 'covered', people: [] })
    expect((await answer(bench, 1, 'noemen', { gezicht: frame, wie: '' })).status).toBe(400)
    expect((await answer(bench, 1, 'noemen', { gezicht: frame, wie: noor })).status).toBe(303)
    expect((await statements(bench, 1))?.faces.get(frame)).toEqual({ kind: 'named', person: noor })
  })

  test('who is recognisable without a frame is named beside it', async () => {
    const bench = await chain.draft(0)
    await answer(bench, 1, 'ook', { wie: [noor] })
    expect((await statements(bench, 1))?.alsoPresent).toEqual([noor])
    await answer(bench, 1, 'klopt')
    expect(await statements(bench, 1)).toMatchObject({ nobodyRecognisable: false, lookedOver: true })
  })
})

describe('“Deze niet”', () => {
  const drop = (bench: Workbench, photo: number, vanaf: string, as = own) =>
    chain.post(addresses.dropPhoto(slug, bench.post.id, idOf(bench, photo)), { vanaf }, as)

  test('from the look: the photo is erased, the register is as it was, and the look goes on', async () => {
    const bench = await chain.draft(1, 1)
    const entries = await chain.count('consent_entry')
    expect(await leadsTo(drop(bench, 1, 'kijken'))).toBe(lookAt(bench, '?foto=1'))
    await chain.work()
    expect((await chain.look(bench.post.id)).photos.map(({ photo }) => photo.id)).toEqual([idOf(bench, 2)])
    const master = fileKeys.master(chain.school.schoolId, idOf(bench, 1))
    expect(await chain.house.files.read(master)).toBeUndefined()
    expect(await chain.count('consent_entry')).toBe(entries)
  })

  test('by the second person: the post goes back without it, and they may still look along at what is left', async () => {
    const bench = await chain.draft(1, 1)
    for (const photo of [0, 1]) await chain.say(bench, photo, 0, { kind: 'named', person: noor })
    expect(await chain.submit(bench.post.id)).toBe('done')
    await chain.work()
    const second = await chain.signIn(await chain.identityOf('leadership'))
    const sheet = addresses.approval(slug, bench.post.id)
    expect(await read(sheet, second)).toContain('Haal deze foto eruit')
    expect(await leadsTo(drop(bench, 2, 'meekijken', second))).toBe(sheet)
    expect(await read(sheet, second)).toContain('Het bericht is terug bij de maker')
    const after = await chain.look(bench.post.id)
    expect([after.post.is, after.photos.length]).toEqual(['draft', 1])
    expect(await read(addresses.post(slug, bench.post.id))).toContain(
      'Er is een foto of een film uit gehaald.',
    )
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
  })

  test('a photo that is not in the post sends nothing back', async () => {
    const bench = await chain.draft(1)
    const other = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    await chain.submit(bench.post.id)
    const address = addresses.dropPhoto(slug, bench.post.id, idOf(other, 1))
    expect((await chain.post(address, { vanaf: 'meekijken' }, own)).status).toBe(400)
    expect((await chain.look(bench.post.id)).post.is).toBe('waiting')
    expect((await chain.look(other.post.id)).photos).toHaveLength(1)
  })
})
