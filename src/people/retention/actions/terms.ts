import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Expiring } from '../expiring.ts'
import { addTerm, type ChosenTerm, chosenTerms } from '../store/terms.ts'
import { readTerm, type Term, type TermRefusal } from '../term.ts'

/** The term that counts, and the school's choice behind it when it made one. */
export type TermInForce = { term: Term; chosen: ChosenTerm | undefined }
type Keeping = Pick<Expiring, 'kind' | 'defaultTerm'>

export function inForce({ kind, defaultTerm }: Keeping, choices: readonly ChosenTerm[]): TermInForce {
  const chosen = choices.find((choice) => choice.kind === kind && choice.unit === defaultTerm.unit)
  return { term: chosen ?? defaultTerm, chosen }
}

/** How long the school keeps this from now on; what it chose before stays written down. */
export function changeTerm(
  house: House,
  { school: { schoolId }, by, typed }: { school: Tenant; by: string | undefined; typed: string },
  expiring: Pick<Expiring, 'kind' | 'defaultTerm' | 'bounds'>,
): Promise<'done' | TermRefusal> {
  return house.database.inSchool(schoolId, async (tx) => {
    const { kind, defaultTerm, bounds } = expiring
    const wanted = readTerm(typed, defaultTerm.unit, bounds)
    if (typeof wanted === 'string') return wanted
    if (inForce(expiring, await chosenTerms(tx)).term.count === wanted.count) return 'done'
    const id = house.newId()
    await addTerm(tx, schoolId, { ...wanted, id, kind, setBy: by ?? null, at: house.clock() })
    await note(house, tx, schoolId, { kind: 'retention.term_set', ids: { term: id }, actorId: by ?? null })
    return 'done'
  })
}
