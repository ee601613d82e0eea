import { z } from 'zod'
import type { Actor } from '../actor.ts'

/** A link to a new address works as long as a link to come in. */
export const OWN_EMAIL_MINUTES = 15

/** Kept while the mail is on its way. */
export const askedEmail = z.object({
  schoolId: z.string(),
  identityId: z.string(),
  personId: z.string(),
  email: z.string(),
})

export type Parent = { identityId: string; personId: string }

/** A parent keeps their own address; that of who works here is kept by the school. */
export function parentOnly(actor: Actor): Parent | undefined {
  if (actor.is === 'visitor' || actor.identityId === undefined || actor.personId === undefined)
    return undefined
  const isParentOnly = actor.roles.length > 0 && actor.roles.every((role) => role === 'guardian')
  return isParentOnly ? { identityId: actor.identityId, personId: actor.personId } : undefined
}
