import { sql } from 'kysely'
import { run, type SchoolTransaction } from '#platform/database.ts'
import type { Name } from '../../person.ts'

/** `email` and `identityId`: what comes in anew; null leaves both as they are. */
export type SavedGuardian = Name & {
  id: string
  isNew: boolean
  email: string | null
  identityId: string | null
  links: readonly { pupilId: string; authority: boolean | null }[]
}

/** Guardians and whose guardians they are, set by set. Nobody's name is changed here. */
export async function saveGuardians(
  tx: SchoolTransaction,
  { schoolId, guardians, at }: { schoolId: string; guardians: readonly SavedGuardian[]; at: Date },
): Promise<void> {
  const lines = sql`jsonb_to_recordset(${JSON.stringify(guardians)}::jsonb) as line(
    id uuid, "isNew" boolean, "givenName" text, prefix text, "familyName" text, email text, "identityId" uuid, links jsonb)`
  await run(
    tx,
    sql`insert into person (school_id, person_id, kind, given_name, prefix, family_name)
        select ${schoolId}::uuid, id, 'guardian', "givenName", prefix, "familyName" from ${lines} where "isNew"`,
  )
  await run(
    tx,
    sql`insert into guardian (school_id, person_id, email) select ${schoolId}::uuid, id, email from ${lines}
        on conflict (school_id, person_id) do update
        set email = coalesce(excluded.email, guardian.email),
          own_email = guardian.own_email and excluded.email is null`,
  )
  // An address that somebody had before opens nothing for this guardian any more.
  await run(
    tx,
    sql`delete from role using person p, ${lines}
        where p.person_id = line.id and role.identity_id = p.identity_id and role.role = 'guardian'
          and line."identityId" is not null and p.identity_id <> line."identityId"`,
  )
  await run(
    tx,
    sql`update person p set identity_id = null from ${lines}
        where p.identity_id = line."identityId" and p.left_on is not null and p.person_id <> line.id`,
  )
  // One identity is one person at a school: an address that lets in somebody else already stays theirs.
  await run(
    tx,
    sql`update person p set identity_id = line."identityId" from ${lines}
        where p.person_id = line.id and line."identityId" is not null
          and p.identity_id is distinct from line."identityId"
          and not exists (select from person other
            where other.identity_id = line."identityId" and other.person_id <> line.id)`,
  )
  await run(
    tx,
    sql`insert into role (school_id, identity_id, role, granted_at)
        select ${schoolId}::uuid, p.identity_id, 'guardian', ${at}::timestamptz
        from ${lines} join person p on p.person_id = line.id and p.identity_id = line."identityId"
        on conflict (school_id, identity_id, role) do nothing`,
  )
  await run(
    tx,
    sql`insert into guardianship (school_id, guardian_id, pupil_id, authority)
        select ${schoolId}::uuid, id, link."pupilId", link.authority
        from ${lines}, jsonb_to_recordset(links) as link("pupilId" uuid, authority boolean)
        on conflict (school_id, guardian_id, pupil_id) do update set authority = excluded.authority`,
  )
}
