import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { listGroups, practiceClassOf, pupilNames } from '#people/actions.ts'
import { peopleNow } from '#people/guardian-list/store.ts'
import { rosterNow } from '#people/roster-import/store.ts'
import { parseProtocol, STARTING_PROTOCOL } from '#protocol/protocol.ts'
import type { Chain } from '#publication/testing/chain.ts'
import { openRealChain, type RealChain } from '#publication/testing/real-chain.ts'
import { openFirstDoor } from '../administrator.ts'
import { foundPracticeClass } from './actions.ts'

let it: RealChain
let chain: Chain
beforeAll(async () => {
  it = await openRealChain()
  chain = it.chain
})
afterAll(() => chain.close())

test('the lists of the school know nobody of it', async () => {
  const names = await it.here(async (tx) => [
    ...(await rosterNow(tx)).pupils,
    ...(await rosterNow(tx)).groups,
    ...(await peopleNow(tx)).pupils,
    ...(await peopleNow(tx)).adults,
    ...(await pupilNames(tx)),
    ...(await listGroups(tx)),
  ])
  expect(names.length).toBeGreaterThan(600)
  const ofPractice = new Set([it.practice, ...it.drawn])
  expect(names.filter(({ id }) => ofPractice.has(id))).toEqual([])
  expect(JSON.stringify(names)).not.toMatch(/Oefen(kind|ouder|groep)/)
})

test('a teacher takes the drawn photos, and the post is of the practice class at once', async () => {
  const session = await chain.signIn(await chain.identityOf('teacher'))
  const { slug } = chain.school
  expect(await (await it.open(addresses.newPost(slug), session)).text()).toContain('getekende oefenfoto’s')
  const answer = await it.send(addresses.practicePhotos(slug), session)
  const [postId = ''] = /[0-9a-f-]{36}/.exec(answer.headers.get('Location') ?? '') ?? []
  expect((await it.look(postId)).side).toBe('drawn')
})

test('a leader of a school that has none makes it with a button, a teacher does not', async () => {
  const { other } = chain
  const address = addresses.practiceClass(other.slug)
  const administrator = await chain.signIn(await chain.identityOf('administrator', other))
  expect(await (await it.open(address, administrator)).text()).toContain('Maak een oefengroep')
  expect((await it.send(address, administrator)).status).toBe(303)
  expect(await (await it.open(address, administrator)).text()).toContain('Jullie school heeft een oefengroep')
  expect(await (await it.send(address, administrator)).text()).toContain('al een oefengroep')
  const teacher = await chain.signIn(await chain.identityOf('teacher', other))
  expect((await it.open(address, teacher)).status).toBe(403)
})

test('a new school has one from its first day', async () => {
  const agreement = parseProtocol(await readFile(path.resolve(STARTING_PROTOCOL), 'utf8'))
  const wish = { email: 'eerste@nieuw.example', school: 'Nieuw', brin: '97ZZ', region: 'zuid' } as const
  await openFirstDoor(it.house, wish, agreement)
  const founded = await it.house.schools.find('nieuw')
  expect(await it.house.database.inSchool(founded?.schoolId ?? '', practiceClassOf)).toBeDefined()
})

test('a practice class is made once, and not in a practice school', async () => {
  const asked = { schoolId: chain.school.schoolId, timeZone: chain.school.timeZone, by: null }
  expect(await it.here((tx) => foundPracticeClass(it.house, tx, asked))).toBe('there_is_one')
  expect(await it.here((tx) => foundPracticeClass(chain.house, tx, asked))).toBe('practice_installation')
  expect(it.drawn).toHaveLength(8)
})
