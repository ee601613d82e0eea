import { RIGHTS } from './rights.ts'

/** Everybody who can stand before a door. */
export const ROLES = [
  'teacher',
  'editor',
  'leadership',
  'anti_bullying',
  'administrator',
  'board',
  'guardian',
  'pupil',
  'other',
  'visitor',
] as const
export type Role = (typeof ROLES)[number]
export type GrantedRole = Exclude<Role, 'visitor'>

/** Who is asking, in this school: somebody who walked in, or a person with roles here. */
export type Actor =
  | { is: 'visitor' }
  | {
      is: 'signed_in'
      /** Undefined for a class that came in with its code. */
      identityId: string | undefined
      /** Undefined for who has a role but no person here, such as a board member. */
      personId: string | undefined
      name: string
      roles: readonly GrantedRole[]
      teaches: readonly string[]
    }

/** Colleagues who may make a post. */
export const AUTHORS = RIGHTS.make_posts
export const EVERYONE = ROLES
/** Somebody by name: a class that came in with its code has no devices and nothing to confirm. */
export const PERSONS = ROLES.filter((role) => role !== 'visitor' && role !== 'pupil')

export function mayEnter(actor: Actor, allowed: readonly Role[]): boolean {
  if (allowed.includes('visitor')) return true
  return actor.is === 'signed_in' && actor.roles.some((role) => allowed.includes(role))
}

/** An author: signed in, and a person of this school whose name can stand under a statement. */
export type Colleague = { personId: string; name: string; teaches: readonly string[] }
