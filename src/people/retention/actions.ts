import type { SchoolTransaction } from '#platform/database.ts'
import { isPersonHeld, takeTurn } from './store/holds.ts'

/** The door of this subject, for the rooms to the right and for whoever erases. */

export { peopleExpiring } from './actions/expiring.ts'
export { liftHold, placeHold } from './actions/holds.ts'
export { dueAmong, removeDue, weigh } from './actions/remove.ts'
export { changeTerm, inForce, type TermInForce } from './actions/terms.ts'
export { heldNow, listHolds, peopleNamed } from './store/holds.ts'
export { beginRun, finishRun, lastComing } from './store/runs.ts'
export { chosenTerms } from './store/terms.ts'
export { lastGone, type WentTogether } from './store/tombstones.ts'

/**
 * "Bewaarplicht: niet wissen": nothing of this person may be removed or erased. Asked in the transaction that erases, it
 * waits for who is just saying so, and who wants to say so waits for it.
 */
export async function isHeld(tx: SchoolTransaction, personId: string): Promise<boolean> {
  await takeTurn(tx)
  return isPersonHeld(tx, personId)
}
