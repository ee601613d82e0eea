import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { GrantedRole } from './actor.ts'
import type { Child, Group, Kind, Name, PersonFacts, Pupil } from './person.ts'
import { ageOn, fullName } from './person.ts'

/** Of the school itself; the practice class comes along only where a post is made. */
const allGroups = sql<Group>`
  select group_id as id, name, year_groups as "yearGroups" from pupil_group
  where ended_on is null and not is_practice order by year_groups, name`

const groupsAndPractice = sql<Group>`
  select group_id as id, name, year_groups as "yearGroups" from pupil_group
  where ended_on is null order by is_practice, year_groups, name`

export function listGroups(tx: SchoolTransaction): Promise<Group[]> {
  return rows(tx, allGroups)
}

const pupilColumns = sql.raw(
  `p.person_id as id, p.given_name as "givenName", p.prefix, p.family_name as "familyName",
   pupil.group_id as "groupId", pupil.school_year as "schoolYear"`,
)

const membersIn = (groupIds: readonly string[]) => sql<Pupil>`
  select ${pupilColumns} from pupil join person p using (school_id, person_id)
  where pupil.group_id = any(${groupIds}::uuid[]) and p.left_on is null
  order by p.given_name, p.family_name, p.person_id`

/** Who is in these groups now; who left the school is not. */
export function membersOf(tx: SchoolTransaction, groupIds: readonly string[]): Promise<Pupil[]> {
  return rows(tx, membersIn(groupIds))
}

/** A guardian's children; with gezag unknown or absent they are listed too, and say what that means. */
export function childrenOf(tx: SchoolTransaction, guardianId: string): Promise<Child[]> {
  return rows<Child>(
    tx,
    sql`select ${pupilColumns}, g.authority
        from guardianship g
        join pupil on pupil.school_id = g.school_id and pupil.person_id = g.pupil_id
        join person p on p.school_id = g.school_id and p.person_id = g.pupil_id
        where g.guardian_id = ${guardianId} and p.left_on is null
        order by pupil.school_year, p.given_name`,
  )
}

const namedPeople = (ids: readonly string[]) => sql<Name & { id: string }>`
  select person_id as id, given_name as "givenName", prefix, family_name as "familyName"
  from person where person_id = any(${ids}::uuid[])`

export async function namesOf(tx: SchoolTransaction, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows(tx, namedPeople(ids))
  return new Map(found.map((person) => [person.id, fullName(person)]))
}

export type AtSchool = {
  groups: Group[]
  /** Who is in the asked groups now. */
  members: Pupil[]
  colleagues: { id: string; name: string }[]
  /** Of the members and of the asked people. */
  names: Map<string, string>
  /** The practice class, where there is one, and who of the asked people is drawn. */
  practice: { groups: string[]; people: string[] }
}

/** What a page about some groups shows of people, in one question. */
export async function peopleAround(
  tx: SchoolTransaction,
  { groups, people }: { groups: readonly string[]; people: readonly string[] },
): Promise<AtSchool> {
  const found = await row<Omit<AtSchool, 'names'> & { named: (Name & { id: string })[] }>(
    tx,
    sql`select
          (select coalesce(jsonb_agg(it), '[]') from (${groupsAndPractice}) it) as groups,
          (select coalesce(jsonb_agg(it), '[]') from (${membersIn(groups)}) it) as members,
          (select coalesce(jsonb_agg(it), '[]') from (${allColleagues}) it) as colleagues,
          (select coalesce(jsonb_agg(it), '[]') from (${namedPeople(people)}) it) as named,
          jsonb_build_object(
            'groups', array(select group_id from pupil_group where is_practice),
            'people', array(select person_id from person where is_practice and person_id = any(${people}::uuid[]))
          ) as practice`,
  )
  if (!found) throw new Error('A question without "from" has one answer')
  const { named, ...rest } = found
  return {
    ...rest,
    names: new Map([...rest.members, ...named].map((person) => [person.id, fullName(person)])),
  }
}

