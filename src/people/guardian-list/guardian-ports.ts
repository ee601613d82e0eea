import type { SchoolTransaction } from '#platform/database.ts'

/** Pupils who got a guardian, or of whom a guardian's gezag changed: what stood on a "ja" may stand on it no longer. */
export type AuthorityChanged = (
  tx: SchoolTransaction,
  change: { schoolId: string; subjects: readonly string[]; at: Date },
) => Promise<number>

/** "Niet in beeld": in no picture at all; a list only ever says so, and never takes it back. Answers at how many places somebody is taken off. */
export type KeepOutOfPictures = (
  tx: SchoolTransaction,
  change: { schoolId: string; subjects: readonly string[]; at: Date; by: string | null },
) => Promise<number>

/** The register of consents implements these; `main.ts` joins them. */
export type GuardianPorts = {
  authorityChanged: AuthorityChanged
  keepOutOfPictures: KeepOutOfPictures
}
