import { type RawBuilder, sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { INVITATION_DAYS, type Invitation, type Invitee, type Way } from './invitation.ts'

type Stored = Omit<Invitee, 'email' | 'identityId' | 'invitation'> & {
  email: string | null
  identityId: string | null
  cameIn: boolean
  invitation: (Omit<Invitation, keyof Moments> & Moments) | null
}
type Moments = Record<'madeAt' | 'expiresAt', string> &
  Record<'openedAt' | 'withdrawnAt' | 'notArrivedAt', string | null>

export type KnownInvitee = Invitee & { cameIn: boolean }

/** Colleagues who have something to do here, and guardians of who is at school; drawn people are never invited. */
export function inviteesOf(tx: SchoolTransaction): Promise<KnownInvitee[]> {
  return readInvitees(tx, sql`true`)
}

export async function inviteeOf(tx: SchoolTransaction, personId: string): Promise<KnownInvitee | undefined> {
  return (await readInvitees(tx, sql`p.person_id = ${personId}`))[0]
}

async function readInvitees(tx: SchoolTransaction, which: RawBuilder<unknown>): Promise<KnownInvitee[]> {
  const found = await rows<Stored>(
    tx,
    sql`select p.person_id as "personId", p.kind, p.identity_id as "identityId",
          trim(concat_ws(' ', p.given_name, nullif(p.prefix, ''), p.family_name)) as name,
          coalesce(nullif(s.email, ''), nullif(guardian.email, '')) as email, p.came_in_at is not null as "cameIn",
          coalesce(children.groups, '{}') as groups,
          (select jsonb_build_object('id', invitation_id, 'personId', person_id, 'way', way, 'madeAt', made_at,
             'expiresAt', expires_at, 'openedAt', opened_at, 'withdrawnAt', withdrawn_at,
             'notArrivedAt', not_arrived_at)
           from invitation i where i.person_id = p.person_id and withdrawn_at is null) as invitation
        from person p
        left join staff_member s using (school_id, person_id)
        left join guardian using (school_id, person_id)
        left join lateral (
          select array_agg(distinct pupil.group_id) filter (where pupil.group_id is not null) as groups
          from guardianship g
          join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
          join pupil on pupil.school_id = g.school_id and pupil.person_id = g.pupil_id
          where g.guardian_id = p.person_id and child.left_on is null
          having count(*) > 0
        ) children on true
        where p.left_on is null and p.erased_at is null and not p.is_practice and ${which} and (
          (p.kind = 'guardian' and children.groups is not null)
          or (p.kind = 'staff' and exists (select from role where role.identity_id = p.identity_id)))
        order by p.given_name, p.family_name, p.person_id`,
  )
  return found.map(({ email, identityId, invitation, ...rest }) => ({
    ...{ ...rest, email: email ?? undefined, identityId: identityId ?? undefined },
    invitation: invitation ? readMoments(invitation) : undefined,
  }))
}

const moment = (text: string | null) => (text === null ? null : new Date(text))
const readMoments = ({
  madeAt,
  expiresAt,
  openedAt,
  withdrawnAt,
  notArrivedAt,
  ...rest
}: NonNullable<Stored['invitation']>) => ({
  ...{ ...rest, madeAt: new Date(madeAt), expiresAt: new Date(expiresAt) },
  ...{ openedAt: moment(openedAt), withdrawnAt: moment(withdrawnAt), notArrivedAt: moment(notArrivedAt) },
})

/** A new one takes the place of the one before: only the newest counts. */
export async function addInvitation(
  tx: SchoolTransaction,
  added: {
    schoolId: string
    id: string
    personId: string
    hash: Buffer
    way: Way
    by: string | null
    at: Date
  },
): Promise<void> {
  await withdraw(tx, added.personId, added.at)
  const until = new Date(added.at.getTime() + INVITATION_DAYS * 86_400_000)
  await run(
    tx,
    sql`insert into invitation (school_id, invitation_id, person_id, token_hash, way, made_by, made_at, expires_at)
        values (${added.schoolId}, ${added.id}, ${added.personId}, ${added.hash}, ${added.way}, ${added.by},
                ${added.at}, ${until})`,
  )
}

export async function withdraw(tx: SchoolTransaction, personId: string, at: Date): Promise<void> {
  await run(
    tx,
    sql`update invitation set withdrawn_at = ${at} where person_id = ${personId} and withdrawn_at is null`,
  )
}

export type Opened = Invitation & {
  identityId: string | null
  email: string | null
  /** Of the children who are at school. */
  birthDates: string[]
}

/** Of somebody who is still here. */
export function findInvitation(tx: SchoolTransaction, hash: Buffer): Promise<Opened | undefined> {
  return row<Opened>(
    tx,
    sql`select i.invitation_id as id, i.person_id as "personId", i.way, i.made_at as "madeAt",
          i.expires_at as "expiresAt", i.opened_at as "openedAt", i.withdrawn_at as "withdrawnAt",
          i.not_arrived_at as "notArrivedAt",
          p.identity_id as "identityId", coalesce(nullif(s.email, ''), nullif(guardian.email, '')) as email,
          array(select pupil.birth_date::text from guardianship g
                join pupil on pupil.school_id = g.school_id and pupil.person_id = g.pupil_id
                join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
                where g.guardian_id = p.person_id and child.left_on is null and pupil.birth_date is not null
          ) as "birthDates"
        from invitation i join person p using (school_id, person_id)
        left join staff_member s using (school_id, person_id)
        left join guardian using (school_id, person_id)
        where i.token_hash = ${hash} and p.left_on is null and p.erased_at is null`,
  )
}

export async function markOpened(tx: SchoolTransaction, id: string, at: Date): Promise<void> {
  await run(
    tx,
    sql`update invitation set opened_at = ${at} where invitation_id = ${id} and opened_at is null`,
  )
}

export async function markNotArrived(tx: SchoolTransaction, hash: Buffer, at: Date): Promise<void> {
  await run(tx, sql`update invitation set not_arrived_at = ${at} where token_hash = ${hash}`)
}

/** What was over before this moment; of who is held it stays. */
export async function dropOldInvitations(
  tx: SchoolTransaction,
  before: Date,
  held: readonly string[],
): Promise<void> {
  await run(
    tx,
    sql`delete from invitation
        where least(withdrawn_at, expires_at) < ${before} and not person_id = any(${[...held]}::uuid[])`,
  )
}

export async function identityOf(tx: SchoolTransaction, personId: string): Promise<string> {
  const found = await row<{ id: string | null }>(
    tx,
    sql`select identity_id as id from person where person_id = ${personId}`,
  )
  if (!found?.id) throw new Error('A person without an identity')
  return found.id
}

/** For who hands out the letters: whose parent somebody is, with the group. */
export async function childrenOfEach(
  tx: SchoolTransaction,
  guardianIds: readonly string[],
): Promise<Map<string, { name: string; group: string | null }[]>> {
  const found = await rows<{ guardianId: string; name: string; group: string | null }>(
    tx,
    sql`select g.guardian_id as "guardianId", child.given_name as name, pupil_group.name as "group"
        from guardianship g
        join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
        join pupil on pupil.school_id = g.school_id and pupil.person_id = g.pupil_id
        left join pupil_group on pupil_group.school_id = g.school_id and pupil_group.group_id = pupil.group_id
        where g.guardian_id = any(${[...guardianIds]}::uuid[]) and child.left_on is null
        order by child.given_name, child.person_id`,
  )
  return Map.groupBy(found, ({ guardianId }) => guardianId)
}
