import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { Colleague } from '#people/actor.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { sayWhoWasThere, startPost } from '../actions/make.ts'
import { letTimeWork } from '../jobs.ts'
import { saveWhoWasThere } from '../store/who.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { tasksFor } from '../testing/networks.ts'
import { readable } from '../testing/reader.ts'
import { saveChosen } from '../upload/store/chosen.ts'
import { hiddenChildren, type Workbench } from '../workbench.ts'
import { askTeacher, sayOnWall } from './actions.ts'
import { wallStep } from './steps.ts'

let chain: Chain
let editor: Colleague
let editorIn: string
let maritIn: string
beforeAll(async () => {
  chain = await openChain()
  editor = await chain.colleague('editor')
  editorIn = await chain.signIn(await chain.identityOf('editor'))
  maritIn = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(() => {
  expect(chain.errors).toEqual([])
  return chain.close()
})

/** A draft of somebody who teaches no group. */
async function editorsDraft(...faces: number[]): Promise<Workbench> {
  const by = { schoolId: chain.school.schoolId, by: editor }
  const postId = await startPost(chain.house, by, faces.map(uploadWithFaces))
  if (typeof postId !== 'string') throw new Error('No draft')
  await chain.house.database.inSchool(by.schoolId, (tx) => saveChosen(tx, postId, chain.house.clock()))
  await chain.work()
  await chain.goesTo(postId, ['website'])
  await sayWhoWasThere(chain.house, by, postId, { groups: [chain.group7], absent: [], knowsGroups: false })
  return chain.look(postId)
}
const wallOf = ({ post }: Workbench) => addresses.faceWall(chain.school.slug, post.id)
const read = async (address: string, session: string) =>
  readable(await (await chain.get(address, session)).text())
const send = (bench: Workbench, form: Record<string, string | string[]>, session: string) =>
  chain.post(wallOf(bench), form, session)
const placeOf = (bench: Workbench, by: Colleague) => ({ school: chain.school, by, postId: bench.post.id })

describe('who does not know the group', () => {
  test('reads a number and no name, and can say nothing about its children', async () => {
    const bench = await editorsDraft(2)
    const page = await read(`${wallOf(bench)}?stap=vraag`, editorIn)
    expect(page).toContain('4 kinderen van deze groep mogen niet overal op de foto.')
    const names = ['Sam', 'Anna', 'Lotte', 'Shayenne']
    expect(names.filter((name) => page.includes(name))).toEqual([])
    const sam = await chain.person('Sam')
    const before = await chain.count('statement')
    for (const form of [
      { stap: 'zie-je', kind: sam, doe: 'niets' },
      { stap: 'de-anderen', ken: 'ja' },
      { stap: 'wie-mag-wel', ken: 'ja', doe: 'niets' },
    ]) {
      const refused = await send(bench, form, editorIn)
      expect([refused.status, await refused.text()]).toEqual([
        400,
        expect.not.stringContaining('Zie je Sam Jansen-Bakker?'),
      ])
    }
    expect(await chain.count('statement')).toBe(before)
  })

  test('hands over to the group’s teacher, who answers; the author is told and goes on', async () => {
    const bench = await editorsDraft(2, 1)
    const asked = await send(bench, { stap: 'vraag', wie: chain.marit.personId }, editorIn)
    expect(asked.status).toBe(303)
    // A second tap opens no second task.
    await send(bench, { stap: 'vraag', wie: chain.marit.personId }, editorIn)
    const tasks = await tasksFor(chain, bench.post.id)
    expect(tasks.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['who_is_on_it', chain.marit.personId],
    ])
    expect(await read(addresses.post(chain.school.slug, bench.post.id), editorIn)).toContain(
      `Gevraagd aan ${chain.marit.name}`,
    )
    const task = await (
      await chain.get(addresses.task(chain.school.slug, tasks[0]?.id ?? ''), maritIn)
    ).text()
    expect(task).toContain(`href="${wallOf(bench)}"`)

    for (const name of ['Sam', 'Anna', 'Lotte', 'Shayenne'])
      await send(bench, { stap: 'zie-je', kind: await chain.person(name), doe: 'niets' }, maritIn)
    const sure = await send(bench, { stap: 'de-anderen' }, maritIn)
    expect([sure.status, readable(await sure.text())]).toEqual([
      400,
      expect.stringContaining('Zet eerst het vinkje dat je de groep kent.'),
    ])
    const last = await send(bench, { stap: 'de-anderen', ken: 'ja' }, maritIn)
    expect(await read(last.headers.get('Location') ?? '', maritIn)).toContain(
      'Klaar: laat mijn collega weten',
    )
    const ended = await send(bench, { stap: 'klaar' }, maritIn)
    expect(await read(ended.headers.get('Location') ?? '', maritIn)).toContain('Dank je wel.')
    await chain.work()

    expect(await tasksFor(chain, bench.post.id)).toEqual([])
    const mails = await read(addresses.practiceMailbox(chain.school.slug), editorIn)
    expect(mails).toContain('Je collega heeft naar de gezichten gekeken')
    expect(await read(addresses.post(chain.school.slug, bench.post.id), editorIn)).toContain(
      `${chain.marit.name} heeft gezegd wie er op de foto’s staan.`,
    )
    const now = await chain.look(bench.post.id)
    expect(
      now.photos.every(({ cells }) => cells.some((it) => it.channel === 'website' && it.publishable)),
    ).toBe(true)
    expect(wallStep(now, editor)).toEqual({ is: 'done' })
  })

  test('asks only who teaches a group that was there', async () => {
    const bench = await editorsDraft(1)
    for (const wie of [editor.personId, chain.second.personId, 'onzin']) {
      expect((await send(bench, { stap: 'vraag', wie }, editorIn)).status).toBe(400)
    }
    expect(await tasksFor(chain, bench.post.id)).toEqual([])
  })

  test('what waits for a teacher goes to nobody else when its day is over, and ends when the post is gone', async () => {
    const bench = await editorsDraft(1)
    await askTeacher(chain.house, placeOf(bench, editor), chain.marit.personId)
    const [task] = await tasksFor(chain, bench.post.id)
    chain.pass(5 * 86_400_000)
    await letTimeWork(chain.house, chain.school)
    const [marit, author] = [
      await chain.signIn(await chain.identityOf('teacher')),
      await chain.signIn(await chain.identityOf('editor')),
    ]
    expect(await tasksFor(chain, bench.post.id)).toEqual([task])
    await chain.post(addresses.deletePost(chain.school.slug, bench.post.id), {}, author)
    const address = addresses.task(chain.school.slug, task?.id ?? '')
    expect(await read(address, marit)).toContain('Dit bericht verandert niet meer.')
    await chain.post(address, { doe: 'klaar' }, marit)
    expect(await tasksFor(chain, bench.post.id)).toEqual([])
  })
})

describe('with two groups', () => {
  test('each teacher points out their own, and whom nobody points out is covered', async () => {
    const bench = await chain.draft(3)
    const { schoolId } = chain.school
    const elsewhere = bench.groups.find(({ id }) => id !== chain.group7)?.id ?? ''
    const groups = [chain.group7, elsewhere]
    await chain.house.database.inSchool(schoolId, (tx) =>
      saveWhoWasThere(tx, { schoolId, postId: bench.post.id, groups, absent: [], knowsGroups: false }),
    )
    const [mine = '', theirs = '', nobodys = ''] = bench.photos[0]?.faces.map(({ id }) => id) ?? []
    const both = await chain.look(bench.post.id)
    const [sam = ''] = hiddenChildren(both)
    const place = placeOf(bench, chain.marit)
    const knowsThem = { knowsThem: true }
    await sayOnWall(chain.house, place, { step: 'look_for', child: sam, faces: [] }, knowsThem)
    const who = { step: 'who_may', faces: [mine] } as const
    expect(await sayOnWall(chain.house, place, who, { knowsThem: false })).toMatchObject({
      code: 'does_not_know_group',
    })
    expect(await sayOnWall(chain.house, place, who, knowsThem)).toBe('done')

    const other: Colleague = { ...editor, teaches: [elsewhere] }
    const theirWho = { step: 'who_may', faces: [theirs] } as const
    expect(await sayOnWall(chain.house, placeOf(bench, other), theirWho, knowsThem)).toBe('done')
    const [photo] = (await chain.look(bench.post.id)).photos
    const said = photo?.statements.faces
    const groupOf = new Map(both.members.map(({ id, groupId }) => [id, groupId]))
    const groupsUnder = (face: string) => {
      const statement = said?.get(face)
      const people = statement && 'people' in statement ? statement.people : []
      return [statement?.kind, new Set(people.map((id) => groupOf.get(id)))]
    }
    expect(groupsUnder(mine)).toEqual(['one_of', new Set([chain.group7])])
    expect(groupsUnder(theirs)).toEqual(['one_of', new Set([elsewhere])])
    expect(groupsUnder(nobodys)).toEqual(['covered', new Set(groups)])
    expect(photo?.cells.find(({ channel }) => channel === 'website')?.verdict).toBe('mag')
  })
})
