import type { PeopleCame, PupilsGone } from '#people/roster-import/roster-ports.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { latestWords } from '../choice.ts'
import type { FollowUp } from '../follow-up.ts'
import { addEntries, addRegisterRows, entriesOf, holdForClaim } from '../store.ts'

/**
 * Pupils who are not at the school any more. Who left has every "ja" ended in words, so that it would have to be asked
 * anew; who is only missing from a file has said nothing, and their "ja" counts again when they are back. In both cases
 * nothing counts while they are away, and what is online is taken down in the same transaction.
 */
export function endConsents(
  house: House,
  followUp: FollowUp,
  findSchool: (schoolId: string) => Promise<Tenant>,
): PupilsGone {
  return async (tx, { schoolId, subjects, why, at, by }) => {
    if (why === 'left') {
      const { timeZone } = await findSchool(schoolId)
      await endInWords(house, tx, { schoolId, subjects, by, at, today: dayIn(timeZone, at) })
    }
    let places = 0
    for (const subject of subjects.toSorted())
      places += (await followUp(tx, { schoolId, subject, at })).length
    return places
  }
}

type Ending = { schoolId: string; subjects: readonly string[]; by: string | null; at: Date; today: string }

async function endInWords(
  house: House,
  tx: SchoolTransaction,
  { schoolId, subjects, by, at, today }: Ending,
): Promise<void> {
  await holdForClaim(tx, subjects)
  const said = latestWords(await entriesOf(tx, subjects))
  const standing = said.filter(
    ({ decision, until }) => decision === 'ja' && (until === null || today < until),
  )
  const lines = standing.map(({ subject, grantor, purpose, medium }) => ({
    ...{ id: house.newId(), schoolId, subject, grantor, purpose, medium },
    ...{ decision: 'ingetrokken' as const, from: today, until: null, recordedAt: at },
    ...{ method: 'uitschrijving' as const, textHash: null, recordedBy: by },
  }))
  await addEntries(tx, lines)
  for (const [subject, ended] of Map.groupBy(lines, (line) => line.subject)) {
    const entries = ended.map(({ id }) => id)
    await note(house, tx, schoolId, { kind: 'consent.ended', ids: { subject, entries }, actorId: by })
  }
}

/** An empty page in the register: asked nothing, answered nothing, and so never a "ja". */
export const openRegister: PeopleCame = (tx, { schoolId, people }) =>
  addRegisterRows(
    tx,
    schoolId,
    people.map((personId) => ({
      ...{ personId, notInPictures: false, disagreement: false, childAskedAt: null },
    })),
  )
