import type { Plan } from '../plan.ts'
import { isForOnce, type Ref } from '../plan-groups.ts'
import type { RosterNow } from '../roster-now.ts'

const lasting = (key: string | null) => (key === null || key === '' || isForOnce(key) ? null : key)

/** The school after a plan, without a database; `round` tells what was made this time from what was made before. */
export function carriedOut(plan: Plan, now: RosterNow, round: number): RosterNow {
  const idOf = (ref: Ref) => ('id' in ref ? ref.id : `${round} made of ${ref.key}`)
  return {
    ...{ name: now.name, brin: now.brin, schoolYear: plan.schoolYear?.to ?? now.schoolYear },
    locations: locationsAfter(plan, now, idOf),
    groups: groupsAfter(plan, now, idOf),
    pupils: pupilsAfter(plan, now, idOf, round),
    staff: staffAfter(plan, now, idOf, round),
  }
}

type IdOf = (ref: Ref) => string
const byId = <Thing extends { id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]))

function locationsAfter(plan: Plan, now: RosterNow, idOf: IdOf): RosterNow['locations'] {
  const after = byId(now.locations)
  for (const step of plan.locations) {
    const id = step.is === 'new' ? idOf({ key: step.key }) : step.id
    after.set(id, { id, name: step.name, key: lasting(step.key) ?? after.get(id)?.key ?? null })
  }
  return [...after.values()]
}

function groupsAfter(plan: Plan, now: RosterNow, idOf: IdOf): RosterNow['groups'] {
  const after = byId(now.groups)
  for (const step of plan.groups) {
    if (step.is === 'ended') {
      after.delete(step.id)
      continue
    }
    const id = step.is === 'new' ? idOf({ key: step.key }) : step.id
    const { name, yearGroups } = step
    after.set(id, { id, name, yearGroups, key: lasting(step.key), locationId: idOf(step.location) })
  }
  return [...after.values()]
}

/** As the database does: what is somebody's now is nobody else's any more. */
function giveUp<Person extends { id: string; key: string | null; eckid: string | null }>(
  people: Map<string, Person>,
  to: { id: string; key: string | null; eckid: string | null },
): void {
  for (const person of people.values()) {
    if (person.id === to.id) continue
    const key = person.key === to.key ? null : person.key
    const eckid = person.eckid === to.eckid ? null : person.eckid
    people.set(person.id, { ...person, key, eckid })
  }
}

function pupilsAfter(plan: Plan, now: RosterNow, idOf: IdOf, round: number): RosterNow['pupils'] {
  const after = byId(now.pupils)
  for (const step of plan.pupils) {
    if (step.is === 'new' || step.is === 'present') {
      const id = step.is === 'new' ? `${round} new ${step.at}` : step.id
      const { group, ...to } = step.to
      const groupId = group === null ? null : idOf(group)
      giveUp(after, { ...to, id })
      after.set(id, { id, ...to, groupId, leftOn: null, leftBecause: null })
    } else if (step.is === 'left' || step.is === 'missing') {
      const pupil = after.get(step.id)
      if (pupil) after.set(step.id, { ...pupil, leftOn: '2026-10-01', leftBecause: step.is })
    }
  }
  return [...after.values()]
}

function staffAfter(plan: Plan, now: RosterNow, idOf: IdOf, round: number): RosterNow['staff'] {
  const after = byId(now.staff)
  for (const step of plan.staff) {
    if (step.is !== 'new' && step.is !== 'present') continue
    const id = step.is === 'new' ? `${round} staff ${step.at}` : step.id
    const { suggested, ...to } = step.to
    const groupIds = suggested.groups.map(idOf)
    giveUp(after, { ...to, id })
    after.set(id, { id, ...to, roles: suggested.roles, groupIds, leftOn: null })
  }
  return [...after.values()]
}
