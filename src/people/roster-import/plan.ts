import type { Answers } from './match.ts'
import { type GroupStep, type LocationStep, planGroups } from './plan-groups.ts'
import { type PupilStep, planPupils } from './plan-pupils.ts'
import { planStaff, type StaffStep } from './plan-staff.ts'
import type { RosterNow } from './roster-now.ts'
import type { SchoolFile } from './school-file.ts'

/** All that confirming a file would do. The same file against the same school is the same plan, to the letter. */
export type Plan = {
  schoolYear: { from: string; to: string } | undefined
  locations: LocationStep[]
  groups: GroupStep[]
  pupils: PupilStep[]
  staff: StaffStep[]
  /** Colleagues whom the file does not name: nothing happens to them. */
  staffNotInFile: number
}

export function planOf(file: SchoolFile, now: RosterNow, answers: Answers, today: string): Plan {
  const schoolYear =
    file.schoolYear === now.schoolYear ? undefined : { from: now.schoolYear, to: file.schoolYear }
  const { locations, groups, goesOn, refOf } = planGroups(file, now)
  const people = { refOf, isGoing: (id: string) => goesOn.has(id), isNewYear: schoolYear !== undefined }
  const staff = planStaff(file, now, answers, people)
  return {
    ...{ schoolYear, locations, groups },
    pupils: planPupils(file, now, answers, { ...people, today }),
    ...staff,
  }
}

/** Does a confirmation change anything? What stays doubtful or is only looked at changes nothing. */
export function doesNothing({ schoolYear, locations, groups, pupils, staff }: Plan): boolean {
  const isQuiet = (step: LocationStep | GroupStep | StaffStep | PupilStep) => {
    if (step.is === 'doubtful' || step.is === 'ignored') return true
    if (step.is !== 'present') return false
    return step.changes.length === 0 && !step.isLinked
  }
  return schoolYear === undefined && [...locations, ...groups, ...pupils, ...staff].every(isQuiet)
}

/** In numbers; each is a list on the page, and they are what is kept of an import. */
export type Counts = {
  new: number
  changed: number
  moved: number
  left: number
  missing: number
  back: number
  doubtful: number
  unchanged: number
  ignored: number
  newGroups: number
  endedGroups: number
  newLocations: number
  newStaff: number
  changedStaff: number
  doubtfulStaff: number
}

export function countsOf(plan: Plan): Counts {
  const { pupils, groups, locations, staff } = plan
  const count = <Step extends { is: string }>(steps: readonly Step[], is: Step['is']) =>
    steps.filter((step) => step.is === is).length
  return {
    new: count(pupils, 'new'),
    changed: pupils.filter(isChanged).length,
    moved: pupils.filter((step) => step.is === 'present' && step.changes.includes('group')).length,
    left: count(pupils, 'left'),
    missing: count(pupils, 'missing'),
    back: pupils.filter((step) => step.is === 'present' && step.changes.includes('back')).length,
    doubtful: count(pupils, 'doubtful'),
    unchanged: pupils.filter((step) => step.is === 'present' && step.changes.length === 0).length,
    ignored: count(pupils, 'ignored'),
    newGroups: count(groups, 'new'),
    endedGroups: count(groups, 'ended'),
    newLocations: count(locations, 'new'),
    newStaff: count(staff, 'new'),
    changedStaff: staff.filter((step) => step.is === 'present' && step.changes.length > 0).length,
    doubtfulStaff: count(staff, 'doubtful'),
  }
}

/** Another group is no other child: that has a list of its own. */
export const isChanged = (step: PupilStep): boolean =>
  step.is === 'present' && step.changes.some((change) => change !== 'group' && change !== 'back')
