import type { SchoolTransaction } from '#platform/database.ts'
import type { LeftBecause } from './roster-now.ts'

/** Pupils who are not at the school any more, in the import's own transaction. */
export type Gone = {
  schoolId: string
  subjects: readonly string[]
  why: LeftBecause
  at: Date
  /** Who confirmed; null for who has a role but is no person of this school. */
  by: string | null
}

/** What has to follow at once when pupils go; answers at how many places they are taken off. */
export type PupilsGone = (tx: SchoolTransaction, gone: Gone) => Promise<number>

/** New people begin with an empty page in the register: nothing is consented. */
export type PeopleCame = (
  tx: SchoolTransaction,
  came: { schoolId: string; people: readonly string[] },
) => Promise<void>

/** Rooms to the right implement these; `main.ts` joins them. */
export type RosterPorts = { pupilsGone: PupilsGone; peopleCame: PeopleCame }
