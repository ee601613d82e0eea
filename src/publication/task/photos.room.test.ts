import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows, run } from '#platform/database.ts'
import { pointOutChild } from '../actions/objection.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { consentTo, tasksFor } from '../testing/networks.ts'
import { openTaskDoors, type TaskDoors, toReview } from '../testing/task-doors.ts'
import type { Task } from './task.ts'

let chain: Chain
let doors: TaskDoors
beforeAll(async () => {
  chain = await openChain()
  doors = await openTaskDoors(chain)
  await consentTo(chain, doors.noor, 'ouderapp')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)

describe('“Staat Noor op deze foto?”', () => {
  test('is asked per photo, of the photo as it went out, and the look is on record', async () => {
    const { task, postId, photoId } = await toReview(chain, doors)
    const html = await doors.read(task)
    expect(html).toContain('Staat Noor van den Berg op deze foto?')
    expect(html).toContain(addresses.finalPicture(chain.school.slug, postId, 'website', photoId, 'klein'))
    const looks = await inSchool((tx) =>
      rows<{ ids: { post: string; subjects: string[] } }>(
        tx,
        sql`select ids from event where kind = 'task.names_shown' and actor_id = ${chain.marit.personId}`,
      ),
    )
    expect(looks.map(({ ids }) => ids)).toContainEqual({ post: postId, subjects: [doors.noor] })
    await doors.say('website', 'ja')
  })

  test('without an answer to every photo nothing happens, and it says which', async () => {
    const { task, postId, photoId } = await toReview(chain, doors)
    const refused = await doors.press(task, {})
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain(`href="#veld-foto-${photoId}"`)
    expect((await chain.places(postId))[0]?.state).toBe('under_review')
    await doors.say('website', 'ja')
  })

  test('no: the photo is to be seen again once it may be', async () => {
    const { task, postId, photoId } = await toReview(chain, doors)
    expect((await doors.press(task, { [`foto-${photoId}`]: 'no' })).status).toBe(303)
    expect((await chain.places(postId))[0]?.state).toBe('live')
    expect(await doors.read(task)).toContain('Je hoeft hier niets meer te doen.')
    await doors.say('website', 'ja')
  })

  test('yes: the photo is gone', async () => {
    const { task, postId, photoId } = await toReview(chain, doors)
    expect((await doors.press(task, { [`foto-${photoId}`]: 'yes' })).status).toBe(303)
    expect((await chain.places(postId))[0]?.state).toBe('gone')
    await doors.say('website', 'ja')
  })

  test('may be answered by a colleague, who reads whose task it is', async () => {
    const { task, photoId } = await toReview(chain, doors)
    expect(await doors.read(task, doors.leader)).toContain(
      'Dit wacht op Marit Dijkstra. Jij mag het ook doen.',
    )
    expect((await doors.press(task, { [`foto-${photoId}`]: 'no' }, doors.leader)).status).toBe(303)
    await doors.say('website', 'ja')
  })
})

describe('a doors.guardian pointed at a child', () => {
  async function objection(): Promise<{ task: Task; postId: string; photoId: string }> {
    const { post, photos } = await chain.publishWith(doors.ali)
    const [place] = await chain.places(post.id)
    const said = { guardianId: doors.guardian, pupilId: doors.noor, placementId: place?.placementId ?? '' }
    expect(await pointOutChild(chain.house, { school: chain.school, ...said })).toBe('done')
    const task = await doors.taskOf(post.id, 'objection')
    return { task, postId: post.id, photoId: photos[0]?.photo.id ?? '' }
  }

  test('a colleague reads that the photo is away already, and has to choose', async () => {
    const { task, postId, photoId } = await objection()
    const html = await doors.read(task)
    expect(html).toContain('Een ouder wijst Noor van den Berg aan op deze foto.')
    expect(html).toContain('Op onze website is de foto al weg.')
    expect(html).toContain(addresses.finalPicture(chain.school.slug, postId, 'website', photoId, 'klein'))
    const refused = await doors.press(task, {})
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('Kies eerst')])
  })

  test('yes erases the photo, and who opens another page of it reads that', async () => {
    const { task, postId, photoId } = await objection()
    expect((await doors.press(task, { klopt: 'yes' })).status).toBe(303)
    await chain.work()
    const picture = addresses.finalPicture(chain.school.slug, postId, 'website', photoId, 'klein')
    expect((await chain.get(picture, doors.author)).status).toBe(404)
  })

  test('no leaves the photo away, and the child is not on it in the ledger', async () => {
    const { task, postId } = await objection()
    expect((await doors.press(task, { klopt: 'no' })).status).toBe(303)
    expect((await chain.places(postId))[0]?.state).toBe('gone')
    expect(await tasksFor(chain, postId)).toEqual([])
  })

  test('bytes that were erased meanwhile are said to be', async () => {
    const { task, photoId } = await objection()
    const at = chain.house.clock()
    await inSchool((tx) => run(tx, sql`update variant set deleted_at = ${at} where photo_id = ${photoId}`))
    expect(await doors.read(task)).toContain('Deze foto is al gewist.')
  })
})

describe('a look afterwards', () => {
  async function toLookAt(): Promise<Task> {
    const choose = (choice: string) =>
      inSchool((tx) =>
        run(
          tx,
          sql`insert into reading (school_id, reading_id, key, choice, recorded_at)
              values (${chain.school.schoolId}, ${chain.house.newId()}, 'publicatie.besloten_gezien',
                      ${JSON.stringify(choice)}::jsonb, ${chain.house.clock()})`,
        ),
      )
    await choose('afterwards')
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: doors.noor })
    await chain.goesTo(bench.post.id, ['ouderapp'])
    expect(await chain.submit(bench.post.id)).toBe('done')
    await chain.work()
    chain.pass(1000)
    await choose('before')
    return doors.taskOf(bench.post.id, 'look_afterwards')
  }

  test('shows the set and the children to look for, and “goed zo” ends it', async () => {
    const task = await toLookAt()
    const html = await doors.read(task, doors.leader)
    expect(html).toContain('Gaat naar: Ouderapp.')
    expect(html).toContain('Sam Jansen-Bakker')
    expect((await doors.press(task, { doe: 'goed' }, doors.leader)).status).toBe(303)
    expect((await tasksFor(chain, task.postId)).map(({ kind }) => kind)).toEqual(['place'])
  })

  test('is not for who made the post', async () => {
    const task = await toLookAt()
    expect(await doors.read(task)).toContain('Een collega moet meekijken.')
    expect((await doors.press(task, { doe: 'goed' })).status).toBe(400)
  })

  test('takes everything away when something is wrong', async () => {
    const task = await toLookAt()
    expect((await doors.press(task, { doe: 'offline' }, doors.leader)).status).toBe(303)
    expect((await chain.places(task.postId)).map(({ state }) => state)).toEqual(['removing'])
  })
})
