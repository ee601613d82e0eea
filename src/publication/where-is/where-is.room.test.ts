import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row, rows } from '#platform/database.ts'
import { confirmPlaced } from '../actions/hand-off.ts'
import { recordDecision } from '../actions/open-channels.ts'
import { cannotBeRemoved, sawItGone } from '../actions/remove-by-hand.ts'
import { letTimeWork } from '../jobs.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import {
  approvedPost,
  calm,
  consentTo,
  letPass,
  takedownsFor,
  tasksFor,
  trouble,
} from '../testing/networks.ts'
import { readable, sessionOf } from '../testing/reader.ts'

let chain: Chain
let noor: string
let ali: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  slug = chain.school.slug
  const { school, second } = chain
  const said = { decidedOn: '2026-11-01', reviewOn: '2029-11-01', dpia: 'DPIA 12', owner: 'de directeur' }
  for (const channel of ['facebook', 'x', 'whatsapp'] as const)
    expect(await recordDecision(chain.house, { school, by: second.personId, channel, said })).toBe('done')
  for (const child of [noor, ali]) await consentTo(chain, child, 'facebook', 'x', 'whatsapp')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const as = async (role: Parameters<Chain['identityOf']>[0]) => chain.signIn(await chain.identityOf(role))
const lookAt = async (pupil: string, role: Parameters<Chain['identityOf']>[0] = 'leadership') => {
  const response = await chain.get(addresses.whereIsChild(slug, pupil), await as(role))
  return { status: response.status, seen: readable(await response.text()) }
}
const pupilElsewhere = async () => {
  const found = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    row<{ id: string; name: string }>(
      tx,
      sql`select person_id as id, given_name as name from pupil join person using (school_id, person_id)
          where group_id <> ${chain.group7} order by given_name desc limit 1`,
    ),
  )
  if (!found) throw new Error('A school with one group')
  return found
}

describe('who may look up where a child is', () => {
  test('a teacher finds the pupils of the own groups; who leads or edits finds everyone', async () => {
    const stranger = await pupilElsewhere()
    const page = async (role: Parameters<Chain['identityOf']>[0]) =>
      (await chain.get(addresses.whereIs(slug), await as(role))).text()
    const teacher = await page('teacher')
    expect([teacher.includes(noor), teacher.includes(stranger.id)]).toEqual([true, false])
    expect((await lookAt(stranger.id, 'teacher')).status).toBe(403)
    for (const role of ['leadership', 'editor'] as const) {
      expect((await page(role)).includes(stranger.id)).toBe(true)
      expect((await lookAt(stranger.id, role)).status).toBe(200)
    }
  })

  test('a part of a name is enough, without its accents, and the name stands in no address', async () => {
    const session = await as('leadership')
    const found = await chain.post(addresses.whereIs(slug), { naam: 'yildiz' }, session)
    const [before = ''] = (await found.text()).split('Per groep')
    expect([before.includes(ali), before.includes(noor)]).toEqual([true, false])
    const none = await chain.post(addresses.whereIs(slug), { naam: 'Qwertz' }, session)
    expect(readable(await none.text())).toContain('Niemand gevonden')
  })

  test('each look is on record, with whose child it was; a refused one reads nothing', async () => {
    const stranger = await pupilElsewhere()
    const looks = () =>
      chain.house.database.inSchool(chain.school.schoolId, (tx) =>
        rows<{ subject: string; actor: string }>(
          tx,
          sql`select ids->>'subject' as subject, actor_id as actor from event where kind = 'ledger.looked_at' order by at, event_id`,
        ),
      )
    const before = (await looks()).length
    await lookAt(noor, 'teacher')
    await lookAt(stranger.id, 'teacher')
    expect((await looks()).slice(before)).toEqual([{ subject: noor, actor: chain.marit.personId }])
  })

  test('a child that stands nowhere is said to stand nowhere', async () => {
    expect((await lookAt((await pupilElsewhere()).id)).seen).toContain('Nergens')
  })
})

/**
 * What happened in Guernsey in 2024: photos of a child were shared again and again, the first request was ignored, after
 * the second one photo was removed. Here every place is known, and it is not over before every one of them is.
 */
