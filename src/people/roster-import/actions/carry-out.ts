import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Plan } from '../plan.ts'
import type { Ref } from '../plan-groups.ts'
import type { PupilStep } from '../plan-pupils.ts'
import type { StaffStep } from '../plan-staff.ts'
import type { RosterPorts } from '../roster-ports.ts'
import {
  type IdOf,
  saveGone,
  saveGroups,
  saveLocations,
  savePeople,
  savePupils,
  saveSchoolYear,
  saveStaff,
} from '../store/save-plan.ts'

type Work = { schoolId: string; plan: Plan; by: string | null; at: Date; today: string }

/** A plan, set by set, in the order that the keys ask for; answers at how many places somebody who went was visible. */
export async function carryOut(
  house: House,
  tx: SchoolTransaction,
  ports: RosterPorts,
  { schoolId, plan, by, at, today }: Work,
): Promise<number> {
  const locationOf = openIds(house, plan.locations)
  const groupOf = openIds(house, plan.groups)
  await saveSchoolYear(tx, plan.schoolYear)
  await saveLocations(tx, schoolId, plan.locations, locationOf)
  await saveGroups(tx, schoolId, plan.groups, { groupOf, locationOf, today })

  const pupils = plan.pupils.flatMap((step) => personIn(house, step))
  await savePeople(tx, schoolId, 'pupil', pupils)
  const withGroup = pupils.map(({ id, birthDate, year, group }) => ({
    ...{ id, birthDate, year, groupId: group === null ? null : groupOf(group) },
  }))
  await savePupils(tx, schoolId, withGroup)

  const staff = plan.staff.flatMap((step) => personIn(house, step))
  await savePeople(tx, schoolId, 'staff', staff)
  const suggested = staff.map(({ id, email, suggested: { roles, groups } }) => ({
    ...{ id, email, roles, groupIds: groups.map(groupOf).toSorted() },
  }))
  await saveStaff(tx, schoolId, suggested)

  const came = [...pupils, ...staff].filter(({ isNew }) => isNew).map(({ id }) => id)
  await ports.peopleCame(tx, { schoolId, people: came })
  await saveGone(tx, plan.pupils, today)
  let places = 0
  for (const why of ['left', 'missing'] as const) {
    const subjects = plan.pupils.flatMap((step) => (step.is === why ? [step.id] : []))
    if (subjects.length > 0) places += await ports.pupilsGone(tx, { schoolId, subjects, why, at, by })
  }
  return places
}

/** What is new gets its id the first time that something points at it. */
function openIds(house: House, steps: Plan['locations'] | Plan['groups']): IdOf {
  const made = new Map(
    steps.flatMap((step) => (step.is === 'new' ? [[step.key, house.newId()] as const] : [])),
  )
  return (ref: Ref) => {
    const id = 'id' in ref ? ref.id : made.get(ref.key)
    if (id === undefined) throw new Error('A plan points at something that it does not make')
    return id
  }
}

type Standing<Step> = Extract<Step, { to: object }>

/** New people, and those of whom something changed; the rest is left alone. */
function personIn<Step extends Standing<PupilStep> | Standing<StaffStep>>(
  house: House,
  step: Step | Exclude<PupilStep | StaffStep, { to: object }>,
): (Step['to'] & { id: string; isNew: boolean })[] {
  if (!('to' in step)) return []
  if (step.is === 'new') return [{ ...step.to, id: house.newId(), isNew: true }]
  const isQuiet = step.changes.length === 0 && !step.isLinked
  return isQuiet ? [] : [{ ...step.to, id: step.id, isNew: false }]
}
