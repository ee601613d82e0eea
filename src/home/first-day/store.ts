import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { StepName } from './first-day.ts'

export async function tickedSteps(tx: SchoolTransaction): Promise<StepName[]> {
  const found = await rows<{ step: StepName }>(tx, sql`select step from first_day_tick`)
  return found.map(({ step }) => step)
}

export async function tickStep(
  tx: SchoolTransaction,
  tick: { schoolId: string; step: StepName; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into first_day_tick (school_id, step, ticked_at)
        values (${tick.schoolId}, ${tick.step}, ${tick.at}) on conflict do nothing`,
  )
}

export async function untickStep(tx: SchoolTransaction, step: StepName): Promise<void> {
  await run(tx, sql`delete from first_day_tick where step = ${step}`)
}
