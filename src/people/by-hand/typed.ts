import type { Tenant } from '#platform/schools.ts'
import type { Actor } from '../actor.ts'
import type { Name } from '../person.ts'
import { text } from '../visit.ts'
import { FIELDS, type Typed } from './by-hand.ts'

/** The fields that were sent, as text. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries(FIELDS.filter((name) => form.has(name)).map((name) => [name, text(form, name)]))

export const typedName = ({ givenName, prefix, familyName }: Name): Typed => ({
  voornaam: givenName,
  tussenvoegsel: prefix,
  achternaam: familyName,
})

/** Who does it, and where; who has a role but is no person of this school has no id to note. */
export const byOf = ({ school, actor }: { school: Tenant; actor: Actor }) => ({
  school,
  by: actor.is === 'signed_in' ? (actor.personId ?? null) : null,
})
