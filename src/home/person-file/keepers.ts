import type { GrantedRole } from '#people/actor.ts'

/** Who decides that somebody is erased: it can't be undone. */
export const ERASERS = ['leadership'] as const satisfies readonly GrantedRole[]
