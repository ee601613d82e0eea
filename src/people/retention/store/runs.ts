import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import type { Coming } from '../coming.ts'

/** Begins this day's look, or goes on with it; undefined when it was finished. Answers when the one before began. */
export async function beginRun(
  tx: SchoolTransaction,
  { schoolId, day, at }: { schoolId: string; day: string; at: Date },
): Promise<{ before: Date | undefined } | undefined> {
  await run(
    tx,
    sql`insert into retention_run (school_id, day, started_at) values (${schoolId}, ${day}, ${at}) on conflict do nothing`,
  )
  const found = await row<{ isFinished: boolean; before: Date | null }>(
    tx,
    sql`select finished_at is not null as "isFinished", (
          select max(started_at) from retention_run earlier where earlier.day < ${day} and finished_at is not null
        ) as before
        from retention_run where day = ${day}`,
  )
  return found === undefined || found.isFinished ? undefined : { before: found.before ?? undefined }
}

export async function finishRun(
  tx: SchoolTransaction,
  { day, at, coming }: { day: string; at: Date; coming: readonly Coming[] },
): Promise<void> {
  await run(
    tx,
    sql`update retention_run set finished_at = ${at}, coming = ${JSON.stringify(coming)}::jsonb
        where day = ${day} and finished_at is null`,
  )
}

/** What the newest look found that goes soon. */
export async function lastComing(tx: SchoolTransaction): Promise<Coming[]> {
  const found = await row<{ coming: (Omit<Coming, 'at'> & { at: string })[] }>(
    tx,
    sql`select coming from retention_run where finished_at is not null order by day desc limit 1`,
  )
  return (found?.coming ?? []).map(({ at, ...coming }) => ({ ...coming, at: new Date(at) }))
}