describe('a child that was shared for eighteen months, and a guardian who says nee', () => {
  const MONTH = 30 * 86_400_000
  const posts: string[] = []
  let mother: string
  const parentReads = async () => {
    const session = await sessionOf(chain, mother)
    return readable(await (await chain.get(addresses.myChild(slug, noor), session)).text())
  }
  /** The first sentences of both pages: is it over? */
  const isOver = async () => {
    const over = 'Nergens meer te zien op een plek die de school kent.'
    const both = [(await parentReads()).includes(over), (await lookAt(noor)).seen.includes(over)]
    expect(both[0]).toBe(both[1])
    return both[0]
  }
  const openOn = async () => /Nog te zien op: ([^.]+)\./.exec((await lookAt(noor)).seen)?.[1]
  const removalOn = async (channel: string) => {
    for (const postId of posts) {
      const found = (await takedownsFor(chain, postId)).find(
        (it) =>
          it.channel === channel && (it.takedown.is === 'with_person' || it.takedown.is === 'out_of_reach'),
      )
      if (found) return { school: chain.school, by: chain.marit, takedownId: found.id }
    }
    throw new Error(`No removal by hand on ${channel}`)
  }

  test('one click shows all of it: every post, every place, since when and on which ja', async () => {
    mother = (await chain.guardiansOf(noor))[0] ?? ''
    const places = [
      ['website', 'facebook'],
      ['ouderapp', 'website'],
      ['x'],
      ['facebook', 'whatsapp'],
    ] as const
    for (const channels of places) {
      const postId = await approvedPost(chain, channels, noor, ali)
      posts.push(postId)
      await chain.work()
      chain.pass(4 * MONTH)
    }
    const app = {
      school: chain.school,
      by: chain.marit,
      postId: posts[1] ?? '',
      channel: 'ouderapp',
    } as const
    expect(await confirmPlaced(chain.house, { ...app, url: '' })).toBe('done')
    const { seen } = await lookAt(noor)
    expect(await openOn()).toBe('Ouderapp, Website, Facebook, X en WhatsApp')
    expect(seen.match(/Te zien\./g)).toHaveLength(7)
    expect(seen.match(/Geplaatst na \d keer ja/g)).toHaveLength(7)
    expect(seen).toContain('Ja van 10 november 2026, op papier')
    expect(seen).toContain('Sinds 10 november 2026')
    expect(seen).not.toMatch(/Sanne|Thijs|moeder|vader/)
  })

  test('after the nee everything that can go goes, and the rest has a name and a day beside it', async () => {
    await trouble(chain, 'x', 'delete_ignored', 'always')
    for (const purpose of ['website', 'facebook', 'x', 'whatsapp', 'ouderapp'])
      await chain.answer(mother, noor, purpose, { foto: 'nee' })
    await chain.work()
    await letPass(chain, 30)
    const { seen } = await lookAt(noor)
    expect(await openOn()).toBe('Ouderapp, X en WhatsApp')
    expect(seen.match(/Weghalen gevraagd op .* Het kan alleen met de hand\./)).not.toBeNull()
    expect(seen.match(/Haal een bericht weg: Marit Dijkstra, tot /g)).toHaveLength(3)
    expect(await isOver()).toBe(false)
  })

  test('the first request is ignored: the work passes on to somebody else, and it is not over', async () => {
    chain.pass(7 * 86_400_000)
    await letTimeWork(chain.house, chain.school)
    const tasks = (await Promise.all(posts.map((postId) => tasksFor(chain, postId)))).flat()
    const removals = tasks.filter(({ kind }) => kind === 'take_down')
    expect(removals.map(({ passedOn }) => passedOn)).toEqual([1, 1, 1])
    expect(removals.some(({ personId }) => personId === chain.marit.personId)).toBe(false)
    const { seen } = await lookAt(noor)
    expect(seen).not.toMatch(/Haal een bericht weg: Marit/)
    expect(seen.match(/Haal een bericht weg: /g)).toHaveLength(3)
    expect(await isOver()).toBe(false)
  })

  test('one of many is removed: the others still stand there, so it is not over', async () => {
    expect(await sawItGone(chain.house, { ...(await removalOn('ouderapp')), note: 'Ik heb gekeken.' })).toBe(
      'done',
    )
    expect(await openOn()).toBe('X en WhatsApp')
    expect(await isOver()).toBe(false)
    expect(await sawItGone(chain.house, { ...(await removalOn('x')), note: 'Zelf verwijderd.' })).toBe('done')
    expect(await openOn()).toBe('WhatsApp')
    expect(await isOver()).toBe(false)
  })

  test('what nobody can reach is not over either, and says so, until somebody sees it gone', async () => {
    const byHand = await removalOn('whatsapp')
    expect(await cannotBeRemoved(chain.house, { ...byHand, note: 'Het is al gelezen.' })).toBe('done')
    expect(await isOver()).toBe(false)
    expect((await parentReads()).includes('WhatsApp: wat daar staat, kan de school niet terughalen.')).toBe(
      true,
    )
    expect((await lookAt(noor)).seen).toContain('Buiten ons bereik.')
    expect(await sawItGone(chain.house, { ...byHand, note: 'Toch weg' })).toBe('done')
    expect(await isOver()).toBe(true)
    await calm(chain, 'x')
  })

  test('the child who may stay still stands where nothing had to go', async () => {
    const { seen } = await lookAt(ali)
    expect(/Nog te zien op: ([^.]+)\./.exec(seen)?.[1]).toContain('Website')
  })
})
