import { sql } from 'kysely'
import { run, type SchoolTransaction } from './database.ts'

/** What happened, in the past tense; ids only, so that a name can be erased without touching history. */
export type SchoolEvent = {
  kind: `${string}.${string}`
  ids: Record<string, string | readonly string[]>
  actorId: string | null
}

type Stamp = { schoolId: string; eventId: string; at: Date }

/** Written in the same transaction as the fact it tells. */
export async function record(tx: SchoolTransaction, event: SchoolEvent, stamp: Stamp): Promise<void> {
  await run(
    tx,
    sql`insert into event (school_id, event_id, kind, ids, actor_id, at)
        values (${stamp.schoolId}, ${stamp.eventId}, ${event.kind}, ${JSON.stringify(event.ids)}::jsonb,
                ${event.actorId}, ${stamp.at})`,
  )
}
