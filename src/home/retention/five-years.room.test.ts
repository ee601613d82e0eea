import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileKeys } from '#media/actions.ts'
import { liftHold, listHolds, placeHold } from '#people/retention/actions.ts'
import { row, rows, run } from '#platform/database.ts'
import { note } from '#platform/house.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { consentTo } from '#publication/testing/networks.ts'
import { keepTerms } from './jobs.ts'

const DAY = 86_400_000
const BEGIN = '2026-11-10T09:00Z'
const [WITHDRAWN, LEFT, LIFTED] = ['2027-03-01', '2027-07-16', '2030-01-15'] as const

let chain: Chain
let [noor, ali, benthe, bo] = ['', '', '', '']
let [mixed, heldPost, ofBo, draft] = ['', '', '', '']
beforeAll(async () => {
  chain = await openChain()
  const { house, school, second } = chain
  for (const name of ['Ali', 'Benthe', 'Bo']) await consentTo(chain, await chain.person(name), 'website')
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  benthe = await chain.person('Benthe')
  bo = await chain.person('Bo')
  mixed = (await chain.publishWith(noor, ali, benthe)).post.id
  heldPost = (await chain.publishWith(noor)).post.id
  ofBo = (await chain.publishWith(bo)).post.id
  draft = (await chain.draft(1)).post.id
  await house.database.inSchool(school.schoolId, async (tx) => {
    await run(tx, sql`update post set words_reason = 'De datum is al voorbij.' where post_id = ${mixed}`)
    for (const subject of [noor, bo])
      await note(house, tx, school.schoolId, { kind: 'ledger.looked_at', ids: { subject }, actorId: null })
  })
  const why = { reason: 'Er loopt een klacht bij het bestuur.', until: '' }
  const by = { school, by: second.personId }
  expect(await placeHold(house, by, { is: 'post', id: heldPost }, why)).toBe('done')
  expect(await placeHold(house, by, { is: 'person', id: bo }, why)).toBe('done')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

/** Each thing with the moment at which its term is over, reckoned by hand; null: never in these five years. */
const ENDS = {
  draft: '2026-11-24T09:00Z',
  'the photo of who took the yes back': `${WITHDRAWN}T01:30Z`,
  'practice mail': '2027-02-08T09:00Z',
  'the photo of who stayed': '2028-07-31T22:00Z',
  'the bytes of who left': '2028-07-31T22:00Z',
  look: '2028-11-10T09:00Z',
  note: '2028-11-10T09:00Z',
  'the name of who left': '2029-07-17T00:00Z',
  // Two years after the last photo that rested on it went.
  'the proof of who left': '2030-08-01T01:30Z',
  // Announced in the night after the hold was lifted, and gone two weeks later.
  'the held post': '2030-01-29T01:30Z',
  'the look at who is held': null,
  'the bytes of who is held': null,
  'the name of who is held': null,
  'the proof of who is held': null,
  'the decisions about it all': null,
} as const
type Thing = keyof typeof ENDS

async function whatIsHere(): Promise<Record<Thing, boolean>> {
  const bytes = (post: string, child: string) => sql`exists (
    select from placement join depiction using (school_id, placement_id) join photo using (school_id, photo_id)
    where placement.post_id = ${post} and person_id = ${child} and photo.state <> 'deleted')`
  const live = (post: string, child: string) => sql`exists (
    select from placement join depiction using (school_id, placement_id)
    where placement.post_id = ${post} and person_id = ${child} and placement.state = 'live')`
  const name = (child: string) => sql`exists (
    select from person join pupil using (school_id, person_id)
    where person_id = ${child} and (family_name <> '' or birth_date is not null))`
  const lookAt = (child: string) => sql`exists (
    select from event where kind = 'ledger.looked_at' and ids ->> 'subject' = ${child})`
  const proof = (child: string) => sql`exists (select from consent_entry where subject_id = ${child})`
  const found = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    row<Record<Thing, boolean>>(
      tx,
      sql`select exists (select from post where post_id = ${draft} and state = 'draft') as draft,
        ${bytes(mixed, benthe)} as "the photo of who took the yes back",
        exists (select from practice_mail) as "practice mail",
        ${live(mixed, noor)} as "the photo of who stayed",
        ${bytes(mixed, ali)} as "the bytes of who left",
        ${lookAt(noor)} as look, ${lookAt(bo)} as "the look at who is held",
        exists (select from post where words_reason <> '') as note,
        ${name(ali)} as "the name of who left", ${proof(ali)} as "the proof of who left",
        ${live(heldPost, noor)} as "the held post",
        ${bytes(ofBo, bo)} as "the bytes of who is held", ${name(bo)} as "the name of who is held",
        ${proof(bo)} as "the proof of who is held",
        exists (select from event where kind = 'post.started') as "the decisions about it all"`,
    ),
  )
  if (!found) throw new Error('A question without "from" has one answer')
  return found
}

/** The first of every month, and the days around which something should happen. */
function nights(): string[] {
  const months = Array.from({ length: 60 }, (_, month) => new Date(Date.UTC(2026, 11 + month, 1)))
  const around = Object.values(ENDS).flatMap((end) =>
    end === null ? [] : [-14, -13, 0, 1, 2].map((days) => new Date(Date.parse(end) + days * DAY)),
  )
  const others = [WITHDRAWN, LEFT, LIFTED].map((day) => new Date(day))
  const days = [...months, ...around, ...others].map((at) => at.toISOString().slice(0, 10))
  return [...new Set(days)].filter((day) => day > BEGIN).sort()
}

/** What happens in those years apart from time itself. */
async function live(day: string): Promise<void> {
  const { house, school, second } = chain
  const inSchool = house.database.inSchool
  if (day === WITHDRAWN)
    for (const guardian of await chain.guardiansOf(benthe))
      await chain.answer(guardian, benthe, 'website', { foto: 'nee' })
  if (day === LEFT)
    await inSchool(school.schoolId, (tx) =>
      run(tx, sql`update person set left_on = ${LEFT} where person_id = any(${[ali, bo]}::uuid[])`),
    )
  if (day === LIFTED)
    for (const hold of await inSchool(school.schoolId, listHolds))
      if (hold.on.is === 'post') await liftHold(house, { school, by: second.personId }, hold.id)
}

test('in five years nothing goes before its term, or under a hold, and everything within a day after it', async () => {
  const { house, school } = chain
  const wrong: string[] = []
  let seen = 0
  for (const day of nights()) {
    chain.pass(Date.parse(`${day}T01:30Z`) - house.clock().getTime())
    await live(day)
    await keepTerms(house, school)
    for (const [thing, isHere] of Object.entries(await whatIsHere())) {
      const end = ENDS[thing as Thing]
      const age = end === null ? -1 : house.clock().getTime() - Date.parse(end)
      if (age < 0 && !isHere) wrong.push(`${day}: ${thing} is gone`)
      if (age >= DAY && isHere) wrong.push(`${day}: ${thing} is still here`)
      seen += 1
    }
  }
  expect(wrong).toEqual([])
  expect(seen).toBeGreaterThan(1000)

  const { schoolId } = school
  const stones = await house.database.inSchool(schoolId, (tx) =>
    rows<{ kind: string; thing: string | null }>(tx, sql`select kind, thing_id as thing from tombstone`),
  )
  const told = (kind: string) => stones.filter((stone) => stone.kind === kind).map(({ thing }) => thing)
  expect(told('draft')).toEqual([draft])
  expect(told('published').sort()).toEqual([mixed, heldPost].sort())
  expect(told('note')).toEqual([mixed])
  expect(told('proof')).toEqual([ali])
  // With the last of their children the parents go as well.
  expect(told('leaver').sort()).toEqual([ali, ...(await chain.guardiansOf(ali))].sort())
  expect([told('look'), told('practice_mail')]).toEqual([[null], [null]])

  await chain.work()
  const photos = await house.database.inSchool(schoolId, (tx) =>
    rows<{ id: string; post: string }>(
      tx,
      sql`select photo_id as id, post_id as post from photo join post_photo using (school_id, photo_id)`,
    ),
  )
  for (const { id, post } of photos) {
    expect(await house.files.read(fileKeys.original(schoolId, id))).toBeUndefined()
    const master = await house.files.read(fileKeys.master(schoolId, id))
    expect([post, master !== undefined]).toEqual([post, post === ofBo])
  }
})
