import type { SchoolTransaction } from '#platform/database.ts'

/** A choice that was just written to the register, for whoever has something online. */
export type ConsentChanged = { schoolId: string; subject: string; at: Date }

/** What became of the places where this person was visible. */
export type DarkPlace = {
  postId: string
  placementId: string
  channel: string
  /** Gone or dark at once on our own page; on its way off, or looked at, elsewhere. */
  now: 'gone' | 'under_review' | 'removing' | 'questioned'
}

/**
 * The port by which a withdrawal takes effect. It runs in the withdrawal's own transaction, with the register row
 * locked: when the choice is committed, the places are dark. Rooms to the right implement it; `main.ts` joins them.
 */
export type FollowUp = (tx: SchoolTransaction, change: ConsentChanged) => Promise<DarkPlace[]>
