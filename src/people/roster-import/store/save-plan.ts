import { sql } from 'kysely'
import { run, type SchoolTransaction } from '#platform/database.ts'
import type { Plan } from '../plan.ts'
import { type GroupStep, isForOnce, type LocationStep, type Ref } from '../plan-groups.ts'
import type { PupilStep } from '../plan-pupils.ts'

const json = (records: readonly object[]) => sql`${JSON.stringify(records)}::jsonb`
const lasting = (key: string | null) => (key === null || key === '' || isForOnce(key) ? null : key)

/** Finds the id of what a step points at; what is new gets one. */
export type IdOf = (ref: Ref) => string

export async function saveLocations(
  tx: SchoolTransaction,
  schoolId: string,
  steps: readonly LocationStep[],
  idOf: IdOf,
): Promise<void> {
  const lines = steps.map((step) => ({
    id: step.is === 'new' ? idOf({ key: step.key }) : step.id,
    name: step.name,
    key: lasting(step.key),
  }))
  if (lines.length === 0) return
  await run(
    tx,
    sql`insert into location (school_id, location_id, name, roster_key)
        select ${schoolId}::uuid, id, name, key from jsonb_to_recordset(${json(lines)}) as line(id uuid, name text, key text)
        on conflict (school_id, location_id) do update
        set name = excluded.name, roster_key = coalesce(excluded.roster_key, location.roster_key)`,
  )
}

export async function saveGroups(
  tx: SchoolTransaction,
  schoolId: string,
  steps: readonly GroupStep[],
  { groupOf, locationOf, today }: { groupOf: IdOf; locationOf: IdOf; today: string },
): Promise<void> {
  const ended = steps.flatMap((step) => (step.is === 'ended' ? [step.id] : []))
  await run(tx, sql`update pupil_group set ended_on = ${today} where group_id = any(${ended}::uuid[])`)
  const lines = steps.flatMap((step) => {
    if (step.is === 'ended') return []
    const { name, yearGroups, key } = step
    const id = step.is === 'new' ? groupOf({ key: step.key }) : step.id
    return [{ id, name, yearGroups, key: lasting(key), location: locationOf(step.location) }]
  })
  await run(
    tx,
    sql`insert into pupil_group (school_id, group_id, name, year_groups, location_id, roster_key)
        select ${schoolId}::uuid, id, name, array(select jsonb_array_elements_text("yearGroups")::smallint), location, key
        from jsonb_to_recordset(${json(lines)}) as line(
          id uuid, name text, "yearGroups" jsonb, location uuid, key text)
        on conflict (school_id, group_id) do update
        set name = excluded.name, year_groups = excluded.year_groups, location_id = excluded.location_id,
          roster_key = excluded.roster_key`,
  )
}

export type SavedPerson = {
  id: string
  isNew: boolean
  givenName: string
  prefix: string
  familyName: string
  key: string | null
  eckid: string | null
}

/** New people and changed names. Whoever had a key that now is somebody else's loses it first. */
export async function savePeople(
  tx: SchoolTransaction,
  schoolId: string,
  kind: 'pupil' | 'staff',
  people: readonly SavedPerson[],
): Promise<void> {
  const lines = json(people)
  await run(
    tx,
    sql`update person p
        set roster_key = nullif(p.roster_key, line.key), eckid_hash = nullif(p.eckid_hash, line.eckid)
        from jsonb_to_recordset(${lines}) as line(id uuid, key text, eckid text)
        where p.kind = ${kind} and p.person_id <> line.id and (p.roster_key = line.key or p.eckid_hash = line.eckid)`,
  )
  await run(
    tx,
    sql`insert into person (school_id, person_id, kind, given_name, prefix, family_name, roster_key, eckid_hash)
        select ${schoolId}::uuid, id, ${kind}, "givenName", prefix, "familyName", key, eckid
        from jsonb_to_recordset(${lines}) as line(
          id uuid, "isNew" boolean, "givenName" text, prefix text, "familyName" text, key text, eckid text)
        where "isNew"`,
  )
  await run(
    tx,
    sql`update person p
        set given_name = "givenName", prefix = line.prefix, family_name = "familyName",
          roster_key = line.key, eckid_hash = line.eckid,
          left_on = case when p.kind = 'pupil' then null else p.left_on end,
          left_because = case when p.kind = 'pupil' then null else p.left_because end
        from jsonb_to_recordset(${lines}) as line(
          id uuid, "isNew" boolean, "givenName" text, prefix text, "familyName" text, key text, eckid text)
        where p.person_id = line.id and not "isNew"`,
  )
}

export async function savePupils(
  tx: SchoolTransaction,
  schoolId: string,
  pupils: readonly { id: string; birthDate: string | null; groupId: string | null; year: number | null }[],
): Promise<void> {
  await run(
    tx,
    sql`insert into pupil (school_id, person_id, birth_date, group_id, school_year)
        select ${schoolId}::uuid, id, "birthDate", "groupId", year
        from jsonb_to_recordset(${json(pupils)}) as line(id uuid, "birthDate" date, "groupId" uuid, year smallint)
        on conflict (school_id, person_id) do update
        set birth_date = excluded.birth_date, group_id = excluded.group_id, school_year = excluded.school_year`,
  )
}

/** Nobody is deleted: what was decided and where somebody was visible stays known. */
export async function saveGone(
  tx: SchoolTransaction,
  steps: readonly PupilStep[],
  today: string,
): Promise<void> {
  const gone = steps.flatMap((step) => {
    if (step.is === 'left') return [{ id: step.id, on: step.on, why: 'left' }]
    return step.is === 'missing' ? [{ id: step.id, on: today, why: 'missing' }] : []
  })
  if (gone.length === 0) return
  await run(
    tx,
    sql`update person p set left_on = line."on", left_because = why
        from jsonb_to_recordset(${json(gone)}) as line(id uuid, "on" date, why text)
        where p.person_id = line.id`,
  )
}

export async function saveStaff(
  tx: SchoolTransaction,
  schoolId: string,
  staff: readonly { id: string; email: string | null; roles: string[]; groupIds: string[] }[],
): Promise<void> {
  const lines = json(staff)
  await run(
    tx,
    sql`insert into staff_member (school_id, person_id, email)
        select ${schoolId}::uuid, id, email from jsonb_to_recordset(${lines}) as line(id uuid, email text)
        on conflict (school_id, person_id) do update set email = excluded.email`,
  )
  await run(
    tx,
    sql`insert into staff_suggestion (school_id, person_id, roles, group_ids)
        select ${schoolId}::uuid, id, array(select jsonb_array_elements_text(roles)),
          array(select jsonb_array_elements_text("groupIds")::uuid)
        from jsonb_to_recordset(${lines}) as line(id uuid, roles jsonb, "groupIds" jsonb)
        on conflict (school_id, person_id) do update set roles = excluded.roles, group_ids = excluded.group_ids`,
  )
}

export async function saveSchoolYear(tx: SchoolTransaction, year: Plan['schoolYear']): Promise<void> {
  if (year) await run(tx, sql`update school set school_year = ${year.to}`)
}
