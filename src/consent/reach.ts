import type { SchoolTransaction } from '#platform/database.ts'

/** A post that a "nee" does not take away by itself. */
export type Beyond = {
  postId: string
  since: Date
  /** A colleague has to take it away by hand, or nobody can. */
  is: 'by_hand' | 'never'
}

/**
 * The port by which a guardian reads, before choosing, what can't be recalled. Rooms to the right implement it;
 * `main.ts` joins them.
 */
export type OutOfReach = (
  tx: SchoolTransaction,
  about: { subject: string; purpose: string },
) => Promise<Beyond[]>
