import type { KnownGroup, RosterNow } from './roster-now.ts'
import type { FileGroup, FilePupil, SchoolFile } from './school-file.ts'

/** Something the school has, or something this plan makes, by its key in the file. */
export type Ref = { id: string } | { key: string }

export type LocationStep =
  | { is: 'new'; key: string; name: string }
  | { is: 'present'; id: string; key: string; name: string; changes: 'name'[]; isLinked: boolean }

type GroupState = { name: string; yearGroups: number[]; location: Ref }
export type GroupStep =
  | ({ is: 'new'; key: string } & GroupState)
  | ({
      is: 'present'
      id: string
      key: string | null
      changes: ('name' | 'years' | 'location')[]
      isLinked: boolean
    } & GroupState)
  | { is: 'ended'; id: string; name: string }

/** Where a group is when the file has no places of business and the school neither. */
const ONLY_LOCATION = ''

export function planGroups(file: SchoolFile, now: RosterNow) {
  const places = openBook(now.locations, file.locations)
  const locations = file.locations.map((inFile): LocationStep => {
    const { key, name } = inFile
    const known = places(inFile)
    if (!known) return { is: 'new', key, name }
    const changes = known.name === name ? [] : ['name' as const]
    const isLinked = !isForOnce(key) && known.key !== key
    return { is: 'present', id: known.id, key, name, changes, isLinked }
  })
  const isNewYear = file.schoolYear !== now.schoolYear
  const home = file.groups.filter(({ kind }) => kind === 'home')
  // A group lives a school year at most, and its name is used again: 6 of this year is not 6 of last year.
  const standing = openBook(isNewYear ? [] : now.groups, home)
  const pupils = Map.groupBy(file.pupils, ({ group }) => group)
  const somewhere = firstLocation(locations, now)
  const locationRef = (key: string): Ref => {
    const step = locations.find((it) => it.key === key)
    return step?.is === 'present' ? { id: step.id } : { key }
  }
  const steps = home.map((group): GroupStep => {
    const known = standing(group)
    const members = pupils.get(group.key) ?? []
    const location = mostly(members.flatMap((pupil) => pupil.location ?? []))
    const state = {
      name: group.name,
      yearGroups: yearsOf(group, members),
      location: location === undefined ? undefined : locationRef(location),
    }
    return known
      ? presentGroup(group, known, state)
      : { is: 'new', key: group.key, ...state, location: state.location ?? somewhere }
  })
  const found = new Set(steps.flatMap((step) => (step.is === 'present' ? [step.id] : [])))
  const rest = now.groups.filter(({ id }) => !found.has(id))
  const needsPlace = steps.some((step) => step.is === 'new' && isOnly(step.location))
  const ends: GroupStep[] = isNewYear ? rest.map(({ id, name }) => ({ is: 'ended', id, name })) : []
  return {
    locations: needsPlace
      ? [...locations, { is: 'new' as const, key: ONLY_LOCATION, name: now.name }]
      : locations,
    groups: [...steps, ...ends],
    /** Of this year's groups that the file does not name nothing is known: they go on. */
    goesOn: new Set(isNewYear ? [] : now.groups.map(({ id }) => id)),
    refOf: openRefs(home, steps),
  }
}

const isOnly = (location: Ref) => 'key' in location && location.key === ONLY_LOCATION

function openRefs(home: readonly FileGroup[], steps: readonly GroupStep[]) {
  const refs = new Map(
    home.map(({ key }, at): [string, Ref] => {
      const step = steps[at]
      return [key, step?.is === 'present' ? { id: step.id } : { key }]
    }),
  )
  return (key: string): Ref | undefined => refs.get(key)
}

/** By key; else by name, where what has that name here has no other key in the file. Nothing is found twice. */
function openBook<Known extends { id: string; key: string | null; name: string }>(
  known: readonly Known[],
  inFile: readonly { key: string }[],
) {
  const keys = new Set(inFile.map(({ key }) => key))
  const taken = new Set<string>()
  return (wanted: { key: string; name: string }): Known | undefined => {
    const byKey = isForOnce(wanted.key) ? undefined : known.find(({ key }) => key === wanted.key)
    const byName = ({ id, key, name }: Known) =>
      name === wanted.name && (key === null || !keys.has(key)) && !taken.has(id)
    const found = byKey ?? known.find(byName)
    if (found) taken.add(found.id)
    return found
  }
}

/** Made anew for each file: nothing is known again by it. */
export const isForOnce = (key: string) => key.startsWith('#')

function presentGroup(
  { key }: FileGroup,
  known: KnownGroup,
  { name, yearGroups, location }: { name: string; yearGroups: number[]; location: Ref | undefined },
): GroupStep {
  const years = yearGroups.length === 0 ? known.yearGroups : yearGroups
  const isElsewhere = location !== undefined && !('id' in location && location.id === known.locationId)
  const kept = isForOnce(key) ? known.key : key
  return {
    ...{ is: 'present', id: known.id, name, yearGroups: years, key: kept },
    location: location ?? { id: known.locationId },
    changes: [
      ...(name === known.name ? [] : ['name' as const]),
      ...(String(years) === String(known.yearGroups) ? [] : ['years' as const]),
      ...(isElsewhere ? ['location' as const] : []),
    ],
    isLinked: kept !== known.key,
  }
}

/** Of a class of several years: those of the children in it. */
function yearsOf({ year }: FileGroup, members: readonly FilePupil[]): number[] {
  if (year !== undefined) return [year]
  return [...new Set(members.flatMap((pupil) => pupil.year ?? []))].toSorted((a, b) => a - b)
}

function mostly(keys: readonly string[]): string | undefined {
  const times = [...Map.groupBy(keys, (key) => key)].map(([key, found]) => ({ key, times: found.length }))
  return times.toSorted((a, b) => b.times - a.times || a.key.localeCompare(b.key))[0]?.key
}

function firstLocation(steps: readonly LocationStep[], { locations }: RosterNow): Ref {
  const [step] = steps
  if (step) return step.is === 'present' ? { id: step.id } : { key: step.key }
  const [known] = locations
  return known ? { id: known.id } : { key: ONLY_LOCATION }
}
