import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayWhoWasThere } from './actions/make.ts'
import { drawFace, type Said, sayOfFace, sayOfPhoto, sayOfTheRest } from './actions/say-who.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { hiddenChildren, present, type Workbench } from './workbench.ts'

let chain: Chain
let noor: string
let ali: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
})
afterAll(() => chain.close())

const named = (person: string): Said => ({ kind: 'named', person })
const STRANGER: Said = { kind: 'covered' }
const website = (bench: Workbench) => bench.photos[0]?.cells.find((cell) => cell.channel === 'website')
const placeOf = (bench: Workbench) => ({
  ...{ school: chain.school, by: chain.marit, postId: bench.post.id },
  photoId: bench.photos[0]?.photo.id ?? '',
})

describe('who is on it', () => {
  test('what was said stays, and the latest counts', async () => {
    const bench = await chain.draft(1)
    const before = await chain.count('statement')
    await chain.say(bench, 0, 0, named(noor))
    await chain.say(bench, 0, 0, named(ali))
    expect(await chain.count('statement')).toBe(before + 2)
    const face = bench.photos[0]?.faces[0]?.id ?? ''
    const said = (await chain.look(bench.post.id)).photos[0]?.statements.faces.get(face)
    expect(said).toEqual({ kind: 'named', person: ali })
  })

  test('a stranger is covered only after looking for the child that may be in no picture', async () => {
    const bench = await chain.draft(1)
    const hidden = hiddenChildren(bench)
    expect(hidden).toEqual([await chain.person('Sam')])
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('look_for_hidden_children_first')
    await chain.lookFor(bench, 0, hidden)
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('done')
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag')
  })

  test('who was named and turns out to be a stranger is no longer underneath, also a child in no picture', async () => {
    const bench = await chain.draft(1)
    const [sam = ''] = hiddenChildren(bench)
    await chain.say(bench, 0, 0, named(sam))
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('look_for_hidden_children_first')
    await chain.say(bench, 0, 0, named(noor))
    await chain.lookFor(bench, 0, [sam])
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('done')
    const face = bench.photos[0]?.faces[0]?.id ?? ''
    const said = (await chain.look(bench.post.id)).photos[0]?.statements.faces.get(face)
    expect(said).toEqual({ kind: 'covered', people: [] })
  })

  test('a stranger who was covered is looked at again when another group turns out to have been there', async () => {
    const { house, school, marit } = chain
    const by = { schoolId: school.schoolId, by: marit }
    const bench = await chain.draft(1)
    const elsewhere = bench.groups.find(({ id }) => id !== chain.group7)?.id ?? ''
    const who = { absent: [], knowsGroups: false }
    await sayWhoWasThere(house, by, bench.post.id, { ...who, groups: [elsewhere] })
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('done')
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag')
    await sayWhoWasThere(house, by, bench.post.id, { ...who, groups: [elsewhere, chain.group7] })
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('onbekend')
    expect(await chain.send(bench.post.id)).toBe('nothing_may_on_channel')
  })

  test('with two groups each teacher looks for the children of their own', async () => {
    const bench = await chain.draft(1)
    const by = { schoolId: chain.school.schoolId, by: chain.marit }
    const elsewhere = bench.groups.find(({ id }) => id !== chain.group7)?.id ?? ''
    const groups = [elsewhere, chain.group7]
    await sayWhoWasThere(chain.house, by, bench.post.id, { groups, absent: [], knowsGroups: false })
    const both = (await chain.look(bench.post.id)).members
    const notMine = both.find((pupil) => pupil.groupId === elsewhere)?.id ?? ''
    expect(await chain.lookFor(bench, 0, [notMine])).toBe('does_not_know_group')
    expect(await chain.lookFor(bench, 0, hiddenChildren(bench))).toBe('done')
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('done')
  })

  test('only who teaches the group, and says so, may leave open which of its children it is', async () => {
    const bench = await chain.draft(1)
    const said: Said = { kind: 'candidates' }
    const editor = await chain.colleague('editor')
    expect(await chain.say(bench, 0, 0, said, editor)).toBe('does_not_know_group')
    const by = { schoolId: chain.school.schoolId, by: chain.marit }
    const groups = { groups: [chain.group7], absent: [] }
    await sayWhoWasThere(chain.house, by, bench.post.id, { ...groups, knowsGroups: false })
    expect(await chain.say(bench, 0, 0, said)).toBe('does_not_know_group')
    await sayWhoWasThere(chain.house, by, bench.post.id, { ...groups, knowsGroups: true })
    expect(await chain.say(bench, 0, 0, said)).toBe('done')
  })

  test('a candidate set is a yes only when everybody in it may', async () => {
    const bench = await chain.draft(1)
    const everybody = present(bench).map((pupil) => pupil.id)
    const allBut = (...left: string[]) => everybody.filter((id) => !left.includes(id))
    await chain.lookFor(bench, 0, allBut(noor, ali, await chain.person('Lotte')))
    await chain.say(bench, 0, 0, { kind: 'candidates' })
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('onbekend')
    await chain.lookFor(bench, 0, allBut(noor, ali))
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag')
  })

  test('somebody who is not in the lists, or is mentioned twice, is a refusal or one person and never a fault', async () => {
    const bench = await chain.draft(1)
    const nobody = chain.house.newId()
    const sam = await chain.person('Sam')
    expect(await chain.say(bench, 0, 0, named(nobody))).toBe('unknown_person')
    expect(await chain.lookFor(bench, 0, [nobody])).toBe('unknown_person')
    expect(await chain.lookFor(bench, 0, [sam, sam])).toBe('done')
    expect(await chain.say(bench, 0, 0, STRANGER)).toBe('done')
    const present = { kind: 'also_present', people: [noor, noor] } as const
    expect(await sayOfPhoto(chain.house, placeOf(bench), present)).toBe('done')
    expect(await sayOfFace(chain.house, placeOf(bench), nobody, named(noor))).toBe('unknown_face')
  })

  test('a refusal for one of several faces leaves nothing said of the others', async () => {
    const bench = await chain.draft(3)
    const hidden = hiddenChildren(bench)
    await chain.say(bench, 0, 0, named(noor))
    const before = await chain.count('statement')
    expect(await sayOfTheRest(chain.house, placeOf(bench), STRANGER)).toBe('look_for_hidden_children_first')
    expect(await chain.count('statement')).toBe(before)
    await chain.lookFor(bench, 0, hidden)
    expect(await sayOfTheRest(chain.house, placeOf(bench), STRANGER)).toBe('done')
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag')
    expect(await sayOfTheRest(chain.house, placeOf(bench), STRANGER)).toBe('choose_something')
  })

  test('a face that was drawn by hand is a face like any other', async () => {
    const bench = await chain.draft(0)
    const box = { x: 0.9, y: 0.9, w: 0.4, h: 0.05 }
    expect(await drawFace(chain.house, placeOf(bench), { ...box, w: 0 })).toBe('box_outside_picture')
    const drawn = await drawFace(chain.house, placeOf(bench), box)
    expect(drawn).toHaveProperty('faceId')
    expect(website(await chain.look(bench.post.id))?.questions).toEqual([
      { face: typeof drawn === 'string' ? '' : drawn.faceId, ask: 'who_is_this' },
    ])
  })
})
