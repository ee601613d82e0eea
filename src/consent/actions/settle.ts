import { type House, note } from '#platform/house.ts'
import { isLongEnough, type SettleRefusal } from '../choice.ts'
import { addSettlement, holdForChoice, touchRegister } from '../store.ts'

/** The leadership has talked with the guardians: from now on each class of channel asks what it usually asks. */
export function settleDisagreement(
  house: House,
  settled: { schoolId: string; by: string; pupilId: string; reason: string },
): Promise<'done' | SettleRefusal> {
  const { schoolId, by, pupilId, reason } = settled
  return house.database.inSchool(schoolId, async (tx) => {
    const register = await holdForChoice(tx, pupilId)
    if (!register?.disagreement) return 'no_disagreement'
    if (!isLongEnough(reason)) return 'reason_missing'
    await addSettlement(tx, { schoolId, id: house.newId(), pupilId, reason, by, at: house.clock() })
    await touchRegister(tx, pupilId, false)
    await note(house, tx, schoolId, {
      kind: 'consent.disagreement_settled',
      ids: { subject: pupilId },
      actorId: by,
    })
    return 'done'
  })
}
