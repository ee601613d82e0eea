import type { Assessment } from './assessment.ts'
import type { Scene } from './scene.ts'
import { type Asked, MOST_ASK_SETS, type Standing, smallest } from './standing.ts'
import type { Change, ChangeSet } from './verdict.ts'

/** A cell that is not `mag`. @example const cell: BlockedCell = { scene, channel: 0, bad, leaveOut } */
export type BlockedCell = {
  readonly scene: Scene
  /** The index of the channel in the case. */
  readonly channel: number
  /** What is in the way, in the order of the scene. */
  readonly bad: readonly Assessment[]
  readonly leaveOut: ChangeSet
}

const NOBODY: Asked = []
const NO_ASSESSMENTS: readonly Assessment[] = []
const NO_SETS: readonly ChangeSet[] = []

/**
 * The smallest sets of changes that make the cell publishable, or make it go away. Hide (cover, else crop), drop the
 * photo, leave the channel out, ask who did not answer, or a mix where no single way reaches everybody.
 * Never asks a family whose child is only possible: the question comes first. Never asks who said no.
 * @example remediesFor(cell) // [[{ do: 'cover', face: '2', person: 'bo' }], …, [{ do: 'drop', photo: 'f1' }], …]
 */
export function remediesFor(cell: BlockedCell): readonly ChangeSet[] {
  const { scene, bad, leaveOut } = cell
  if (scene.isUnstated) return [scene.drop, leaveOut]
  const willing = scene.isContradicted ? NOBODY : whoToAsk(cell, bad)
  if (!canHideAll(bad, scene)) return [scene.drop, leaveOut, ...askToo(cell, willing)]

  const covered = hide(cell, 'cover', NOBODY)
  const cropped = hide(cell, 'crop', NOBODY)
  const asking = willing.length === 0 ? NO_SETS : hideAndAsk(cell, 'cover', willing)
  if (covered === undefined) return joined([scene.drop, leaveOut], asking)
  if (cropped === undefined || isSame(cropped, covered))
    return joined([covered, scene.drop, leaveOut], asking)
  return joined([covered, cropped, scene.drop, leaveOut], asking)
}

/**
 * What `concat` does, for the short lists of a cell several times as fast. Here and below lists are walked by number: a
 * `for … of` makes two objects a step, which for a whole school is most of what has to be cleared away.
 */
function joined<T>(list: readonly T[], more: readonly T[]): readonly T[] {
  if (list.length === 0) return more
  if (more.length === 0) return list
  const both = new Array<T>(list.length + more.length)
  for (let nth = 0; nth < both.length; nth++) {
    const it = nth < list.length ? list[nth] : more[nth - list.length]
    if (it !== undefined) both[nth] = it
  }
  return both
}

/** Where somebody can't be hidden: whoever is hidden, that one is asked. First the sets that hide nobody. */
function askToo(cell: BlockedCell, willing: Asked): readonly ChangeSet[] {
  if (willing.length === 0) return NO_SETS
  const { bad, scene } = cell
  const needed = whoToAsk(
    cell,
    bad.filter((it) => !canHide(it, scene)),
  )
  const covers = hideAndAsk(cell, 'cover', needed)
  const crops = hideAndAsk(cell, 'crop', needed)
  const more = willing.length === needed.length ? NO_SETS : hideAndAsk(cell, 'cover', willing)
  const isNew = (set: ChangeSet, nth: number) => !isSame(set, covers[nth])
  const sets = [...covers, ...crops.filter(isNew), ...more]
  const isAsking = (set: ChangeSet) => set.every((change) => change.do === 'ask')
  return [...sets.filter(isAsking), ...sets.filter((set) => !isAsking(set))]
}

function canHide({ sighting }: Assessment, scene: Scene): boolean {
  return scene.isPicture && sighting.hiding !== undefined
}

function canHideAll(bad: readonly Assessment[], scene: Scene): boolean {
  if (!scene.isPicture) return bad.length === 0
  for (let nth = 0; nth < bad.length; nth++) if (bad[nth]?.sighting.hiding === undefined) return false
  return true
}

/**
 * Hides what asking these people does not solve: by a cover, or by a crop where that is wanted or a cover can't help.
 * Undefined: somebody can't be hidden, or a photo would be left of which nobody said anything.
 */
