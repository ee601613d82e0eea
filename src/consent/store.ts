import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Entry, Medium, Method } from './choice.ts'
import type { Disagreement } from './disagreement.ts'
import type { StoredPurpose } from './purpose.ts'

export type RegisterRow = {
  personId: string
  notInPictures: boolean
  disagreement: boolean
  childAskedAt: Date | null
}

const registerColumns = sql.raw(
  `person_id as "personId", not_in_pictures as "notInPictures", disagreement, child_asked_at as "childAskedAt"`,
)

export function registerOf(tx: SchoolTransaction, ids: readonly string[]): Promise<RegisterRow[]> {
  return rows<RegisterRow>(
    tx,
    sql`select ${registerColumns} from consent_register where person_id = any(${ids}::uuid[]) order by person_id`,
  )
}

/** A claim holds these rows until it commits: no withdrawal can slip in between reading and publishing. */
export async function holdForClaim(tx: SchoolTransaction, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`select person_id from consent_register where person_id = any(${ids}::uuid[]) order by person_id for share`,
  )
}

/** A choice waits for claims under way, and makes later ones wait for it. */
export function holdForChoice(tx: SchoolTransaction, personId: string): Promise<RegisterRow | undefined> {
  return row<RegisterRow>(
    tx,
    sql`select ${registerColumns} from consent_register where person_id = ${personId} for update`,
  )
}

/** In the order in which they were recorded: a later line wins over an earlier one. */
export function entriesOf(tx: SchoolTransaction, ids: readonly string[]): Promise<Entry[]> {
  return rows<Entry>(
    tx,
    sql`select entry_id as id, subject_id as subject, grantor_id as grantor, purpose, medium, decision,
          valid_from as "from", valid_until as "until", recorded_at as "recordedAt", method
        from consent_entry where subject_id = any(${ids}::uuid[]) order by sequence`,
  )
}

export type NewEntry = Entry & {
  schoolId: string
  method: Method
  textHash: Uint8Array | null
  recordedBy: string | null
}

/** Many lines in one statement, in the order given. */
export async function addEntries(tx: SchoolTransaction, entries: readonly NewEntry[]): Promise<void> {
  const records = entries.map((entry) => ({
    school_id: entry.schoolId,
    entry_id: entry.id,
    subject_id: entry.subject,
    grantor_id: entry.grantor,
    purpose: entry.purpose,
    medium: entry.medium satisfies Medium,
    decision: entry.decision,
    valid_from: entry.from,
    valid_until: entry.until,
    method: entry.method,
    text_hash: entry.textHash === null ? null : `\\x${Buffer.from(entry.textHash).toString('hex')}`,
    recorded_by: entry.recordedBy,
    recorded_at: entry.recordedAt.toISOString(),
  }))
  await run(
    tx,
    sql`insert into consent_entry (school_id, entry_id, subject_id, grantor_id, purpose, medium, decision,
          valid_from, valid_until, method, text_hash, recorded_by, recorded_at)
        select school_id, entry_id, subject_id, grantor_id, purpose, medium, decision,
          valid_from, valid_until, method, text_hash, recorded_by, recorded_at
        from rows from (jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as (
          school_id uuid, entry_id uuid, subject_id uuid, grantor_id uuid, purpose text, medium text, decision text,
          valid_from date, valid_until date, method text, text_hash bytea, recorded_by uuid, recorded_at timestamptz
        )) with ordinality as line(school_id, entry_id, subject_id, grantor_id, purpose, medium, decision,
          valid_from, valid_until, method, text_hash, recorded_by, recorded_at, place)
        order by place`,
  )
}

export async function touchRegister(
  tx: SchoolTransaction,
  personId: string,
  disagreement: boolean,
): Promise<void> {
  await run(
    tx,
    sql`update consent_register set revision = revision + 1, disagreement = ${disagreement} where person_id = ${personId}`,
  )
}

export async function addRegisterRows(
  tx: SchoolTransaction,
  schoolId: string,
  registers: readonly RegisterRow[],
): Promise<void> {
  await run(
    tx,
    sql`insert into consent_register (school_id, person_id, not_in_pictures, disagreement, child_asked_at)
        select ${schoolId}::uuid, "personId", "notInPictures", disagreement, "childAskedAt"
        from jsonb_to_recordset(${JSON.stringify(registers)}::jsonb) as line(
          "personId" uuid, "notInPictures" boolean, disagreement boolean, "childAskedAt" timestamptz)`,
  )
}

/** Each purpose with the newest text, which is the one a person reads and the one their choice is bound to. */
export function listPurposes(tx: SchoolTransaction): Promise<StoredPurpose[]> {
  return rows<StoredPurpose>(
    tx,
    sql`select purpose.purpose as key, name, class, media, text, text_hash as "textHash"
        from purpose
        cross join lateral (
          select text, text_hash from purpose_text t
          where t.school_id = purpose.school_id and t.purpose = purpose.purpose
          order by recorded_at desc, text_hash limit 1
        ) newest
        order by position`,
  )
}

export async function addPurposes(
  tx: SchoolTransaction,
  schoolId: string,
  purposes: readonly (Omit<StoredPurpose, 'textHash'> & { position: number; textHash: Uint8Array })[],
  at: Date,
): Promise<void> {
  for (const purpose of purposes) {
    await run(
      tx,
      sql`insert into purpose (school_id, purpose, class, media, name, position)
          values (${schoolId}, ${purpose.key}, ${purpose.class}, ${[...purpose.media]}, ${purpose.name},
                  ${purpose.position})`,
    )
    await run(
      tx,
      sql`insert into purpose_text (school_id, purpose, text_hash, text, recorded_at)
          values (${schoolId}, ${purpose.key}, ${Buffer.from(purpose.textHash)}, ${purpose.text}, ${at})`,
    )
  }
}

/** Which children's guardians disagree; never which of them said what. */
export function listDisagreements(tx: SchoolTransaction): Promise<Disagreement[]> {
  return rows<Disagreement>(
    tx,
    sql`select p.person_id as "pupilId", p.given_name as "givenName", p.prefix, p.family_name as "familyName",
          coalesce(g.name, '') as "group"
        from consent_register r
        join person p using (school_id, person_id)
        join pupil using (school_id, person_id)
        left join pupil_group g using (school_id, group_id)
        where r.disagreement and p.left_on is null
        order by g.year_groups, g.name, p.given_name, p.person_id`,
  )
}

export async function lastSettledAt(tx: SchoolTransaction, personId: string): Promise<Date | undefined> {
  const last = await row<{ at: Date | null }>(
    tx,
    sql`select max(at) as at from disagreement_settled where person_id = ${personId}`,
  )
  return last?.at ?? undefined
}

export async function addSettlement(
  tx: SchoolTransaction,
  settled: { schoolId: string; id: string; pupilId: string; reason: string; by: string; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into disagreement_settled (school_id, settled_id, person_id, reason, settled_by, at)
        values (${settled.schoolId}, ${settled.id}, ${settled.pupilId}, ${settled.reason}, ${settled.by}, ${settled.at})`,
  )
}

export type LineById = { id: string; grantor: string; recordedAt: Date; method: Method; until: string | null }

/** Lines of the register by their ids, oldest first: what a publication rested on. */
export function entriesById(tx: SchoolTransaction, ids: readonly string[]): Promise<LineById[]> {
  return rows<LineById>(
    tx,
    sql`select entry_id as id, grantor_id as grantor, recorded_at as "recordedAt", method, valid_until as until
        from consent_entry where entry_id = any(${ids}::uuid[]) order by sequence`,
  )
}
