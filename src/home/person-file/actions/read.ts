import { familyOf, findPerson } from '#people/holdings/actions.ts'
import type { Asked, FileReader } from '#people/holdings.ts'
import { fullName } from '#people/person.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { FileRefusal, PersonFile } from '../file.ts'
import { allHoldings } from './rooms.ts'

/**
 * Whose file a guardian may read: their own, and that of a child over whom they have gezag. Not known is not yes; what a
 * parent without gezag is told of a child is for the school to say.
 */
export async function mayRead(
  tx: SchoolTransaction,
  guardianId: string,
  personId: string,
): Promise<'yes' | FileRefusal> {
  if (guardianId === personId) return 'yes'
  const child = (await familyOf(tx, guardianId)).find((it) => it.is === 'child' && it.personId === personId)
  if (!child) return 'not_yours'
  return child.authority === true ? 'yes' : 'no_authority'
}

type Reading = {
  school: Tenant
  personId: string
  reader: FileReader
  by: string | null
  what: 'looked_at' | 'downloaded'
}

/** That somebody looked is on record before anything is read. */
export function readPersonFile(house: House, asked: Reading): Promise<PersonFile | FileRefusal> {
  const { school, personId, reader, by, what } = asked
  return house.database.inSchool(school.schoolId, async (tx) => {
    const may = reader.is === 'school' ? 'yes' : await mayRead(tx, reader.guardianId, personId)
    if (may !== 'yes') return may
    const known = await findPerson(tx, personId)
    if (!known) return 'unknown_person'
    const kind = `person_file.${what}` as const
    await note(house, tx, school.schoolId, { kind, ids: { person: personId }, actorId: by })
    const question: Asked = { personId, reader, timeZone: school.timeZone }
    const sections = []
    for (const holdings of allHoldings(house)) sections.push(...(await holdings(tx, question)))
    return { personId, name: fullName(known), at: house.clock(), sections }
  })
}
