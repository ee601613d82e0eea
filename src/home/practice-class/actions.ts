import { addEntries, addRegisterRows, listPurposes } from '#consent/actions.ts'
import { addPracticeClass } from '#people/practice-class/actions.ts'
import { dayIn } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { drawnAnswers, isKeptOut } from './answers.ts'

export type PracticeClassRefusal = 'practice_installation' | 'there_is_one'

/** A practice school needs none: everybody in it is drawn. */
export async function foundPracticeClass(
  house: House,
  tx: SchoolTransaction,
  { schoolId, timeZone, by }: { schoolId: string; timeZone: string; by: string | null },
): Promise<'done' | PracticeClassRefusal> {
  if (house.installation === 'practice') return 'practice_installation'
  const at = house.clock()
  const today = dayIn(timeZone, at)
  const drawn = await addPracticeClass(tx, { schoolId, newId: house.newId, today })
  if (!drawn) return 'there_is_one'
  const { pupils, groupId } = drawn
  const asked = new Map((await listPurposes(tx)).map((purpose) => [purpose.key, purpose]))
  const answers = drawnAnswers(pupils).filter(({ purpose, medium }) =>
    asked.get(purpose)?.media.includes(medium),
  )
  await addRegisterRows(
    tx,
    schoolId,
    pupils.map(({ id }, index) => ({
      personId: id,
      notInPictures: isKeptOut(index),
      // The list of disagreements is about real families.
      disagreement: false,
      childAskedAt: null,
    })),
  )
  await addEntries(
    tx,
    answers.map((answer) => ({
      ...{ ...answer, schoolId, id: house.newId(), from: null, until: null, recordedAt: at },
      ...{ method: 'inschrijfformulier' as const, recordedBy: null },
      textHash: asked.get(answer.purpose)?.textHash ?? null,
    })),
  )
  await note(house, tx, schoolId, { kind: 'practice_class.founded', ids: { group: groupId }, actorId: by })
  return 'done'
}
