import type { Name } from '#people/person.ts'

/** A child whose guardians answered differently somewhere. */
export type Disagreement = Name & { pupilId: string; group: string }
