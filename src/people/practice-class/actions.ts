import type { SchoolTransaction } from '#platform/database.ts'
import { drawPracticeClass, type PracticeClass } from './practice-class.ts'
import { lockPracticeClass, practiceClassOf, savePracticeClass } from './store.ts'

export { practiceClassOf }

/** Once per school; undefined when it has one. */
export async function addPracticeClass(
  tx: SchoolTransaction,
  asked: { schoolId: string; newId: () => string; today: string },
): Promise<PracticeClass | undefined> {
  const { schoolId, newId, today } = asked
  await lockPracticeClass(tx, schoolId)
  if (await practiceClassOf(tx)) return undefined
  const drawn = drawPracticeClass(newId, today)
  await savePracticeClass(tx, schoolId, drawn)
  return drawn
}
