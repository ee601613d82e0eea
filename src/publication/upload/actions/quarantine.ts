import { createHash, randomBytes } from 'node:crypto'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import { startPostIn } from '../../actions/make.ts'
import { MOST_BATCHES, mayWait, type SharedRefusal, sharedKeys, sharedSince } from '../quarantine.ts'
import {
  addBatch,
  type Batch,
  countBatches,
  findBatch,
  removeLapsed,
  takeBatch,
} from '../store/quarantine.ts'

const hash = (text: string) => createHash('sha256').update(text).digest()

/** Whether anything more may come in: asked before a byte of it is read. */
export function mayShare(house: House, schoolId: string, source: string): Promise<'yes' | 'too_busy'> {
  return house.database.inSchool(schoolId, (tx) => hasRoom(tx, source))
}

async function hasRoom(tx: SchoolTransaction, source: string): Promise<'yes' | 'too_busy'> {
  const { ofSource, ofSchool } = await countBatches(tx, hash(source))
  return ofSource >= MOST_BATCHES.ofOneSource || ofSchool >= MOST_BATCHES.atOneSchool ? 'too_busy' : 'yes'
}

/** From nobody known: kept apart, without any right, for whoever has the token. */
export function quarantine(
  house: House,
  schoolId: string,
  { files, source }: { files: readonly Uint8Array[]; source: string },
): Promise<{ token: string } | SharedRefusal> {
  return house.database.inSchool(schoolId, async (tx) => {
    const refusal = mayWait(files.length)
    if (refusal) return refusal
    if ((await hasRoom(tx, source)) === 'too_busy') return 'too_busy'
    const token = randomBytes(32).toString('base64url')
    const batch = { id: house.newId(), files: files.length }
    await addBatch(tx, {
      ...{ ...batch, schoolId, tokenHash: hash(token), source: hash(source), at: house.clock() },
      bytes: files.reduce((sum, file) => sum + file.byteLength, 0),
    })
    const keys = sharedKeys(schoolId, batch)
    for (const [index, file] of files.entries()) await house.files.write(keys[index] ?? '', file)
    return { token }
  })
}

/** How many photos wait for who has this token. */
export async function countShared(house: House, schoolId: string, token: string): Promise<number> {
  const found = await house.database.inSchool(schoolId, (tx) => findBatch(tx, keyOf(house, token)))
  return found?.files ?? 0
}

/** Somebody who may make a post takes them in: from here on it is as if they were chosen on the page. */
export function takeShared(
  house: House,
  { schoolId, by }: { schoolId: string; by: Colleague },
  token: string,
): Promise<{ postId: string; photos: number } | SharedRefusal> {
  return house.database.inSchool(schoolId, async (tx) => {
    const batch = await takeBatch(tx, keyOf(house, token))
    if (!batch) return 'lapsed'
    const read = await Promise.all(sharedKeys(schoolId, batch).map((key) => house.files.read(key)))
    const files = read.filter((file) => file !== undefined)
    await eraseBatch(house, tx, schoolId, batch)
    if (files.length === 0) return 'lapsed'
    const postId = await startPostIn(house, tx, { schoolId, by }, files)
    return { postId, photos: files.length }
  })
}

const keyOf = (house: House, token: string) => ({ tokenHash: hash(token), since: sharedSince(house.clock()) })

/** An hour is over: nobody who may came for it. */
export async function clearShared(house: House, schoolId: string): Promise<void> {
  await house.database.inSchool(schoolId, async (tx) => {
    for (const batch of await removeLapsed(tx, sharedSince(house.clock())))
      await eraseBatch(house, tx, schoolId, batch)
  })
}

async function eraseBatch(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  batch: Batch,
): Promise<void> {
  for (const key of sharedKeys(schoolId, batch)) await house.jobs.send(tx, 'media.erase', { schoolId, key })
}
