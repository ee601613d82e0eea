import { type RawBuilder, sql } from 'kysely'
import type { Mask } from 'mag-dit'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'

/** A mask as it was folded, under which reading, and until when it counts. */
export type StoredMask = Omit<Mask, 'validUntil'> & { reading: string; endsAt: Date | number }

/** A word as the database keeps it: signed, so bit 31 is its sign. */
const asSigned = (word: number) => word | 0

export function masksOf(tx: SchoolTransaction, ids: readonly string[]): Promise<StoredMask[]> {
  return rows<StoredMask>(
    tx,
    sql`select person_id as person, medium, reading, deny, lacking, hidden as "isHidden", valid_until as "endsAt"
        from consent_mask where person_id = any(${ids}::uuid[])`,
  )
}

export async function saveMasks(
  tx: SchoolTransaction,
  schoolId: string,
  reading: string,
  masks: readonly Mask[],
): Promise<void> {
  const records = masks.map(({ person, medium, deny, lacking, isHidden, validUntil }) => ({
    ...{ person, medium, deny: asSigned(deny), lacking: asSigned(lacking), hidden: isHidden },
    until: validUntil === Infinity ? 'infinity' : new Date(validUntil).toISOString(),
  }))
  await run(
    tx,
    sql`insert into consent_mask (school_id, person_id, medium, reading, deny, lacking, hidden, valid_until)
        select ${schoolId}::uuid, person, medium, ${reading}, deny, lacking, hidden, until
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as line(
          person uuid, medium text, deny integer, lacking integer, hidden boolean, until timestamptz)
        on conflict (school_id, person_id, medium) do update
        set reading = excluded.reading, deny = excluded.deny, lacking = excluded.lacking, hidden = excluded.hidden,
          valid_until = excluded.valid_until`,
  )
}

/** What is in the way of one photo, a bit per channel: of three bits at most one is set. */
export type PhotoWords = { photo: string; deny: number; unknown: number; lacking: number }

/**
 * The words of the gate for every photo of `seen`, a query with the columns photo, medium, person_id and presence
 * (`certain`, `candidate`, `covered`, `coveredCandidate`; person_id null: somebody whom nobody named). Who has no mask
 * that counts at this instant under this reading makes everything unknown.
 */
export function wordsOf(
  tx: SchoolTransaction,
  seen: RawBuilder<unknown>,
  { reading, at, channels }: { reading: string; at: Date; channels: number },
): Promise<PhotoWords[]> {
  const every = asSigned(channels === 0 ? 0 : 0xffff_ffff >>> (32 - channels))
  return rows<PhotoWords>(
    tx,
    sql`select photo, deny, unknown & ~deny as unknown, lacking & ~deny & ~unknown as lacking
        from (
          select seen.photo,
            bit_or(case when not counts then 0 when presence = 'certain' then deny
              when presence = 'covered' and hidden then ${every}::integer else 0 end) as deny,
            bit_or(case when counts and presence = 'certain' then lacking else 0 end) as lacking,
            bit_or(case when not counts then ${every}::integer when presence = 'candidate' then deny | lacking
              when presence = 'coveredCandidate' and hidden then ${every}::integer else 0 end) as unknown
          from (${seen}) as seen
          left join consent_mask as mask using (person_id, medium)
          cross join lateral (select mask.person_id is not null and reading = ${reading} and valid_until > ${at}) as fresh(counts)
          group by seen.photo
        ) as words
        order by photo`,
  )
}