function hide({ scene, bad }: BlockedCell, way: 'cover' | 'crop', asked: Asked): ChangeSet | undefined {
  const rest = unhealed(bad, asked)
  const hidden = new Array<Change>(rest.length)
  let crops = 0
  for (let nth = 0; nth < rest.length; nth++) {
    const hiding = scene.isPicture ? rest[nth]?.sighting.hiding : undefined
    if (hiding === undefined) return undefined
    hidden[nth] = hiding[way]
    if (hiding[way].do === 'crop') crops++
  }
  return crops > 0 && crops === scene.sightings.length && !scene.saysNobody ? undefined : hidden
}

function hideAndAsk(cell: BlockedCell, way: 'cover' | 'crop', asked: Asked): readonly ChangeSet[] {
  const hidden = hide(cell, way, asked)
  return hidden === undefined ? NO_SETS : withAsks(hidden, asked)
}

function withAsks(hidden: ChangeSet, asked: Asked): readonly ChangeSet[] {
  let sets: readonly ChangeSet[] = [hidden]
  for (let nth = 0; nth < asked.length; nth++) {
    const ways = asked[nth]?.ways ?? NO_SETS
    sets = nth === 0 && hidden.length === 0 ? ways : timesAll(sets, ways)
  }
  return sets
}

/** Each of these with each of those. */
function timesAll(sets: readonly ChangeSet[], ways: readonly ChangeSet[]): readonly ChangeSet[] {
  const [set, way] = [sets[0], ways[0]]
  if (set !== undefined && way !== undefined && sets.length === 1 && ways.length === 1)
    return [joined(set, way)]
  return sets.flatMap((one) => ways.map((other) => joined(one, other))).slice(0, MOST_ASK_SETS)
}

function unhealed(bad: readonly Assessment[], asked: Asked): readonly Assessment[] {
  if (asked.length === 0) return bad
  let healed = 0
  for (let nth = 0; nth < bad.length; nth++) if (isHealed(bad[nth], asked)) healed++
  if (healed === bad.length) return NO_ASSESSMENTS
  return healed === 0 ? bad : bad.filter((it) => !isHealed(it, asked))
}

function isHealed(assessment: Assessment | undefined, asked: Asked): boolean {
  const open = assessment?.open ?? []
  if (open.length === 0) return false
  for (let nth = 0; nth < open.length; nth++) if (!isAsked(open[nth], asked)) return false
  return true
}

function isAsked(person: string | undefined, asked: Asked): boolean {
  for (let nth = 0; nth < asked.length; nth++) if (asked[nth]?.person === person) return true
  return false
}

/** A cover, a crop or a way to ask is one object wherever it is offered. */
function isSame(set: ChangeSet, other: ChangeSet | undefined): boolean {
  if (set.length !== other?.length) return false
  for (let nth = 0; nth < set.length; nth++) if (set[nth] !== other[nth]) return false
  return true
}

/** Only who is certain is asked: whether a possible child is there is the first question. In the order of appearance. */
function whoToAsk(cell: BlockedCell, sightings: readonly Assessment[]): Asked {
  const isStill = cell.scene.parts.length === 1
  let asked: Asked = NOBODY
  for (let nth = 0; nth < cell.bad.length; nth++) {
    const open = cell.bad[nth]?.open ?? []
    for (let at = 0; at < open.length; at++) {
      const person = open[at] ?? ''
      const found = askableIn(sightings, person)
      if (found.length > 0 && !isAsked(person, asked))
        asked = joined(asked, isStill ? found : askInAll(person, cell))
    }
  }
  return asked
}

function askableIn(sightings: readonly Assessment[], person: string): Asked {
  for (let nth = 0; nth < sightings.length; nth++) {
    const asked = sightings[nth]?.asked
    if (asked?.[0]?.person === person) return asked
  }
  return NOBODY
}

/** Who to ask so that this person is in nobody's way, in sight and in sound. A no for either medium ends it. */
function askInAll(person: string, { scene, channel, bad }: BlockedCell): Asked {
  const open: Standing[] = []
  for (const part of scene.parts) {
    const standing = part.lookup(person)[0]?.standings[channel]
    if (standing === undefined || (standing.state !== 'gegeven' && standing.asks.length === 0)) return NOBODY
    if (bad.some((it) => it.open.includes(person) && part.sightings.includes(it.sighting)))
      open.push(standing)
  }
  const first = open[0]
  if (first !== undefined && open.length === 1) return first.asked
  const sets = open
    .map(({ asks }) => asks.slice(0, MOST_ASK_SETS))
    .reduce<readonly (readonly string[])[]>(
      (one, other) => smallest(one.flatMap((a) => other.map((b) => [...new Set([...a, ...b])]))),
      [[]],
    )
  const ways = sets.map((ids) => ids.map((grantor): Change => ({ do: 'ask', person, grantor })))
  return [{ person, ways }]
}
