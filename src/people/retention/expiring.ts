import type { SchoolTransaction } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Held } from './hold.ts'
import type { Bounds, RetentionKind, Term } from './term.ts'

/** Something that goes when its term is over. */
export type Due = {
  id: string
  /** From when its term counts. */
  since: Date
  /** How many people see go: photos of a post, lines of a register. */
  count: number
  /** Its title, for the page alone; undefined for a person, whom the page may name or not. */
  title: string | undefined
  /** When something about it last happened that a colleague may not have seen yet. */
  news: Date | undefined
}

/** Ordered by id, so that a page of them can be followed by the next whatever went meanwhile. */
export type Asked = { before: Date; held: Held; after: string | undefined; limit: number; now: Date }

export type Removed = { id: string; count: number }

/**
 * The port by which a room says what of it is kept for a time. Rooms to the right have it too, those to come as well;
 * `home` joins them. `remove` is called in the transaction that listed, with nobody placing a hold meanwhile.
 */
export type Expiring = {
  kind: RetentionKind
  defaultTerm: Term
  bounds: Bounds
  /** How many days before it goes the leadership is told; none where it would only be noise. */
  noticeDays: number
  /** Each thing has a tombstone of its own, or all that went at once have one together. */
  tombstone: 'each' | 'together'
  /** What is no younger than `before` and not held. */
  list(tx: SchoolTransaction, asked: Asked): Promise<Due[]>
  /** Answers what really went. */
  remove(
    tx: SchoolTransaction,
    school: Tenant,
    due: readonly Due[],
    at: { now: Date; before: Date },
  ): Promise<readonly Removed[]>
}

/** The port by which who left long ago becomes nobody: name, birth date, address and door. */
export type EraseNames = (tx: SchoolTransaction, school: Tenant, personId: string, at: Date) => Promise<void>
