import { createHash } from 'node:crypto'
import { addPurposes } from '#consent/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { addVersion } from '#protocol/actions.ts'
import type { Protocol } from '#protocol/protocol.ts'

/** A school takes an agreement into use: the version, and the purposes that people are asked about. */
export async function adoptAgreement(
  tx: SchoolTransaction,
  schoolId: string,
  agreement: Protocol,
  at: Date,
): Promise<ReadonlyMap<string, Buffer>> {
  // Who takes it into use today is held to it from today, also when the text is dated later.
  const today = dayIn('Europe/Amsterdam', at)
  const inForceFrom = agreement.in_force_from < today ? agreement.in_force_from : today
  const added = await addVersion(tx, { schoolId, agreement, inForceFrom, at })
  if (added !== 'added') throw new Error(`${agreement.id} ${agreement.version}: ${added}`)
  const purposes = agreement.purposes.map((purpose, position) => ({
    ...purpose,
    position,
    textHash: createHash('sha256').update(purpose.text).digest(),
  }))
  await addPurposes(tx, schoolId, purposes, at)
  return new Map(purposes.map((purpose) => [purpose.key, purpose.textHash]))
}
