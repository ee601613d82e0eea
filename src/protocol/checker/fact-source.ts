import type { Facts } from 'mag-dit'
import type { Actor } from '#people/actor.ts'

/**
 * What a room knows about whoever asks. It fills in the first choice of a question and nothing more: whoever asks can say
 * something else, and nothing of it is kept.
 * @example const source: FactSource = (actor) => (actor.is === 'visitor' ? {} : { rol: 'medewerker' })
 */
export type FactSource = (actor: Actor) => Facts

/** A session tells which of the four it is, and a colleague's own task. */
export const whoIsAsking: FactSource = (actor) => {
  if (actor.is === 'visitor') return {}
  const has = (...roles: readonly string[]) => actor.roles.some((role) => roles.includes(role))
  if (has('pupil')) return { rol: 'leerling' }
  if (has('leadership')) return { rol: 'medewerker', functie: 'schoolleiding' }
  if (has('anti_bullying')) return { rol: 'medewerker', functie: 'anti_pestcoordinator' }
  if (has('teacher')) return { rol: 'medewerker', functie: 'leerkracht' }
  if (has('editor', 'administrator')) return { rol: 'medewerker' }
  return has('guardian') ? { rol: 'ouder_verzorger' } : {}
}
