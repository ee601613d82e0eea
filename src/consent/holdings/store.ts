import { sql } from 'kysely'
import type { Kind } from '#people/person.ts'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Decision, Medium, Method } from '../choice.ts'

export type HeldEntry = {
  grantor: string
  grantorKind: Kind
  subject: string
  purpose: string
  medium: Medium
  decision: Decision
  method: Method
  evidence: string | null
  from: string | null
  until: string | null
  recordedAt: Date
}

/** Every line about this person, and every line that is their word about another. */
export function entriesAround(tx: SchoolTransaction, personId: string): Promise<HeldEntry[]> {
  return rows<HeldEntry>(
    tx,
    sql`select grantor_id as grantor, grantor.kind as "grantorKind", subject_id as subject, purpose.name as purpose,
          medium, decision, method, evidence, valid_from as "from", valid_until as "until", recorded_at as "recordedAt"
        from consent_entry e
        join purpose using (school_id, purpose)
        join person grantor on grantor.school_id = e.school_id and grantor.person_id = e.grantor_id
        where subject_id = ${personId} or grantor_id = ${personId} order by sequence`,
  )
}

export type Settled = { reason: string; at: Date }

export function agreementsOn(tx: SchoolTransaction, personId: string): Promise<Settled[]> {
  return rows<Settled>(
    tx,
    sql`select reason, at from disagreement_settled where person_id = ${personId} order by at`,
  )
}

export async function countWords(
  tx: SchoolTransaction,
  personId: string,
): Promise<{ entries: number; proofs: number; agreements: number }> {
  const found = await row<{ entries: number; proofs: number; agreements: number }>(
    tx,
    sql`select count(*) as entries, count(evidence) as proofs,
          (select count(*) from disagreement_settled where person_id = ${personId}) as agreements
        from consent_entry where ${personId}::uuid in (subject_id, grantor_id)`,
  )
  return found ?? { entries: 0, proofs: 0, agreements: 0 }
}

export async function eraseConsentWords(
  tx: SchoolTransaction,
  personId: string,
  said: readonly string[],
): Promise<void> {
  await run(tx, sql`select erase_consent_words(${personId}, ${said}::text[])`)
}
