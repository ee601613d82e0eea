import { sql } from 'kysely'
import { row, run } from '#platform/database.ts'
import type { Chain } from './chain.ts'

/** A signed-in session of this person of the school. */
export async function sessionOf(chain: Chain, personId: string): Promise<string> {
  const found = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    row<{ id: string }>(tx, sql`select identity_id as id from person where person_id = ${personId}`),
  )
  if (!found) throw new Error('Nobody can sign in as this person')
  return chain.signIn(found.id)
}

/** What a person reads of a page: its main part without the marks, one space between words. */
export function readable(html: string): string {
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Gives a draft a text of its own, by which it is found back on a page. */
export async function callIt(chain: Chain, postId: string, caption: string): Promise<void> {
  await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    run(tx, sql`update post set caption = ${caption} where post_id = ${postId}`),
  )
}
