import type { AuthorityChanged, KeepOutOfPictures } from '#people/guardian-list/guardian-ports.ts'
import { type House, note } from '#platform/house.ts'
import type { FollowUp } from '../follow-up.ts'
import { endNotInPictures, setNotInPictures } from '../store/out-of-pictures.ts'

/** Somebody else has to say "ja" as well now, or may not say it any more: what may no longer be seen goes at once. */
export function lookAgain(followUp: FollowUp): AuthorityChanged {
  return async (tx, { schoolId, subjects, at }) => {
    let places = 0
    for (const subject of subjects.toSorted())
      places += (await followUp(tx, { schoolId, subject, at })).length
    return places
  }
}

/** "Niet in beeld" from now on. Only who changes by it is noted. */
export function outOfPictures(house: House, followUp: FollowUp): KeepOutOfPictures {
  return async (tx, { schoolId, subjects, at, by }) => {
    const changed = await setNotInPictures(tx, subjects)
    if (changed.length === 0) return 0
    const ids = { subjects: changed }
    await note(house, tx, schoolId, { kind: 'consent.out_of_pictures', ids, actorId: by })
    return lookAgain(followUp)(tx, { schoolId, subjects: changed, at })
  }
}

/** The order ended, or it was a mistake: from now on it is as the guardians answered. Nothing goes online by itself. */
export function letIntoPictures(
  house: House,
  { schoolId, subject, by }: { schoolId: string; subject: string; by: string | null },
): Promise<void> {
  return house.database.inSchool(schoolId, async (tx) => {
    if (await endNotInPictures(tx, subject))
      await note(house, tx, schoolId, { kind: 'consent.into_pictures', ids: { subject }, actorId: by })
  })
}
