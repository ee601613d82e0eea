import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '#platform/database.ts'
import { cannotBeRemoved, sawItGone } from '../actions/remove-by-hand.ts'
import { letTimeWork } from '../jobs.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { approvedPost, consentTo, letPass, switchOn, takedownsFor, tasksFor } from '../testing/networks.ts'

const DAY = 86_400_000
let chain: Chain
let noor: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  await switchOn(chain, 'whatsapp')
  await consentTo(chain, noor, 'whatsapp')
})
afterAll(() => chain.close())

/** A post on a network that can't be recalled, of a child whose guardian then says no: work for the author. */
async function workForAuthor(): Promise<{ postId: string; takedownId: string }> {
  const [guardian = ''] = await chain.guardiansOf(noor)
  const postId = await approvedPost(chain, ['whatsapp'], noor)
  await chain.work()
  await chain.answer(guardian, noor, 'whatsapp', { foto: 'nee' })
  await chain.work()
  await chain.answer(guardian, noor, 'whatsapp', { foto: 'ja' })
  const [takedown] = await takedownsFor(chain, postId)
  return { postId, takedownId: takedown?.id ?? '' }
}

describe('work that a person has to do', () => {
  test('is for the author, by the end of the next school day; passed, it goes on down the row and stays open', async () => {
    const { postId } = await workForAuthor()
    const task = async () => (await tasksFor(chain, postId))[0]
    const first = await task()
    expect([first?.personId, first?.dueAt.toISOString()]).toEqual([
      chain.marit.personId,
      '2026-11-11T16:00:00.000Z',
    ])
    const people = new Set([first?.personId])
    for (let day = 0; day < 4; day += 1) {
      chain.pass(2 * DAY)
      await letTimeWork(chain.house, chain.school)
      people.add((await task())?.personId)
    }
    expect(people.size).toBe(3)
    expect((await task())?.passedOn).toBeGreaterThanOrEqual(2)
  })

  test('ends with what a person saw, under their name', async () => {
    const { postId, takedownId } = await workForAuthor()
    const asked = { school: chain.school, by: chain.marit, takedownId }
    expect(await sawItGone(chain.house, { ...asked, note: '' })).toBe('say_what_you_saw')
    expect((await tasksFor(chain, postId)).length).toBe(1)
    expect(await sawItGone(chain.house, { ...asked, note: 'Het kanaal is leeg' })).toBe('done')
    const [takedown] = await takedownsFor(chain, postId)
    expect(takedown?.takedown).toMatchObject({
      ...{ is: 'gone', evidence: { kind: 'person_looked', by: chain.marit.personId } },
    })
    expect((await chain.places(postId)).map(({ state }) => state)).toEqual(['gone'])
    expect(await tasksFor(chain, postId)).toEqual([])
  })

  test('or with who says that it can’t be done, and then the place is never called removed', async () => {
    const { postId, takedownId } = await workForAuthor()
    const asked = { school: chain.school, by: chain.marit, takedownId, note: 'WhatsApp geeft niets terug' }
    expect(await cannotBeRemoved(chain.house, asked)).toBe('done')
    await letPass(chain, 2)
    expect((await chain.places(postId)).map(({ state }) => state)).toEqual(['out_of_reach'])
    expect(await cannotBeRemoved(chain.house, asked)).toBe('already_done')
    expect(await sawItGone(chain.house, { ...asked, note: 'Toch weg' })).toBe('done')
  })

  test('is asked of an editor when the author has left the school', async () => {
    const bench = await workForAuthor()
    const { schoolId } = chain.school
    await chain.house.database.inSchool(schoolId, (tx) =>
      run(tx, sql`update person set left_on = '2026-11-01' where person_id = ${chain.marit.personId}`),
    )
    chain.pass(3 * DAY)
    await letTimeWork(chain.house, chain.school)
    const [task] = await tasksFor(chain, bench.postId)
    expect(task?.personId).not.toBe(chain.marit.personId)
  })
})
