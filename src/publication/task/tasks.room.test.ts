import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { reportBreach } from '../actions/offline.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import {
  approvedPost,
  consentTo,
  deliveryTo,
  letPass,
  switchOn,
  takedownsFor,
  tasksFor,
  trouble,
} from '../testing/networks.ts'
import { openTaskDoors, type TaskDoors, toReview, withdrawnFrom } from '../testing/task-doors.ts'
import type { Task } from './task.ts'

let chain: Chain
let doors: TaskDoors
beforeAll(async () => {
  chain = await openChain()
  doors = await openTaskDoors(chain)
  await switchOn(chain, 'instagram', 'whatsapp')
  for (const child of [doors.noor, doors.ali])
    await consentTo(chain, child, 'ouderapp', 'instagram', 'whatsapp')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

describe('what has to be taken away by hand', () => {
  test('names the place and how, and is honest where nothing can be recalled', async () => {
    const task = await doors.taskOf(await withdrawnFrom(chain, doors, 'whatsapp'), 'take_down')
    const html = await doors.read(task)
    expect(html).toContain('Dit bericht moet weg van WhatsApp.')
    expect(html).toContain('Wie de foto al heeft bewaard, houdt hem.')
  })

  test('is gone when somebody looked and says what they saw; a few words are needed', async () => {
    const postId = await withdrawnFrom(chain, doors, 'whatsapp')
    const task = await doors.taskOf(postId, 'take_down')
    const refused = await doors.press(task, { doe: 'weg', notitie: 'ok' })
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('href="#veld-notitie-weg"')
    expect(html).toContain('>ok</textarea>')
    const done = await doors.press(task, {
      doe: 'weg',
      notitie: 'Voor iedereen verwijderd, het staat er niet meer.',
    })
    expect(done.status).toBe(303)
    expect((await takedownsFor(chain, postId))[0]?.takedown).toMatchObject({
      ...{ is: 'gone', evidence: { kind: 'person_looked', by: chain.marit.personId } },
    })
  })

  test('is out of reach when somebody tried and says what', async () => {
    const postId = await withdrawnFrom(chain, doors, 'whatsapp')
    const task = await doors.taskOf(postId, 'take_down')
    const done = await doors.press(task, { doe: 'lukt-niet', notitie: 'Te oud om te verwijderen.' })
    expect(done.status).toBe(303)
    expect((await takedownsFor(chain, postId))[0]?.takedown.is).toBe('out_of_reach')
  })

  test('never tells who took a yes back', async () => {
    const html = await doors.read(
      await doors.taskOf(await withdrawnFrom(chain, doors, 'whatsapp'), 'take_down'),
    )
    expect(html).not.toMatch(/Noor|Sanne|Thijs|ouder(?!app)/)
  })
})

describe('whether it stands there', () => {
  async function unanswered(kind: 'drop_after_commit' | 'drop_before_commit'): Promise<Task> {
    await trouble(chain, 'whatsapp', kind)
    const postId = await approvedPost(chain, ['whatsapp'], doors.ali)
    await chain.work()
    await letPass(chain, 30)
    return doors.taskOf(postId, 'confirm')
  }

  test('a colleague who sees it says where', async () => {
    const task = await unanswered('drop_after_commit')
    const refused = await doors.press(task, { doe: 'ja', link: 'whatsapp.example/1' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('value="whatsapp.example/1"')
    expect((await doors.press(task, { doe: 'ja', link: 'https://whatsapp.example/1' })).status).toBe(303)
    expect((await deliveryTo(chain, task.postId, 'whatsapp')).is).toBe('live')
  })

  test('a colleague who doesn’t see it ends it', async () => {
    const task = await unanswered('drop_before_commit')
    expect((await doors.press(task, { doe: 'nee' })).status).toBe(303)
    expect(await deliveryTo(chain, task.postId, 'whatsapp')).toMatchObject({
      is: 'failed',
      why: 'not_arrived',
    })
  })
})

describe('the rest of a post', () => {
  test('becomes a new draft that names the old one', async () => {
    const postId = await withdrawnFrom(chain, doors, 'instagram', doors.ali)
    const task = await doors.taskOf(postId, 'offer_rest')
    expect(await doors.read(task)).toContain('Van Instagram is een heel bericht weggehaald.')
    const done = await doors.press(task, { doe: 'rest' })
    const location = done.headers.get('Location') ?? ''
    expect(done.status).toBe(303)
    const rest = await chain.look(location.split('/').at(-1) ?? '')
    expect(rest.post).toMatchObject({ is: 'draft', follows: postId })
    expect(rest.photos).toHaveLength(1)
    expect(await tasksFor(chain, postId)).toEqual([])
    // Pressed twice it is still one new post.
    expect((await doors.press(task, { doe: 'rest' })).status).toBe(200)
  })

  test('can be left', async () => {
    const task = await doors.taskOf(await withdrawnFrom(chain, doors, 'instagram', doors.ali), 'offer_rest')
    expect((await doors.press(task, { doe: 'laat-maar' })).status).toBe(303)
    expect(await tasksFor(chain, task.postId)).toEqual([])
  })
})

describe('a possible data breach', () => {
  test('tells the leadership whom to call, and only they can end it', async () => {
    const { post } = await chain.publishWith(doors.ali)
    await reportBreach(chain.house, { school: chain.school, by: chain.marit, postId: post.id })
    const task = await doors.taskOf(post.id, 'data_breach')
    const html = await doors.read(task, doors.leader)
    expect(html).toContain('functionaris gegevensbescherming van het bestuur')
    expect(html).toContain('72 uur')
    expect(await doors.read(task)).toContain('Alleen de schoolleiding kan dit afronden.')
    expect((await doors.press(task, { doe: 'klaar' })).status).toBe(400)
    expect((await doors.press(task, { doe: 'klaar' }, doors.leader)).status).toBe(303)
    expect(await tasksFor(chain, post.id)).toEqual([])
  })
})

test('what has to be placed by hand leads to the kit', async () => {
  const postId = await approvedPost(chain, ['ouderapp'], doors.ali)
  await chain.work()
  const html = await doors.read(await doors.taskOf(postId, 'place'))
  expect(html).toContain(addresses.kit(chain.school.slug, postId, 'ouderapp'))
})

test('a task of another school is not found', async () => {
  const { task } = await toReview(chain, doors)
  const elsewhere = await chain.get(addresses.task(chain.other.slug, task.id), doors.leader)
  expect(elsewhere.status).toBe(303)
  expect((await chain.get(addresses.task(chain.school.slug, doors.noor), doors.leader)).status).toBe(404)
  await doors.say('website', 'ja')
})
