import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import type { Expiring } from '#people/retention/expiring.ts'
import { row, rows } from '#platform/database.ts'
import { openTaskFor } from '#publication/actions/tasks.ts'
import { postsExpiring } from '#publication/retention/actions.ts'
import { closeTask, tasksOfPost } from '#publication/store/tasks.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { approvedPost, consentTo, switchOn } from '#publication/testing/networks.ts'
import { readable } from '#publication/testing/reader.ts'
import { comingUp } from './actions.ts'
import { keepTerms, lookAfterTerms } from './jobs.ts'
import { sayComing } from './texts.nl.ts'

let chain: Chain
let [quiet, asked, elsewhere, withdrawn] = ['', '', '', '']
beforeAll(async () => {
  chain = await openChain()
  await switchOn(chain, 'facebook')
  const [noor, ali] = [await chain.person('Noor'), await chain.person('Ali')]
  await consentTo(chain, ali, 'facebook', 'website')
  quiet = (await chain.publishWith(noor)).post.id
  asked = (await chain.publishWith(noor)).post.id
  elsewhere = await approvedPost(chain, ['facebook'], ali)
  withdrawn = (await chain.publishWith(ali)).post.id
  await chain.work()
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const inSchool = <Answer>(work: Parameters<Chain['house']['database']['inSchool']>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work) as Promise<Answer>
const until = (moment: string) => chain.pass(Date.parse(moment) - chain.house.clock().getTime())
const night = async (day: string) => {
  until(`${day}T01:30Z`)
  await keepTerms(chain.house, chain.school)
}
const statesOf = async (postId: string) => (await chain.places(postId)).map(({ state }) => state)
const stones = (postId: string) =>
  inSchool<{ count: number; term: string }[]>((tx) =>
    rows(
      tx,
      sql`select count, term_count || ' ' || term_unit as term from tombstone where thing_id = ${postId}`,
    ),
  )
const front = () =>
  inSchool<string[]>(async (tx) =>
    (await comingUp(tx, chain.school, chain.house.clock())).map((one) => sayComing(one, chain.house.clock())),
  )

describe('a school year after the one in which it went out', () => {
  test('a post is announced two weeks before, and not a day sooner', async () => {
    await chain.answer(
      (await chain.guardiansOf(await chain.person('Ali')))[0] ?? '',
      await chain.person('Ali'),
      'website',
      {
        foto: 'nee',
      },
    )
    await night('2028-07-17')
    expect(await front()).toEqual([])
    await night('2028-07-18')
    expect(await front()).toEqual(['Over 14 dagen verdwijnen 3 foto’s'])
    expect(await statesOf(quiet)).toEqual(['live'])
  })

  test('what has an open question by then stays, and is announced anew', async () => {
    await inSchool((tx) => openTaskFor(chain.house, tx, chain.school, { kind: 'data_breach', postId: asked }))
    await night('2028-08-01')
    expect([await statesOf(quiet), await statesOf(asked)]).toEqual([['gone'], ['live']])
    expect(await front()).toEqual(['Over 14 dagen verdwijnt 1 foto'])
    const [task] = await inSchool<{ id: string }[]>((tx) => tasksOfPost(tx, asked))
    await inSchool((tx) => closeTask(tx, task?.id ?? '', { by: null, at: chain.house.clock() }))
    await night('2028-08-14')
    expect(await statesOf(asked)).toEqual(['live'])
    await night('2028-08-15')
    expect([await statesOf(asked), await stones(asked)]).toEqual([
      ['gone'],
      [{ count: 1, term: '1 school_years' }],
    ])
  })

  test('a network is asked to remove it; that it went is said when somebody has seen so, and its bytes go then', async () => {
    expect([await statesOf(elsewhere), await stones(elsewhere)]).toEqual([['removing'], []])
    await chain.work()
    expect(await statesOf(elsewhere)).toEqual(['gone'])
    await night('2028-08-16')
    expect(await stones(elsewhere)).toHaveLength(1)
    const offered = await inSchool<{ n: number }>((tx) =>
      row(
        tx,
        sql`select count(*)::integer as n from task where kind = 'offer_rest' or post_id = ${elsewhere} and done_at is null`,
      ),
    )
    expect(offered).toEqual({ n: 0 })
    const page = await chain.get(
      addresses.post(chain.school.slug, elsewhere),
      await chain.signIn(await chain.identityOf('leadership')),
    )
    expect(readable(await page.text())).not.toContain('Plaats de rest opnieuw')
    await chain.work()
    const [place] = await chain.places(elsewhere)
    expect(await chain.house.files.read(place?.files[0] ?? '')).toBeUndefined()
  })

  test('its address says on which day it went; of what was taken away before, it says nothing', async () => {
    const [byTerm, before] = await Promise.all(
      [quiet, withdrawn].map((postId) => chain.get(addresses.newsPost(chain.school.slug, postId))),
    )
    expect([byTerm?.status, before?.status]).toEqual([410, 410])
    expect(readable((await byTerm?.text()) ?? '')).toContain('weggehaald op 1 augustus 2028')
    expect(readable((await before?.text()) ?? '')).not.toContain('weggehaald op')
  })
})

describe('the daily look', () => {
  /** As it is, except that something happens when posts are removed. */
  const watched = (happens: () => Promise<void>): Expiring[] => {
    const posts = postsExpiring(chain.house)
    return [{ ...posts, remove: async (...args) => (await happens()) ?? posts.remove(...args) }]
  }
  const publishLong = async () => {
    const post = (await chain.publishWith(await chain.person('Noor'))).post.id
    return post
  }

  test('is gone on with after a crash, and two processes at once do everything once', async () => {
    const post = await publishLong()
    until('2030-07-20T01:30Z')
    await keepTerms(chain.house, chain.school)
    until('2030-08-03T01:30Z')
    const crash = async () => {
      throw new Error('pulled the plug')
    }
    await expect(keepTerms(chain.house, chain.school, watched(crash))).rejects.toThrow('pulled the plug')
    expect([await statesOf(post), await stones(post)]).toEqual([['live'], []])
    let times = 0
    const count = async () => {
      times += 1
    }
    await Promise.all([1, 2, 3].map(() => keepTerms(chain.house, chain.school, watched(count))))
    expect([await statesOf(post), (await stones(post)).length, times]).toEqual([['gone'], 1, 1])
  })

  test('goes through many things in batches, and counts them', async () => {
    const { schoolId } = chain.school
    const sum = sql`select coalesce(sum(count), 0)::integer as n from tombstone where kind = 'practice_mail'`
    const gone = async () => (await inSchool<{ n: number }>((tx) => row(tx, sum))).n
    const before = await gone()
    await inSchool((tx) =>
      rows(
        tx,
        sql`insert into practice_mail (school_id, practice_mail_id, recipient, subject, body, sent_at)
            select ${schoolId}, gen_random_uuid(), 'x@x.example', '', '', '2020-01-01' from generate_series(1, 250)`,
      ),
    )
    await night('2030-08-05')
    expect([(await gone()) - before, await chain.count('practice_mail')]).toEqual([250, 0])
  })

  test('erases an original that a killed process left behind', async () => {
    const { schoolId } = chain.school
    const photo = await inSchool<{ id: string }>((tx) =>
      row(tx, sql`select photo_id as id from photo limit 1`),
    )
    const key = fileKeys.original(schoolId, photo?.id ?? '')
    expect(await chain.house.files.read(key)).toBeUndefined()
    await chain.house.files.write(key, new Uint8Array([1]))
    await inSchool((tx) =>
      rows(tx, sql`update photo set received_at = ${chain.house.clock()} where photo_id = ${photo?.id}`),
    )
    await night('2030-08-06')
    expect(await chain.house.files.read(key)).toBeUndefined()
  })

  test('forgets sessions a month after they were over, of every school at once', async () => {
    const sessions = async () =>
      (await chain.database.askPlatform<{ n: number }>(sql`select count(*)::integer as n from session`))[0]?.n
    await chain.signIn(await chain.identityOf('teacher'))
    chain.pass(30 * 86_400_000)
    await lookAfterTerms(chain.house)
    expect(await sessions()).toBe(1)
    chain.pass(86_400_000)
    await lookAfterTerms(chain.house)
    expect(await sessions()).toBe(0)
  })
})
