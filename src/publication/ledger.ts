import type { ConsentEntry, Medium } from 'mag-dit'
import { holdsOn, type Method } from '#consent/choice.ts'
import type { ChannelId, ChannelRules } from './channels/channel.ts'
import type { DeliveryState } from './delivery.ts'
import { isUnnamed, namedOn, type PhotoStatements, peopleUnder } from './statement.ts'
import type { TakedownState } from './takedown.ts'

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
  media: readonly Medium[] = ['foto'],
): Depiction[] {
  const certain = new Set(statements.alsoPresent)
  const possible = new Set<string>()
  const named = namedOn(statements)
  for (const statement of statements.faces.values()) {
    if (statement.kind === 'covered' || statement.kind === 'not_a_face') continue
    const people = isUnnamed(statement)
      ? statement.people.filter((person) => !named.has(person))
      : peopleUnder(statement)
    for (const person of people) (people.length === 1 ? certain : possible).add(person)
  }
  const everyone = [...new Set([...certain, ...possible])].sort()
  return everyone.map((person) => ({
    person,
    certain: certain.has(person),
    entryIds: decidingEntries(person, channel, consents, day, media),
  }))
}

/** The lines of the register that a "ja" rests on: per grantor and medium every ja since the last no that holds on this day. */
export function decidingEntries(
  person: string,
  channel: string,
  consents: readonly (ConsentEntry & { id: string })[],
  day: string,
  media: readonly Medium[] = ['foto'],
): string[] {
  const yes = new Map<string, string[]>()
  for (const entry of consents) {
    if (entry.subject !== person || entry.purpose !== channel || !media.includes(entry.medium)) continue
    const holds =
      entry.decision === 'ja' && holdsOn({ from: entry.from ?? null, until: entry.until ?? null }, day)
    const word = `${entry.grantor} ${entry.medium}`
    const before = entry.decision === 'ja' ? (yes.get(word) ?? []) : []
    yes.set(word, holds ? [...before, entry.id] : before)
  }
  return [...yes.values()].flat()
}

/** Where a photo is or was to be seen. */
export type PlacementState =
  /** Handed to a channel or a colleague; whether it is visible is not known yet. */
  | 'uncertain'
  | 'live'
  /** Visible on a network, while somebody looks whether a child is on it. */
  | 'questioned'
  /** Dark on our own page, while somebody looks. */
  | 'under_review'
  /** Being taken away. */
  | 'removing'
  | 'gone'
  | 'out_of_reach'

/** What is not simply to be seen any more. */
export type DarkState = Exclude<PlacementState, 'uncertain' | 'live'>

/**
 * What a place becomes when somebody on it may not be there any more. Our own page is dark at once. What is on its way off
 * stays so: a child who is possibly there as well does not bring it back into question.
 */
export function darken(state: PlacementState, certain: boolean, mode: ChannelRules['mode']): DarkState {
  if (state === 'gone' || state === 'out_of_reach' || state === 'removing') return state
  if (mode === 'own') return certain ? 'gone' : 'under_review'
  return certain ? 'removing' : 'questioned'
}

/** Somebody has to look whether a child is on it. */
export function isInQuestion(state: PlacementState): boolean {
  return state === 'questioned' || state === 'under_review'
}

/** Somebody looked and it is well: as it was before, and before the channel answered that was not certain. */
export function restore(
  state: PlacementState,
  delivery: DeliveryState,
): 'live' | 'uncertain' | 'not_in_question' {
  if (!isInQuestion(state)) return 'not_in_question'
  return delivery === 'live' ? 'live' : 'uncertain'
}

/** The channel answered, or a colleague did: it is visible, or never was. */
export function settle(state: PlacementState, delivery: DeliveryState): PlacementState {
  if (delivery === 'failed') return 'gone'
  return delivery === 'live' && state === 'uncertain' ? 'live' : state
}

/** A removal came to its end, for everything that it was about. */
export function remove(state: PlacementState, takedown: TakedownState): PlacementState {
  if (takedown === 'gone') return 'gone'
  return takedown === 'out_of_reach' && state !== 'gone' ? 'out_of_reach' : state
}

export function mayStillBeSeen(state: PlacementState): boolean {
  return state !== 'gone' && state !== 'under_review'
}

/** A line of the ledger: where one child is or was to be seen. */
export type Appearance = {
  placementId: string
  postId: string
  photoId: string
  channel: ChannelId
  caption: string
  certain: boolean
  pointedOutByParent: boolean
  state: PlacementState
  visibleFrom: Date
  darkSince: Date | null
  /** Where it stands or stood, when the channel said so. */
  url: string | null
  /** On what the "ja" rested when it went out. */
  entries: readonly { recordedAt: Date; method: Method; until: string | null }[]
}
