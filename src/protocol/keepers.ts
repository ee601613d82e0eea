import { RIGHTS } from '#people/rights.ts'

/** Who answers for the agreement: how its rules are read, and which version is in force. */
export const KEEPERS = RIGHTS.keep_agreement
