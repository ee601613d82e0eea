import type { SchoolTransaction } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Name } from './person.ts'

/** Somebody who is going to be erased, with what they are to be found by in words that others typed. */
export type Leaving = Name & { personId: string; emails: readonly string[] }

/** Why somebody can't be erased yet; each has a way out of it. */
export type ErasureBlock =
  /** At school: who may be in no picture has to be looked for by name. */
  'still_here' | 'child_here' | 'held' | 'certainly_online' | 'possibly_online' | 'under_way'

export type Counted = { what: string; count: number }
/** What goes, and what stays without a name. */
export type ErasurePreview = { goes: readonly Counted[]; stays: readonly Counted[] }

/** The port by which a room erases what it keeps of one person; called in one transaction with all the others. */
export type Erasable = {
  blocks(tx: SchoolTransaction, personId: string): Promise<readonly ErasureBlock[]>
  preview(tx: SchoolTransaction, personId: string): Promise<ErasurePreview>
  erase(tx: SchoolTransaction, school: Tenant, who: Leaving, at: Date): Promise<void>
}

/** What stands wherever their name stood. */
export const ERASED_NAME = 'naam gewist'

/** By what somebody is certainly meant, whatever it stands in. */
export function fullNamesOf({ givenName, prefix, familyName }: Leaving): string[] {
  const family = [prefix, familyName].filter((part) => part !== '').join(' ')
  return [...new Set([`${givenName} ${family}`, `${givenName} ${familyName}`])].filter((name) =>
    name.includes(' '),
  )
}

/** And by what in words that are about them: others can be called so too. */
export function allNamesOf({ givenName, prefix, familyName }: Leaving): string[] {
  const family = [prefix, familyName].filter((part) => part !== '').join(' ')
  return [family, familyName, givenName].filter((name) => name.trim() !== '')
}
