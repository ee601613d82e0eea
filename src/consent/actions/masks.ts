import type { RawBuilder } from 'kysely'
import { foldMasks as fold } from 'mag-dit'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import { agreementOn } from '#protocol/actions.ts'
import { readRegister } from '../actions.ts'
import { MEDIA, type Medium } from '../choice.ts'
import { masksOf, type PhotoWords, type StoredMask, saveMasks, wordsOf } from '../store/masks.ts'
import { holdForClaim, listPurposes } from '../store.ts'

/**
 * Folds the masks of these people that are missing or that no longer count: something was written, or time passed while
 * nobody wrote: a "ja" ended, a child turned 16, the school reads its rules otherwise. The register's rows stay held
 * until the transaction ends, so that nothing is written between reading and saving.
 */
export async function foldMasks(
  tx: SchoolTransaction,
  school: Tenant,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await holdForClaim(tx, ids)
  const { reading, channels, settings } = await readingOn(tx, school, at)
  const known = Map.groupBy(await masksOf(tx, ids), (mask) => mask.person)
  const stale = ids.filter((id) => !isFresh(known.get(id) ?? [], reading, at))
  if (stale.length === 0) return
  const { people, consents } = await readRegister(tx, stale, { at, timeZone: school.timeZone })
  const instant = at.toISOString()
  // What stands in the register was said before now, also by a machine whose clock runs ahead: no "nee" is left out.
  const said = consents.map((entry) =>
    entry.recordedAt > instant ? { ...entry, recordedAt: instant } : entry,
  )
  const folded = fold({ at: instant, channels, settings, people, consents: said })
  if ('refused' in folded) throw new Error(`The masks can't be folded: ${folded.refused}`)
  await saveMasks(tx, school.schoolId, reading, folded.masks)
}

/**
 * On which channels each of these people may not be seen now, per medium: a ja is missing, has ended, or somebody said
 * no. Folds first, so that it is about this instant. Who is not in the register may be nowhere.
 */
export async function blockedChannels(
  tx: SchoolTransaction,
  school: Tenant,
  ids: readonly string[],
  { medium, at }: { medium: Medium; at: Date },
): Promise<ReadonlyMap<string, readonly string[]>> {
  await foldMasks(tx, school, ids, at)
  const { channels, reading } = await readingOn(tx, school, at)
  // Of who left the school nothing is folded any more, and the mask that was says nothing.
  const masks = (await masksOf(tx, ids)).filter((mask) => mask.medium === medium && counts(mask, reading, at))
  const blocked = new Map(masks.map((mask) => [mask.person, mask.deny | mask.lacking]))
  return new Map(ids.map((id) => [id, channels.filter((_, bit) => ((blocked.get(id) ?? -1) >>> bit) & 1)]))
}

/**
 * What the gate says of many photos at once, answered by the database. `seen` is a query with the columns photo, medium,
 * person_id and presence; bit n of each word is `channels[n]`. Fold everybody in it first: who is not folded is unknown.
 */
export async function maskWords(
  tx: SchoolTransaction,
  school: Tenant,
  seen: RawBuilder<unknown>,
  at: Date,
): Promise<{ channels: readonly string[]; photos: PhotoWords[] }> {
  const { reading, channels } = await readingOn(tx, school, at)
  return { channels, photos: await wordsOf(tx, seen, { reading, at, channels: channels.length }) }
}

/** A mask counts under the channels and the readings it was folded with, and under no others. */
async function readingOn(tx: SchoolTransaction, school: Tenant, at: Date) {
  const { settings } = await agreementOn(tx, dayIn(school.timeZone, at))
  const channels = (await listPurposes(tx)).map((purpose) => purpose.key)
  return { channels, settings, reading: JSON.stringify({ channels, settings }) }
}

function isFresh(masks: readonly StoredMask[], reading: string, at: Date): boolean {
  return masks.filter((mask) => counts(mask, reading, at)).length === MEDIA.length
}

const counts = (mask: StoredMask, reading: string, at: Date) => mask.reading === reading && mask.endsAt > at
