import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'

/** An address that the school has of somebody else, whether it lets them in already or not. */
export async function isAddressOfAnother(
  tx: SchoolTransaction,
  { personId, email }: { personId: string; email: string },
): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from person p
        left join guardian using (school_id, person_id)
        left join staff_member s using (school_id, person_id)
        where p.person_id <> ${personId} and p.left_on is null
          and ${email.toLowerCase()} in (lower(guardian.email), lower(s.email)) limit 1`,
  )
  return found !== undefined
}

/** Of the human, at whatever schools; false when it is of somebody else. */
export async function moveAddress(
  tx: SchoolTransaction,
  { identityId, email, at }: { identityId: string; email: string; at: Date },
): Promise<boolean> {
  const found = await row<{ moved: boolean }>(
    tx,
    sql`select move_identity_address(${identityId}, ${email}, ${at}) as moved`,
  )
  return found?.moved ?? false
}

/** As who this human is a guardian here: the ids of those whose address is another one now. */
export async function followAddress(
  tx: SchoolTransaction,
  { identityId, email }: { identityId: string; email: string },
): Promise<string[]> {
  const changed = await rows<{ id: string }>(
    tx,
    sql`update guardian g set email = ${email}, own_email = true from person p
        where p.school_id = g.school_id and p.person_id = g.person_id and p.identity_id = ${identityId}
          and p.erased_at is null and (g.email is distinct from ${email} or not g.own_email)
        returning g.person_id as id`,
  )
  return changed.map(({ id }) => id)
}
