import { sql } from 'kysely'
import { grantRole } from '#people/actions.ts'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Chain } from '#publication/testing/chain.ts'
import type { Workbench } from '#publication/workbench.ts'

/** Stands in everything that is about this child, and nowhere else. */
const MARK = 'xqz'
export const CALLED = 'Xqzonne'
export const FAMILY = 'Xqzaailand'

/** Their names in every text of every room, and an address, a key and a door of their own. */
export async function markEverything(
  chain: Chain,
  tx: SchoolTransaction,
  { noor, published }: { noor: string; published: Workbench },
): Promise<void> {
  const { schoolId } = chain.school
  const [id, at, whole] = [chain.house.newId, chain.house.clock(), `${CALLED} ${FAMILY}`]
  const mail = `${MARK}@ouder.example`
  const identity = await chain.house.sessions.findOrAddIdentity(mail, id(), at)
  await chain.house.sessions.open(identity, at, { via: 'passkey', device: MARK })
  await chain.house.ceremonies.begin('own_email', { identityId: identity, email: mail }, at)
  await grantRole(tx, { schoolId, identityId: identity, role: 'pupil', at })
  const post = published.post.id
  const photo = published.photos[0]?.photo.id ?? ''
  const evidence = { kind: 'person_looked', by: chain.marit.personId, at, note: `${CALLED} wint` }
  const words = `${CALLED} wint, zegt ${whole} zelf`
  for (const statement of [
    sql`update person set given_name = ${CALLED}, prefix = '', family_name = ${FAMILY}, identity_id = ${identity},
          roster_key = ${MARK}, eckid_hash = ${MARK}, came_in_at = ${at} where person_id = ${noor}`,
    sql`insert into consent_entry (school_id, entry_id, subject_id, grantor_id, purpose, medium, decision, method, evidence, recorded_at)
        select school_id, ${id()}, person_id, person_id, 'website', 'foto', 'nee', 'papier', ${words}, ${at}
        from person where person_id = ${noor}`,
    sql`insert into disagreement_settled (school_id, settled_id, person_id, reason, settled_by, at)
        values (${schoolId}, ${id()}, ${noor}, ${`Besproken met ${MARK}`}, ${chain.marit.personId}, ${at})`,
    sql`update post set caption = ${words}, words_reason = ${words}, sent_back_note = ${words},
          not_a_child = ${[CALLED, 'Roos']} where post_id = ${post}`,
    sql`update post_photo set alt_text = ${words} where photo_id = ${photo}`,
    sql`insert into takedown (school_id, takedown_id, post_id, channel, unit, photo_id, reason, state, data, asked_at)
        values (${schoolId}, ${noor}, ${post}, 'website', 'photo', ${photo}, 'recall', 'gone',
          ${JSON.stringify({ evidence })}::jsonb, ${at})`,
    sql`insert into takedown_event (school_id, takedown_event_id, takedown_id, kind, data, at)
        values (${schoolId}, ${id()}, ${noor}, 'seen_gone', ${JSON.stringify({ evidence })}::jsonb, ${at})`,
    sql`insert into channel_decision (school_id, decision_id, channel, decided_on, dpia, owner, review_on, recorded_by, recorded_at)
        values (${schoolId}, ${id()}, 'facebook', '2026-01-01', 'in de map', ${whole}, '2027-01-01', ${chain.marit.personId}, ${at})`,
    sql`insert into person_request (school_id, request_id, kind, asked_by, about, words, asked_at, answer_by)
        values (${schoolId}, ${id()}, 'correction', ${noor}, ${noor}, ${words}, ${at}, '2026-12-10')`,
    sql`insert into practice_mail (school_id, practice_mail_id, recipient, subject, body, sent_at)
        values (${schoolId}, ${id()}, ${mail}, 'Uw link', 'Hallo', ${at}),
          (${schoolId}, ${id()}, 'iemand@school.example', 'Een taak', ${`Over ${whole}.`}, ${at})`,
    sql`insert into legal_hold (school_id, hold_id, person_id, reason, placed_at)
        values (${schoolId}, ${noor}, ${noor}, ${`Klacht over ${CALLED}`}, ${at})`,
    sql`insert into invitation (school_id, invitation_id, person_id, token_hash, way, made_at, expires_at)
        values (${schoolId}, ${id()}, ${noor}, ${Buffer.from(MARK)}, 'letter', ${at}, ${at}::timestamptz + interval '30 days')`,
    sql`insert into guardian_draft (school_id, draft_id, lines, made_at)
        values (${schoolId}, ${id()}, ${JSON.stringify([whole])}::jsonb, ${at})`,
    sql`insert into roster_draft (school_id, draft_id, file, made_at)
        values (${schoolId}, ${id()}, ${JSON.stringify({ pupils: [{ naam: FAMILY }] })}::jsonb, ${at})`,
  ])
    await run(tx, statement)
}

/** Every row of every table with the mark in it, those that no room can reach as well. */
export async function marked(chain: Chain): Promise<string[]> {
  const { schoolId } = chain.school
  const tables = await chain.database.askPlatform(
    sql<{ name: string; apart: boolean }>`
      select format('%I.%I', nspname, relname) as name, relforcerowsecurity as apart
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where relkind in ('r', 'p') and nspname in ('public', 'pgboss')`,
  )
  const found: string[] = []
  for (const { name, apart } of tables) {
    const question = sql<{
      n: number
    }>`select count(*) as n from ${sql.raw(name)} t where t::text ilike ${`%${MARK}%`}`
    const [hit] = apart
      ? await chain.house.database.inSchool(schoolId, (tx) => rows(tx, question))
      : await chain.database.askPlatform(question)
    if (hit && hit.n > 0) found.push(name.replace('public.', ''))
  }
  return found.sort()
}
