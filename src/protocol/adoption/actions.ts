import { dayIn } from '#platform/calendar.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { addVersion, agreementOn, readVersions } from '../actions.ts'
import type { Protocol } from '../protocol.ts'
import { type FileFault, readProtocol } from '../read-protocol.ts'
import type { Choices } from '../readings.ts'
import { type AdoptionRefusal, refusalOf } from './adoption.ts'

/** A file that somebody brought: what is wrong with it, why it can't come into force, or what it would take the place of. */
export type Weighed =
  | { is: 'faulty'; faults: readonly FileFault[] }
  | { is: 'refused'; refusal: AdoptionRefusal; next: Protocol }
  | { is: 'fine'; next: Protocol; now: Protocol; choices: Choices }

/** Looks at a file and keeps nothing of it. */
export async function weighFile(
  house: House,
  { schoolId, timeZone }: Tenant,
  text: string,
): Promise<Weighed> {
  const reading = readProtocol(text)
  if ('faults' in reading) return { is: 'faulty', faults: reading.faults }
  const next = reading.agreement
  const today = dayIn(timeZone, house.clock())
  return house.database.inSchool(schoolId, async (tx) => {
    // What it takes the place of is what would hold on its own first day.
    const firstDay = next.in_force_from < today ? today : next.in_force_from
    const { agreement: now, choices } = await agreementOn(tx, firstDay)
    const known = await readVersions(tx)
    const refusal = refusalOf(next, { now, known, today })
    return refusal ? { is: 'refused', refusal, next } : { is: 'fine', next, now, choices }
  })
}

/** Puts a version into force from its own date on; the versions before it stay as they are. */
export async function adopt(
  house: House,
  { school, by, text }: { school: Tenant; by: string | undefined; text: string },
): Promise<{ is: 'adopted'; version: string } | Exclude<Weighed, { is: 'fine' }>> {
  const weighed = await weighFile(house, school, text)
  if (weighed.is !== 'fine') return weighed
  const { next } = weighed
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const added = await addVersion(tx, {
      ...{ schoolId, agreement: next },
      ...{ inForceFrom: next.in_force_from, at: house.clock() },
    })
    // Somebody pressed twice, or two people at once.
    if (added === 'version_exists') return { is: 'refused', refusal: added, next }
    await note(house, tx, schoolId, {
      kind: 'protocol.adopted',
      ids: { version: next.version },
      actorId: by ?? null,
    })
    return { is: 'adopted', version: next.version }
  })
}
