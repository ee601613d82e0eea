import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { grantRole } from '#people/actions.ts'
import { rows, run } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import { parseProtocol, STARTING_PROTOCOL } from '#protocol/protocol.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { administratorCommand, openFirstDoor } from '../administrator.ts'
import { askRequest } from '../person-file/actions.ts'
import { readBoard } from './actions.ts'

const DAY = 24 * 60 * 60_000

let chain: Chain
let noor: string
let guardian: string
let member: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  guardian = (await chain.guardiansOf(noor))[0] ?? ''
  member = await chain.identityOf('board')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const pageOf = async ({ slug }: Pick<Tenant, 'slug'>, identity: string) => {
  const response = await chain.get(addresses.board(slug), await chain.signIn(identity))
  return { status: response.status, html: await response.text() }
}
/** A post with Noor in the parents' app, which a colleague places and takes away by hand. */
const inApp = async () => {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  await chain.goesTo(bench.post.id, ['ouderapp'])
  expect(await chain.send(bench.post.id)).toBe('done')
  await chain.work()
}
const countsOf = async () => {
  const { schoolId } = chain.school
  const [counts] = await readBoard(chain.house, { schoolId, identityId: member })
  if (!counts) throw new Error('The board sees nothing')
  return counts
}

describe('what is counted', () => {
  test('is what a school has: children, groups, answers, who came in; never a name', async () => {
    const people = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
      rows<{ kind: string; name: string }>(
        tx,
        sql`select kind, concat_ws(' ', given_name, prefix, family_name) as name from person`,
      ),
    )
    const pupils = people.filter(({ kind }) => kind === 'pupil').length
    const counts = await countsOf()
    expect(counts).toMatchObject({ pupils, groups: 12, online: 0, takenOff: 0, toTakeOff: 0, late: 0 })
    expect(counts.answered).toBeGreaterThan(100)
    expect(counts.answered).toBeLessThan(pupils)
    const { status, html } = await pageOf(chain.school, member)
    expect(status).toBe(200)
    expect(html).toContain(`>${pupils}<`)
    expect(html).toContain(`>${counts.answered} (`)
    expect(html).toContain(`>${pupils - counts.answered}<`)
    expect(people.filter(({ name }) => html.includes(name))).toEqual([])
  })

  test('of posts: what is to be seen, what was taken off, and what still has to go', async () => {
    const { post } = await chain.publishWith(noor)
    expect(await countsOf()).toMatchObject({ online: 1, takenOff: 0, toTakeOff: 0 })
    await chain.answer(guardian, noor, 'website', { foto: 'nee' })
    await chain.work()
    expect(await chain.places(post.id)).toMatchObject([{ state: 'gone' }])
    expect(await countsOf()).toMatchObject({ online: 0, takenOff: 1, toTakeOff: 0 })
    await chain.answer(guardian, noor, 'website', { foto: 'ja' })

    await inApp()
    expect(await countsOf()).toMatchObject({ online: 1, takenOff: 1, toTakeOff: 0 })
    await chain.answer(guardian, noor, 'ouderapp', { foto: 'nee' })
    expect(await countsOf()).toMatchObject({ online: 1, takenOff: 1, toTakeOff: 1 })
    await chain.answer(guardian, noor, 'ouderapp', { foto: 'ja' })
  })

  test('of what waits: only what is over its term, at a post or after a question of a guardian', async () => {
    await inApp()
    const question = { school: chain.school, by: guardian, about: noor, kind: 'access', words: '' } as const
    expect(await askRequest(chain.house, question)).toBe('done')
    const open = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
      rows(tx, sql`select from task where done_at is null`),
    )
    const tasks = open.length
    expect(tasks).toBeGreaterThan(0)
    expect((await countsOf()).late).toBe(0)
    chain.pass(20 * DAY)
    expect((await countsOf()).late).toBe(tasks)
    chain.pass(20 * DAY)
    expect((await countsOf()).late).toBe(tasks + 1)
    const { html } = await pageOf(chain.school, member)
    expect(html).toMatch(new RegExp(`data-icon="warning"[\\s\\S]*?<span>${tasks + 1}</span>`))
  })

  test('three children are said as fewer than five, with the reason', async () => {
    await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
      run(
        tx,
        sql`update person set left_on = '2026-11-09' where kind = 'pupil' and person_id not in (
              select person_id from pupil order by person_id limit 3)`,
      ),
    )
    expect((await countsOf()).pupils).toBe(3)
    const { html } = await pageOf(chain.school, member)
    expect(html).toMatch(/data-label="Kinderen">minder dan 5</)
    expect(html).toMatch(/data-label="Kinderen met een antwoord">minder dan 5</)
    expect(html).toContain('Waarom staat er soms ‘minder dan 5’?')
  })
})

