import type { Standings } from './consent.ts'
import type { Medium } from './publication.ts'
import { type Assessment, assess } from './sighting.ts'
import { type Change, type ChangeSet, withoutDoubles } from './verdict.ts'

/**
 * One medium of what is shown in a cell, weighed. A clip with sound has two.
 * @example parts.every((part: Part) => part.medium === 'foto')
 */
export type Part = {
  readonly medium: Medium
  readonly assessments: readonly Assessment[]
  /** Somebody said that nobody can be recognised. */
  readonly saysNobody: boolean
  readonly standingOf: Standings
}

/** A cell that is not `mag`. @example const cell: BlockedCell = { photo: 'f1', channel: 'website', parts } */
export type BlockedCell = {
  readonly photo: string
  readonly channel: string
  readonly parts: readonly Part[]
}

type Preference = 'cover' | 'crop' | 'ask'
type AskOptions = readonly (readonly string[])[]

/** Twenty silent families with two guardians each would make a million sets; nobody reads more than these. */
const MOST_ASK_SETS = 32

/**
 * The smallest sets of changes that make the cell publishable, or make it go away. Hide (cover, else crop), drop the
 * photo, leave the channel out, ask who did not answer, or a mix where no single way reaches everybody.
 * Never asks a family whose child is only possible: the question comes first. Never asks who said no.
 * @example remediesFor(cell) // [[{ do: 'cover', face: '2', person: 'bo' }], …, [{ do: 'drop', photo: 'f1' }], …]
 */
export function remediesFor(cell: BlockedCell): readonly ChangeSet[] {
  const sets = (['cover', 'crop', 'ask'] as const).flatMap((preference) => plan(cell, preference))
  const isAsk = (change: Change) => change.do === 'ask'
  const all: ChangeSet[] = [
    ...sets.filter((set) => !set.some(isAsk)),
    [{ do: 'drop', photo: cell.photo }],
    [{ do: 'leave_out', channel: cell.channel }],
    ...sets.filter((set) => set.every(isAsk)),
    ...sets.filter((set) => set.some(isAsk) && !set.every(isAsk)),
  ]
  return withoutDoubles(all)
}

/** Solves every sighting in the way by the preferred change, or by another where that one can't help. */
function plan({ parts }: BlockedCell, preference: Preference): readonly ChangeSet[] {
  const all = parts.flatMap((part) => part.assessments)
  const isUnstated = parts.some((part) => !part.saysNobody && part.assessments.length === 0)
  if (isUnstated) return []
  const isContradicted = parts.some((part) => part.saysNobody && part.assessments.some(isVisible))
  const isPicture = parts.every((part) => part.medium === 'foto')
  const canHide = ({ sighting }: Assessment) => isPicture && sighting.face !== undefined

  const bad = all.filter((it) => it.verdict !== 'mag' || (isContradicted && isVisible(it)))
  const toAsk = bad.filter((it) => !isContradicted && (preference === 'ask' || !canHide(it)))
  const asked = whoToAsk(toAsk, parts)
  const isHealed = (it: Assessment) => it.open.length > 0 && it.open.every((person) => asked.has(person))
  const rest = bad.filter((it) => !isHealed(it))
  if (!rest.every(canHide)) return []

  const hidden = rest.flatMap((it) => hide(it, preference, parts))
  const cropsAll = hidden.filter((change) => change.do === 'crop').length === all.length
  const leavesNoAnswer = cropsAll && !parts.every((part) => part.saysNobody)
  return leavesNoAnswer ? [] : askSets(asked).map((asks) => [...hidden, ...asks])
}

function isVisible({ sighting }: Assessment): boolean {
  return !sighting.isCovered
}

/** In the order in which people appear, so that two ways to the same set give the same set. */
function whoToAsk(sightings: readonly Assessment[], parts: readonly Part[]): ReadonlyMap<string, AskOptions> {
  const certain = new Set(sightings.flatMap((it) => (it.sighting.people.length === 1 ? it.open : [])))
  const inOrder = new Set(parts.flatMap((part) => part.assessments.flatMap((it) => it.open)))
  const options = [...inOrder]
    .filter((person) => certain.has(person))
    .map((person) => [person, optionsFor(person, parts)] as const)
  return new Map(options.filter(([, sets]) => sets.length > 0))
}

function hide({ sighting }: Assessment, preference: Preference, parts: readonly Part[]): readonly Change[] {
  const { face, people } = sighting
  if (face === undefined) return []
  const covered = { ...sighting, isCovered: true }
  const coverHelps = parts.every((part) => assess(covered, part.standingOf).verdict === 'mag')
  const way = preference !== 'crop' && coverHelps ? 'cover' : 'crop'
  const [person, ...more] = people
  return [person === undefined || more.length > 0 ? { do: way, face } : { do: way, face, person }]
}

/** Who to ask so that this person is in nobody's way, in sight and in sound. A no for either medium ends it. */
function optionsFor(person: string, parts: readonly Part[]): AskOptions {
  const standings = parts.map((part) => part.standingOf(person))
  if (standings.some((it) => it === undefined || (it.state !== 'gegeven' && it.asks.length === 0))) return []
  return parts
    .filter((part) => part.assessments.some((it) => it.open.includes(person)))
    .map((part) => (part.standingOf(person)?.asks ?? []).slice(0, MOST_ASK_SETS))
    .reduce<AskOptions>(
      (one, other) => smallest(one.flatMap((a) => other.map((b) => [...new Set([...a, ...b])]))),
      [[]],
    )
}

function smallest(sets: AskOptions): AskOptions {
  const contains = (set: readonly string[], other: readonly string[]) => other.every((id) => set.includes(id))
  const isNeedless = (set: readonly string[], at: number) =>
    sets.some((other, index) => contains(set, other) && (other.length < set.length || index < at))
  return sets.filter((set, at) => !isNeedless(set, at))
}

function askSets(asked: ReadonlyMap<string, AskOptions>): readonly ChangeSet[] {
  return [...asked].reduce<readonly ChangeSet[]>(
    (sets, [person, options]) =>
      sets
        .flatMap((set) =>
          options.map((ids) => [...set, ...ids.map((grantor): Change => ({ do: 'ask', person, grantor }))]),
        )
        .slice(0, MOST_ASK_SETS),
    [[]],
  )
}
