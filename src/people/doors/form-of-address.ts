import type { Actor } from '../actor.ts'

export type FormOfAddress = 'je' | 'u'

/** Colleagues among each other say "je"; parents, and who is not known yet, hear "u". */
export function howToAddress(actor: Actor): FormOfAddress {
  const worksHere =
    actor.is === 'signed_in' && actor.roles.some((role) => role !== 'guardian' && role !== 'other')
  return worksHere ? 'je' : 'u'
}