describe('several schools under one board', () => {
  const found = async (school: string, brin: string, board?: string) => {
    const agreement = parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8'))
    const door = { email: 'beheer@zuid.example', school, brin, region: 'zuid' } as const
    await openFirstDoor(chain.house, board === undefined ? door : { ...door, board }, agreement)
    const made = (await chain.house.schools.list()).find(({ name }) => name === school)
    if (!made) throw new Error(`No school ${school}`)
    return made
  }
  const joins = ({ schoolId }: Tenant, identityId: string) =>
    chain.house.database.inSchool(schoolId, (tx) =>
      grantRole(tx, { schoolId, identityId, role: 'board', at: chain.house.clock() }),
    )
  const someone = (name: string) =>
    chain.house.sessions.findOrAddIdentity(`${name}@zuid.example`, chain.house.newId(), chain.house.clock())
  const boardsBeside = async ({ schoolId }: Tenant) =>
    (await chain.house.schools.underBoardOf(schoolId)).map(({ name }) => name)

  test('a school comes under the board of that name, however it is typed; without a name it has its own', async () => {
    const kei = await found('De Kei', '97AA', 'Stichting Zuid')
    const beuk = await found('De Beuk', '97BB', ' stichting ZUID')
    const wilg = await found('De Wilg', '97CC')
    expect(await boardsBeside(kei)).toEqual(['De Beuk', 'De Kei'])
    expect(await boardsBeside(beuk)).toEqual(['De Beuk', 'De Kei'])
    expect(await boardsBeside(wilg)).toEqual(['De Wilg'])
    await found('De Wilg', '97CC', 'Stichting Zuid')
    expect(await boardsBeside(kei)).toEqual(['De Beuk', 'De Kei', 'De Wilg'])
    await found('De Wilg', '97CC')
    expect(await boardsBeside(wilg)).toEqual(['De Beuk', 'De Kei', 'De Wilg'])
  })

  test('who is of the board at two schools sees both; at one, nothing of the others', async () => {
    const [kei, beuk] = await Promise.all([found('De Kei', '97AA'), found('De Beuk', '97BB')])
    const [both, one] = await Promise.all([someone('beide'), someone('een')])
    await joins(kei, both)
    await joins(beuk, both)
    await joins(kei, one)
    const shown = async (identityId: string) =>
      (await readBoard(chain.house, { schoolId: kei.schoolId, identityId })).map(({ name }) => name)
    expect(await shown(both)).toEqual(['De Beuk', 'De Kei'])
    expect(await shown(one)).toEqual(['De Kei'])
    expect((await pageOf(kei, one)).html).toContain('Er valt nog niets te tellen')
    expect((await pageOf(kei, one)).html).not.toMatch(/De Beuk|De Wilg|beuk|wilg/)
    expect((await pageOf(beuk, one)).status).toBe(303)
  })

  test('another role at a school of the same board opens nothing of it', async () => {
    const [kei, beuk] = await Promise.all([found('De Kei', '97AA'), found('De Beuk', '97BB')])
    const head = await someone('directeur')
    await joins(kei, head)
    const { schoolId } = beuk
    await chain.house.database.inSchool(schoolId, (tx) =>
      grantRole(tx, { schoolId, identityId: head, role: 'leadership', at: chain.house.clock() }),
    )
    const shown = await readBoard(chain.house, { schoolId: kei.schoolId, identityId: head })
    expect(shown.map(({ name }) => name)).toEqual(['De Kei'])
    expect((await pageOf(beuk, head)).status).toBe(403)
  })

  test('the command asks for the name of a board, and says so when that is no name', async () => {
    const said: string[] = []
    const asked = [
      'beheer@zuid.example',
      '--school',
      'De Kei',
      '--brin',
      '97AA',
      '--region',
      'zuid',
      '--board',
      ' ',
    ]
    const terminal = { out: () => undefined, err: (line: string) => said.push(line) }
    expect(await administratorCommand(asked, terminal)).toBe(2)
    expect(said).toEqual([expect.stringContaining('--board <naam>'), expect.stringMatching(/^ {2}board: /)])
  })
})

test('the front page leads the board here, and nobody else', async () => {
  const { slug } = chain.school
  const front = async (identity: string) =>
    (await chain.get(addresses.school(slug), await chain.signIn(identity))).text()
  expect(await front(member)).toContain(`href="${addresses.board(slug)}"`)
  expect(await front(await chain.identityOf('leadership'))).not.toContain(addresses.board(slug))
})

test.each(['leadership', 'administrator', 'teacher', 'editor', 'guardian', 'pupil'] as const)(
  'is not for who is %s',
  async (role) => {
    expect((await pageOf(chain.school, await chain.identityOf(role))).status).toBe(403)
  },
)
