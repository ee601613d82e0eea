import type { GrantedRole } from '#people/actor.ts'

/** Who answers for the agreement: how its rules are read, and which version is in force. */
export const KEEPERS = ['leadership', 'administrator'] as const satisfies readonly GrantedRole[]
