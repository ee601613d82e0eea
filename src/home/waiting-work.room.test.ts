import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { letTimeWork } from '#publication/jobs.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { consentTo, switchOn } from '#publication/testing/networks.ts'
import { openTaskDoors, type TaskDoors, toReview, withdrawnFrom } from '#publication/testing/task-doors.ts'

const DAY = 86_400_000
let chain: Chain
let doors: TaskDoors
beforeAll(async () => {
  chain = await openChain()
  doors = await openTaskDoors(chain)
  await switchOn(chain, 'whatsapp')
  await consentTo(chain, doors.noor, 'whatsapp')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const front = async (session: string) =>
  (await chain.get(addresses.school(chain.school.slug), session)).text()
const colleague = async (role: 'teacher' | 'leadership' | 'editor') =>
  chain.signIn(await chain.identityOf(role))

describe('“Wat wacht op jou”', () => {
  test('is nothing for who has nothing to do, and is not there for who makes no posts', async () => {
    expect(await front(doors.author)).toContain('Niets. Fijne middag.')
    const guardian = await chain.signIn(await chain.identityOf('guardian'))
    expect(await front(guardian)).not.toContain('Wat wacht op jou')
  })

  test('has a colleague’s post that waits for somebody to look along, and not one’s own', async () => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: doors.noor })
    expect(await chain.submit(bench.post.id)).toBe('done')
    const address = addresses.approval(chain.school.slug, bench.post.id)
    expect(await front(doors.leader)).toContain(address)
    expect(await front(doors.leader)).toContain('Van Marit Dijkstra: bericht zonder tekst')
    expect(await front(doors.author)).not.toContain(address)
  })

  test('has one’s own tasks with their deadline, without the name of a child', async () => {
    const { task } = await toReview(chain, doors)
    const html = await front(doors.author)
    expect(html).toContain(doors.addressOf(task))
    expect(html).toContain('Uiterlijk 17 november 2026')
    expect(html).not.toMatch(/Noor|Ali\b/)
    expect(await front(doors.leader)).not.toContain(doors.addressOf(task))
    await doors.say('website', 'ja')
  })

  test('has for the leadership what somebody left too long, with who has it now', async () => {
    const postId = await withdrawnFrom(chain, doors, 'whatsapp')
    const address = doors.addressOf(await doors.taskOf(postId, 'take_down'))
    expect(await front(doors.author)).toContain('Morgen voor 17:00')
    expect(await front(doors.leader)).not.toContain(address)
    chain.pass(2 * DAY)
    const [author, leader, editor] = [
      await colleague('teacher'),
      await colleague('leadership'),
      await colleague('editor'),
    ]
    expect(await front(leader)).toContain('Te laat sinds 11 november 2026, bij Marit Dijkstra')
    await letTimeWork(chain.house, chain.school)
    expect(await front(leader)).toContain('Was te laat, nu bij Joris de Wit')
    expect(await front(editor)).toContain(address)
    expect(await front(author)).not.toContain(address)
  })
})