const allColleagues = sql<{ id: string; name: string }>`
  select p.person_id as id, trim(concat_ws(' ', p.given_name, nullif(p.prefix, ''), p.family_name)) as name
  from staff_member join person p using (school_id, person_id)
  where p.left_on is null order by p.given_name, p.family_name`

export function listColleagues(tx: SchoolTransaction): Promise<{ id: string; name: string }[]> {
  return rows(tx, allColleagues)
}

/** Whose groups these are, and which of them: not who stands in for a day. */
export function teachersOf(
  tx: SchoolTransaction,
  groupIds: readonly string[],
): Promise<{ id: string; name: string; groups: string[] }[]> {
  return rows<{ id: string; name: string; groups: string[] }>(
    tx,
    sql`select p.person_id as id, trim(concat_ws(' ', p.given_name, nullif(p.prefix, ''), p.family_name)) as name,
          array_agg(t.group_id order by t.group_id) as groups
        from teaching t join person p using (school_id, person_id)
        where t.group_id = any(${groupIds}::uuid[]) and t.until_day is null and p.left_on is null
        group by p.school_id, p.person_id order by p.given_name, p.family_name, p.person_id`,
  )
}

/** What the gate asks of these people; who is not found is left out, and the gate then answers "unknown". */
export async function factsOf(
  tx: SchoolTransaction,
  ids: readonly string[],
  day: string,
): Promise<PersonFacts[]> {
  const found = await rows<{
    id: string
    kind: Kind
    hasLeft: boolean
    birthDate: string | null
    schoolYear: number | null
    guardians: { id: string; authority: boolean | null }[]
  }>(
    tx,
    sql`select p.person_id as id, p.kind, p.left_on is not null as "hasLeft",
          pupil.birth_date as "birthDate", pupil.school_year as "schoolYear",
          coalesce((
            select jsonb_agg(jsonb_build_object('id', g.guardian_id, 'authority', g.authority) order by g.guardian_id)
            from guardianship g where g.school_id = p.school_id and g.pupil_id = p.person_id
          ), '[]') as guardians
        from person p left join pupil using (school_id, person_id)
        where p.person_id = any(${ids}::uuid[]) and p.erased_at is null
        order by p.person_id`,
  )
  return found.map(({ birthDate, schoolYear, ...person }) => ({
    ...person,
    age: birthDate === null ? undefined : ageOn(birthDate, day),
    schoolYear: schoolYear ?? undefined,
  }))
}

/** Colleagues of the school who have one of these roles, in the order of their names. */
export function colleaguesWith(
  tx: SchoolTransaction,
  roles: readonly GrantedRole[],
): Promise<{ id: string; name: string; roles: GrantedRole[] }[]> {
  return rows<{ id: string; name: string; roles: GrantedRole[] }>(
    tx,
    sql`select p.person_id as id, trim(concat_ws(' ', p.given_name, nullif(p.prefix, ''), p.family_name)) as name,
          array_agg(role.role order by role.role) as roles
        from role join person p using (school_id, identity_id)
        where role.role = any(${roles}) and p.kind = 'staff' and p.left_on is null
        group by p.school_id, p.person_id order by p.given_name, p.family_name, p.person_id`,
  )
}

export async function emailOfStaff(tx: SchoolTransaction, personId: string): Promise<string | undefined> {
  const found = await row<{ email: string | null }>(
    tx,
    sql`select email from staff_member join person p using (school_id, person_id)
        where person_id = ${personId} and p.left_on is null`,
  )
  return found?.email ?? undefined
}

export type PupilName = Name & { id: string; groupId: string | null }

/** Every pupil of the school by name, for the check of the words; who is drawn has no name to give away. */
export function pupilNames(tx: SchoolTransaction): Promise<PupilName[]> {
  return rows<PupilName>(
    tx,
    sql`select p.person_id as id, p.given_name as "givenName", p.prefix, p.family_name as "familyName",
          pupil.group_id as "groupId"
        from pupil join person p using (school_id, person_id)
        where p.left_on is null and not p.is_practice order by p.person_id`,
  )
}
