import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, row, rows } from './database.ts'
import { newId } from './ids.ts'
import { type JobPayload, type Jobs, openJobs, QUEUES } from './jobs.ts'
import { silentLog } from './log.ts'
import { freshDatabase } from './testing/database.ts'

const fresh = await freshDatabase()
let database: Database
let jobs: Jobs
beforeAll(async () => {
  database = openDatabase(fresh.url)
  jobs = await openJobs(fresh.url, silentLog)
})
afterAll(async () => {
  await jobs.stop()
  await database.close()
  await fresh.drop()
})

const waiting = () =>
  database.asPlatform((tx) =>
    rows<{ name: string; data: JobPayload; tries: number }>(
      tx,
      sql`select name, data, retry_limit as tries from pgboss.job where state = 'created' order by created_on`,
    ),
  )
const send = (queue: string, payload: JobPayload) =>
  database.inSchool(payload.schoolId, (tx) => jobs.send(tx, queue, payload))

describe('a job', () => {
  test('is not there when the transaction that asked for it rolls back', async () => {
    const schoolId = newId()
    const asked = database.inSchool(schoolId, async (tx) => {
      await jobs.send(tx, 'media.prepare', { schoolId, photoId: newId() })
      throw new Error('the rest of the work failed')
    })
    await expect(asked).rejects.toThrow('the rest of the work failed')
    expect(await waiting()).toEqual([])
  })

  test('is there from the commit on, with ids alone and what was asked', async () => {
    const payload = { schoolId: newId(), postId: newId() }
    await send('publication.deliver', payload)
    expect((await waiting()).map(({ name, data }) => [name, data])).toEqual([
      ['publication.deliver', payload],
    ])
    const done: JobPayload[] = []
    const handlers = { 'publication.deliver': async (job: JobPayload) => void done.push(job) }
    expect(await jobs.drain(handlers)).toBe(1)
    expect(done).toEqual([payload])
    expect(await jobs.drain(handlers)).toBe(0)
  })

  test('asked for inside a school leaves the transaction inside that school', async () => {
    const schoolId = newId()
    const who = await database.inSchool(schoolId, async (tx) => {
      await jobs.send(tx, 'media.erase', { schoolId, key: 'a/b' })
      return row<{ role: string; school: string }>(
        tx,
        sql`select current_user::text as role, current_setting('app.school_id') as school`,
      )
    })
    expect(who).toEqual({ role: 'zww_app', school: schoolId })
    await jobs.drain({ 'media.erase': async () => undefined })
  })

  test('that another job asks for is done in the same round', async () => {
    const schoolId = newId()
    const erased: string[] = []
    await send('media.prepare', { schoolId, photoId: 'p' })
    const count = await jobs.drain({
      'media.prepare': () => send('media.erase', { schoolId, key: 'p' }),
      'media.erase': async ({ key = '' }) => void erased.push(key),
    })
    expect([count, erased]).toEqual([2, ['p']])
  })

  test('that fails leaves nothing in the queue of what the other side said', async () => {
    const schoolId = newId()
    await send('media.fingerprint', { schoolId, photoId: 'p' })
    const said = Object.assign(new Error('550 <petra@ouder.example> unknown'), {
      rejected: ['petra@ouder.example'],
    })
    await jobs.work({ 'media.fingerprint': () => Promise.reject(said) })
    const failed = () =>
      database.asPlatform((tx) =>
        rows<{ all: string }>(
          tx,
          sql`select to_jsonb(job)::text as all from pgboss.job where name = 'media.fingerprint' and state = 'failed'`,
        ),
      )
    await expect.poll(failed, { timeout: 5000 }).toHaveLength(1)
    expect((await failed())[0]?.all).not.toContain('petra')
  })

  test('that publishes is never tried again by itself', async () => {
    expect(QUEUES['publication.deliver'].retryLimit).toBe(0)
    await send('publication.deliver', { schoolId: newId(), postId: newId() })
    expect((await waiting()).map(({ tries }) => tries)).toEqual([0])
    await expect(
      jobs.drain({ 'publication.deliver': () => Promise.reject(new Error('lost')) }),
    ).rejects.toThrow('lost')
    expect(await waiting()).toEqual([])
  })
})
