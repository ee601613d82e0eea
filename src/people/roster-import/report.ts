import { fullName, type Name } from '../person.ts'
import { type Counts, countsOf, isChanged, type Plan } from './plan.ts'
import type { Ref } from './plan-groups.ts'
import type { PupilStep } from './plan-pupils.ts'
import type { RosterNow } from './roster-now.ts'
import type { SchoolFile } from './school-file.ts'

/** One person or group on a list, with what there is to say of it. */
export type Line = { name: string; detail: string }
export type Section = { kind: keyof Counts; count: number; lines: Line[] }

/** Somebody in the file who may be somebody we know. `place`: how the form calls them. */
export type Doubt = {
  place: string
  name: string
  detail: Detail
  candidates: { id: string; name: string; detail: Detail }[]
}
export type Detail = { birthDate: string | undefined; group: string | undefined }

export type Report = { sections: Section[]; doubts: Doubt[] }
type Looked = { file: SchoolFile; now: RosterNow; plan: Plan }
type Words = { changes: (changes: readonly string[]) => string; noGroup: string; arrow: string }

/** A plan as a person reads it: what, how often, and who. */
export function reportOf(looked: Looked, words: Words): Report {
  const counts = countsOf(looked.plan)
  const lists = listsOf(looked, words)
  const kinds = Object.keys(counts) as (keyof Counts)[]
  const shown = kinds.filter((kind) => counts[kind] > 0)
  return {
    sections: shown.map((kind) => ({
      kind,
      count: counts[kind],
      lines: (lists[kind] ?? []).toSorted(byName),
    })),
    doubts: doubtsIn(looked),
  }
}

const byName = (one: Line, other: Line) => one.name.localeCompare(other.name, 'nl')

function listsOf({ file, now, plan }: Looked, words: Words): Partial<Record<keyof Counts, Line[]>> {
  const known = new Map(now.pupils.map((pupil) => [pupil.id, pupil]))
  const groupName = openGroupNames(now, plan, words.noGroup)
  const atSchool = (id: string) => {
    const pupil = known.get(id)
    return { name: pupil ? fullName(pupil) : '', detail: groupName(idRef(pupil?.groupId)) }
  }
  const steps = <Is extends PupilStep['is']>(is: Is) =>
    plan.pupils.filter((step): step is Extract<PupilStep, { is: Is }> => step.is === is)
  const present = steps('present')
  const moved = present.filter(({ changes }) => changes.includes('group'))
  return {
    new: steps('new').map(({ to }) => ({ name: fullName(to), detail: groupName(to.group) })),
    changed: present
      .filter(isChanged)
      .map(({ to, changes }) => ({ name: fullName(to), detail: words.changes(changes) })),
    moved: moved.map(({ id, to }) => {
      const before = groupName(idRef(known.get(id)?.groupId))
      return { name: fullName(to), detail: `${before} ${words.arrow} ${groupName(to.group)}` }
    }),
    back: present
      .filter(({ changes }) => changes.includes('back'))
      .map(({ to }) => ({ name: fullName(to), detail: groupName(to.group) })),
    left: steps('left').map(({ id }) => atSchool(id)),
    missing: steps('missing').map(({ id }) => atSchool(id)),
    newGroups: plan.groups.flatMap((step) => (step.is === 'new' ? [plain(step.name)] : [])),
    endedGroups: plan.groups.flatMap((step) => (step.is === 'ended' ? [plain(step.name)] : [])),
    newLocations: plan.locations.flatMap((step) => (step.is === 'new' ? [plain(step.name)] : [])),
    newStaff: plan.staff.flatMap((step) =>
      step.is === 'new' ? [{ name: fullName(step.to), detail: step.to.suggested.roles.join(', ') }] : [],
    ),
    changedStaff: plan.staff.flatMap((step) =>
      step.is === 'present' && step.changes.length > 0 ? [plain(fullName(step.to))] : [],
    ),
    doubtful: steps('doubtful').flatMap(({ at }) => named(file.pupils[at])),
    doubtfulStaff: plan.staff.flatMap((step) => (step.is === 'doubtful' ? named(file.staff[step.at]) : [])),
  }
}

const plain = (name: string): Line => ({ name, detail: '' })
const named = (name: Name | undefined): Line[] => (name ? [plain(fullName(name))] : [])
const idRef = (id: string | null | undefined): Ref | null => (id ? { id } : null)

function openGroupNames(now: RosterNow, plan: Plan, noGroup: string) {
  const byId = new Map(now.groups.map(({ id, name }) => [id, name]))
  const byKey = new Map(plan.groups.flatMap((step) => (step.is === 'new' ? [[step.key, step.name]] : [])))
  return (ref: Ref | null) => {
    if (ref === null) return noGroup
    return ('id' in ref ? byId.get(ref.id) : byKey.get(ref.key)) ?? noGroup
  }
}

function doubtsIn({ file, now, plan }: Looked): Doubt[] {
  const groups = new Map(now.groups.map(({ id, name }) => [id, name]))
  const inFile = new Map(file.groups.map(({ key, name }) => [key, name]))
  const people = new Map<string, { name: string; detail: Detail }>([
    ...now.pupils.map((pupil): [string, { name: string; detail: Detail }] => [
      pupil.id,
      {
        name: fullName(pupil),
        detail: {
          birthDate: pupil.birthDate ?? undefined,
          group: pupil.groupId === null ? undefined : groups.get(pupil.groupId),
        },
      },
    ]),
    ...now.staff.map((person): [string, { name: string; detail: Detail }] => [
      person.id,
      { name: fullName(person), detail: nothing },
    ]),
  ])
  const candidates = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const person = people.get(id)
      return person ? [{ id, ...person }] : []
    })
  const pupils = plan.pupils.flatMap((step): Doubt[] => {
    const pupil = step.is === 'doubtful' ? file.pupils[step.at] : undefined
    if (!pupil || step.is !== 'doubtful') return []
    const group = pupil.group === undefined ? undefined : inFile.get(pupil.group)
    const detail = { birthDate: pupil.birthDate, group }
    return [{ place: `p${step.at}`, name: fullName(pupil), detail, candidates: candidates(step.candidates) }]
  })
  const staff = plan.staff.flatMap((step): Doubt[] => {
    const person = step.is === 'doubtful' ? file.staff[step.at] : undefined
    if (!person || step.is !== 'doubtful') return []
    const who = { name: fullName(person), detail: nothing }
    return [{ place: `s${step.at}`, ...who, candidates: candidates(step.candidates) }]
  })
  return [...pupils, ...staff]
}

const nothing: Detail = { birthDate: undefined, group: undefined }
