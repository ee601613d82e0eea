import type { Actor, GrantedRole } from '#people/actor.ts'
import { RIGHTS } from '#people/rights.ts'

/** What somebody can do about a post on the school's own page. */
export type NewsDoor = 'sign_in' | 'point_out' | 'take_offline'

/** Whoever works at the school may take a post offline; a board is no colleague. */
export const COLLEAGUES = RIGHTS.take_offline

export function newsDoors(actor: Actor): NewsDoor[] {
  if (actor.is === 'visitor') return ['sign_in']
  // A role without a person of this school: there is nobody to write down.
  if (actor.personId === undefined) return []
  const isOneOf = (roles: readonly GrantedRole[]) => actor.roles.some((role) => roles.includes(role))
  const doors: NewsDoor[] = []
  if (isOneOf(['guardian'])) doors.push('point_out')
  if (isOneOf(COLLEAGUES)) doors.push('take_offline')
  return doors
}
