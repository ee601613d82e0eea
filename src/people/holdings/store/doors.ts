import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'

export type HeldInvitation = {
  way: 'mail' | 'letter'
  madeAt: Date
  expiresAt: Date
  openedAt: Date | null
  withdrawnAt: Date | null
  notArrivedAt: Date | null
}

export function invitationsOf(tx: SchoolTransaction, personId: string): Promise<HeldInvitation[]> {
  return rows<HeldInvitation>(
    tx,
    sql`select way, made_at as "madeAt", expires_at as "expiresAt", opened_at as "openedAt",
          withdrawn_at as "withdrawnAt", not_arrived_at as "notArrivedAt"
        from invitation where person_id = ${personId} order by made_at`,
  )
}

export async function cameInAt(tx: SchoolTransaction, personId: string): Promise<Date | undefined> {
  const found = await row<{ at: Date | null }>(
    tx,
    sql`select came_in_at as at from person where person_id = ${personId}`,
  )
  return found?.at ?? undefined
}

/** Nobody is asked in as somebody who is not there any more. */
export async function eraseInvitations(tx: SchoolTransaction, personId: string): Promise<void> {
  await run(tx, sql`delete from invitation where person_id = ${personId}`)
  await run(tx, sql`update person set came_in_at = null where person_id = ${personId}`)
}
