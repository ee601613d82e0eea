import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Coming } from '../coming.ts'
import { type Departure, departureOf } from '../departure.ts'
import type { Due, Expiring, Removed } from '../expiring.ts'
import { heldNow, takeTurn } from '../store/holds.ts'
import { chosenTerms } from '../store/terms.ts'
import { addTombstones } from '../store/tombstones.ts'
import { addWarnings, warningsOf } from '../store/warnings.ts'
import { inDays, oldestKept } from '../term.ts'
import { inForce, type TermInForce } from './terms.ts'

/** Small enough that nobody waits for it; each is a transaction of its own. */
const BATCH = 100

type Weighed = { due: Due; departure: Departure }
type Batch = { last: string | undefined; coming: Coming[] }

/**
 * What of one kind is over its term goes, and what soon will be is announced. Each batch is all or nothing, so that who
 * comes after a crash, or beside another process, goes on with what is there. Answers what goes in the days after.
 */
export async function removeDue(house: House, school: Tenant, expiring: Expiring): Promise<Coming[]> {
  const coming: Coming[] = []
  for (let after: string | undefined; ; ) {
    const batch: Batch = await house.database.inSchool(school.schoolId, (tx) =>
      removeBatch(house, tx, school, expiring, after),
    )
    coming.push(...batch.coming)
    if (batch.last === undefined) return coming
    after = batch.last
  }
}

/** Of which kinds there is anything to remove or to announce: on most days of few. */
export async function dueAmong(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  kinds: readonly Expiring[],
): Promise<Expiring[]> {
  const now = house.clock()
  const choices = await chosenTerms(tx)
  const held = await heldNow(tx)
  const due: Expiring[] = []
  for (const expiring of kinds) {
    const before = horizon(expiring, inForce(expiring, choices), now, school)
    const [first] = await expiring.list(tx, { before, held, after: undefined, limit: 1, now })
    if (first) due.push(expiring)
  }
  return due
}

/** What is younger than this neither goes nor is announced now. */
const horizon = ({ noticeDays }: Expiring, { term }: TermInForce, now: Date, { timeZone }: Tenant) =>
  oldestKept(term, inDays(now, noticeDays), timeZone)

async function removeBatch(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  expiring: Expiring,
  after: string | undefined,
): Promise<Batch> {
  const { kind } = expiring
  const now = house.clock()
  await takeTurn(tx)
  const rule = inForce(expiring, await chosenTerms(tx))
  const before = horizon(expiring, rule, now, school)
  const listed = await expiring.list(tx, { before, held: await heldNow(tx), after, limit: BATCH, now })
  const weighed = await weigh(tx, school, expiring, rule, listed, now)
  const goes = weighed.flatMap(({ due, departure }) => (departure.is === 'now' ? due : []))
  if (goes.length > 0) {
    const over = oldestKept(rule.term, now, school.timeZone)
    const removed = await expiring.remove(tx, school, goes, { now, before: over })
    await tell(house, tx, school, { expiring, rule, goes, removed, now })
  }
  const announced = weighed.flatMap(({ due, departure }) =>
    departure.is === 'to_announce' ? { id: house.newId(), thing: due.id, goesAt: departure.at } : [],
  )
  await addWarnings(tx, { schoolId: school.schoolId, kind, at: now }, announced)
  const coming = weighed.flatMap(({ due, departure }) =>
    departure.is === 'now' ? [] : { kind, count: due.count, at: departure.at },
  )
  return { last: listed.length < BATCH ? undefined : listed.at(-1)?.id, coming }
}

/** What becomes of each of these, by the school's term and by what was announced. */
export async function weigh(
  tx: SchoolTransaction,
  { timeZone }: Tenant,
  { kind, noticeDays }: Expiring,
  { term }: TermInForce,
  listed: readonly Due[],
  now: Date,
): Promise<Weighed[]> {
  const announced = noticeDays === 0 ? [] : listed.map(({ id }) => id)
  const warnings = await warningsOf(tx, kind, announced)
  const rule = { term, noticeDays, timeZone }
  return listed.map((due) => ({ due, departure: departureOf(due, warnings.get(due.id), rule, now) }))
}

type Gone = {
  expiring: Expiring
  rule: TermInForce
  goes: readonly Due[]
  removed: readonly Removed[]
  now: Date
}

async function tell(house: House, tx: SchoolTransaction, school: Tenant, gone: Gone): Promise<void> {
  const { expiring, rule, goes, removed, now } = gone
  if (removed.length === 0) return
  const { term, chosen } = rule
  const line = {
    kind: expiring.kind,
    at: now,
    term: { count: term.count, unit: term.unit },
    termId: chosen?.id,
  }
  const since = new Map(goes.map((due) => [due.id, due.since]))
  const count = removed.reduce((sum, one) => sum + one.count, 0)
  await addTombstones(
    tx,
    school.schoolId,
    expiring.tombstone === 'together'
      ? [{ ...line, id: house.newId(), thing: undefined, count, since: undefined }]
      : removed.map((one) => ({
          ...{ ...line, id: house.newId(), thing: one.id, count: one.count },
          since: since.get(one.id),
        })),
  )
}
