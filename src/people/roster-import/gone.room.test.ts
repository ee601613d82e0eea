import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockedChannels } from '#consent/actions/masks.ts'
import { readRegister } from '#consent/actions.ts'
import { rows } from '#platform/database.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import type { DrawnPupil, DrawnSchool } from './testing/drawn-file.ts'
import { exportOf } from './testing/export-of.ts'
import { openRealFront } from './testing/real-school.ts'

let chain: Chain
let front: Awaited<ReturnType<typeof openRealFront>>
let whole: DrawnSchool & { pupils: DrawnPupil[] }
let noor: string
let bo: string
beforeAll(async () => {
  chain = await openChain()
  front = await openRealFront(chain, { school: chain.school })
  whole = await exportOf(chain)
  ;[noor, bo] = [await chain.person('Noor'), await chain.person('Bo')]
})
afterAll(() => chain.close())

const inSchool = <Row>(query: ReturnType<typeof sql<Row>>) =>
  chain.house.database.inSchool(chain.school.schoolId, (tx) => rows<Row>(tx, query))
const without = (...gone: string[]) => ({
  ...whole,
  pupils: whole.pupils.filter(({ key }) => !gone.includes(key?.slice(1) ?? '')),
})
const lastWords = (subject: string) =>
  inSchool<{ decision: string; method: string }>(sql`
    select distinct on (grantor_id, purpose, medium) decision, method from consent_entry
    where subject_id = ${subject} order by grantor_id, purpose, medium, sequence desc`)
const yes = async (subject: string) =>
  (await lastWords(subject)).filter(({ decision }) => decision === 'ja').length
const moment = () => ({ at: chain.house.clock(), timeZone: chain.school.timeZone })
const isRead = (subject: string) =>
  chain.house.database.inSchool(chain.school.schoolId, async (tx) => {
    const { people } = await readRegister(tx, [subject], moment())
    const blocked = await blockedChannels(tx, chain.school, [subject], { medium: 'foto', at: moment().at })
    return { known: people.length === 1, isOnOwnPage: !blocked.get(subject)?.includes('website') }
  })

describe('a child that is not in the file', () => {
  test('is known again first: everybody by name and birth date, each group by its name', async () => {
    const { page } = await front.look(whole)
    expect(front.plain(page)).toContain(`${whole.pupils.length} leerlingen zonder verandering`)
    const { location } = await front.confirm(whole)
    expect(location).toContain('gedaan=')
    expect(front.plain((await front.look(whole)).page)).toContain('Alles klopt al.')
  })

  test('left: every yes ends in words, nothing counts any more, and what is online is dark at once', async () => {
    const { post } = await chain.publishWith(noor)
    expect((await chain.places(post.id)).map(({ state }) => state)).toEqual(['live'])
    expect(await yes(noor)).toBeGreaterThan(0)
    expect(await isRead(noor)).toEqual({ known: true, isOnOwnPage: true })
    const pupils = whole.pupils.map((pupil) =>
      pupil.key === `K${noor}` ? { ...pupil, uitstroomdatum: '2026-09-30' } : pupil,
    )
    const { page } = await front.confirm({ ...whole, pupils })
    expect(front.plain(page)).toContain('1 plaats waar een kind wordt weggehaald')
    expect(await yes(noor)).toBe(0)
    expect(await isRead(noor)).toEqual({ known: false, isOnOwnPage: false })
    expect((await chain.places(post.id)).map(({ state }) => state)).not.toContain('live')
    const [left] = await inSchool(sql`select left_on, left_because from person where person_id = ${noor}`)
    expect(left).toEqual({ left_on: '2026-09-30', left_because: 'left' })
  })

  test('and back: the child is there, and is asked anew', async () => {
    await front.confirm(whole)
    expect(await yes(noor)).toBe(0)
    expect(await isRead(noor)).toEqual({ known: true, isOnOwnPage: false })
    const disagreements = await inSchool(
      sql`select from consent_register where person_id = ${noor} and disagreement`,
    )
    expect(disagreements).toEqual([])
  })

  /** Somebody other than Noor whose guardians said yes. */
  const aChildWithYes = () =>
    chain.house.database.inSchool(chain.school.schoolId, async (tx) => {
      const ids = whole.pupils.slice(0, 60).map(({ key }) => key?.slice(1) ?? '')
      const blocked = await blockedChannels(tx, chain.school, ids, { medium: 'foto', at: moment().at })
      return ids.find((id) => !blocked.get(id)?.includes('website')) ?? ''
    })

  test('missing: nothing is written in the register, and nothing counts until the child is back', async () => {
    const child = await aChildWithYes()
    expect(await isRead(child)).toEqual({ known: true, isOnOwnPage: true })
    const before = await lastWords(child)
    await front.confirm(without(child))
    expect(await lastWords(child)).toEqual(before)
    expect(await isRead(child)).toEqual({ known: false, isOnOwnPage: false })
    await front.confirm(whole)
    expect(await isRead(child)).toEqual({ known: true, isOnOwnPage: true })
  })

  test('and thirty-one of them: the number has to be typed in first', async () => {
    const half = { ...whole, pupils: whole.pupils.slice(31) }
    const refused = await front.confirm(half, { aantal: '30' })
    expect(refused.status).toBe(400)
    expect(front.plain(refused.page)).toContain('Typ het aantal leerlingen dat ontbreekt')
    expect(refused.page).toContain('value="30"')
    expect(await inSchool(sql`select from person where left_on is not null`)).toEqual([])
    await front.confirm(half, { aantal: '31' })
    expect(await inSchool(sql`select from person where left_because = 'missing'`)).toHaveLength(31)
    await front.confirm(whole)
    expect(await inSchool(sql`select from person where left_on is not null`)).toEqual([])
  })

  test('what was shown is what is done: a school that changed since is shown again', async () => {
    const { address, seen } = await front.look(without(bo))
    await inSchool(sql`update person set family_name = 'Anders' where person_id = ${noor}`)
    const refused = await front.post(address, { doe: 'bevestig', gezien: seen })
    expect([refused.status, front.plain(await refused.text())]).toEqual([
      400,
      expect.stringContaining('Er is intussen iets veranderd'),
    ])
  })

  test('of two who confirm at once one does', async () => {
    const { address, seen } = await front.look(without(bo))
    const form = { doe: 'bevestig', gezien: seen }
    const done = await Promise.all([front.post(address, form), front.post(address, form)])
    expect(done.map(({ status }) => status).toSorted()).toEqual([303, 400])
  })

  test('a new school year: it is asked, the old groups end, and everybody is in a new one', async () => {
    const next = { ...whole, schooljaar: '2027-2028' }
    expect((await front.confirm(next)).status).toBe(400)
    await front.confirm(next, { schooljaar: 'ja' })
    const groups = await inSchool(sql`select from pupil_group where ended_on is null`)
    expect(groups).toHaveLength(whole.groups?.length ?? 0)
    const lost = sql`select from pupil join pupil_group using (school_id, group_id) where ended_on is not null`
    expect(await inSchool(lost)).toEqual([])
    expect(await inSchool(sql`select school_year from school`)).toEqual([{ school_year: '2027-2028' }])
  })
})
