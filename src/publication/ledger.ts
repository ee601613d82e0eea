import type { ConsentEntry } from 'mag-dit'
import { holdsOn } from '#consent/choice.ts'
import { namedOn, type PhotoStatements, peopleUnder } from './statement.ts'

/** One child in one place: certainly, or possibly because a statement leaves it open. */
export type Depiction = { person: string; certain: boolean; entryIds: string[] }

/**
 * Everybody visible on a photo as it goes out. Who is covered is not visible; a set of one is certain, also when it is
 * one because the others in it are named beside it: so the gate read it when it said yes.
 */
export function depictionsOf(
  statements: PhotoStatements,
  channel: string,
  consents: readonly (ConsentEntry & { id: string })[],
  day: string,
): Depiction[] {
  const certain = new Set(statements.alsoPresent)
  const possible = new Set<string>()
  const named = namedOn(statements)
  for (const statement of statements.faces.values()) {
    if (statement.kind === 'covered' || statement.kind === 'not_a_face') continue
    const people =
      statement.kind === 'candidates'
        ? statement.people.filter((person) => !named.has(person))
        : peopleUnder(statement)
    for (const person of people) (people.length === 1 ? certain : possible).add(person)
  }
  const everyone = [...new Set([...certain, ...possible])].sort()
  return everyone.map((person) => ({
    person,
    certain: certain.has(person),
    entryIds: decidingEntries(person, channel, consents, day),
  }))
}

/** The lines of the register that a "ja" rests on: per grantor every ja since the last no that holds on this day. */
function decidingEntries(
  person: string,
  channel: string,
  consents: readonly (ConsentEntry & { id: string })[],
  day: string,
): string[] {
  const yes = new Map<string, string[]>()
  for (const entry of consents) {
    if (entry.subject !== person || entry.purpose !== channel || entry.medium !== 'foto') continue
    const holds =
      entry.decision === 'ja' && holdsOn({ from: entry.from ?? null, until: entry.until ?? null }, day)
    const before = entry.decision === 'ja' ? (yes.get(entry.grantor) ?? []) : []
    yes.set(entry.grantor, holds ? [...before, entry.id] : before)
  }
  return [...yes.values()].flat()
}

/** Where something is or was to be seen. */
export type PlacementState = 'live' | 'under_review' | 'gone'

/** What a place becomes when somebody on it may not be there any more. */
export function darken(certain: boolean): Exclude<PlacementState, 'live'> {
  return certain ? 'gone' : 'under_review'
}

/** A line of the ledger: where one child is or was to be seen. */
export type Appearance = {
  placementId: string
  postId: string
  channel: string
  caption: string
  certain: boolean
  state: PlacementState
  visibleFrom: Date
  darkSince: Date | null
}
