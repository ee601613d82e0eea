import type { FollowUp } from '#consent/follow-up.ts'
import { dropPhoto } from '#media/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { readGround } from '../actions.ts'
import { darken } from '../ledger.ts'
import { darkenPlacement, holdLivePlaces } from '../store/placements.ts'
import { mayAppear } from '../verdict.ts'

/**
 * What a "nee" does to what is online. It runs inside the transaction of the choice itself: a photo on which the child
 * certainly stands is gone and everything of it is erased; where it possibly stands, the photo is dark until somebody looked.
 */
export function takeBack(house: House, findSchool: (schoolId: string) => Promise<Tenant>): FollowUp {
  return async (tx, { schoolId, subject, at }) => {
    const places = await holdLivePlaces(tx, subject)
    if (places.length === 0) return []
    const ground = await readGround(tx, await findSchool(schoolId), [subject], at)
    // What is dark already stays so; only who is certain takes it away for good.
    const dark = places.filter(
      (place) => (place.certain || !place.isDark) && !mayAppear(subject, place.channel, ground),
    )
    for (const place of dark) await darkenOne(house, tx, schoolId, place, subject, at)
    return dark.map(({ postId, placementId, channel, certain }) => ({
      ...{ postId, placementId, channel, now: darken(certain) },
    }))
  }
}

async function darkenOne(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  place: { placementId: string; photoId: string; certain: boolean },
  subject: string,
  at: Date,
): Promise<void> {
  const state = darken(place.certain)
  await darkenPlacement(tx, place.placementId, state, at)
  if (state === 'gone') await dropPhoto(house, tx, schoolId, place.photoId)
  await note(house, tx, schoolId, {
    kind: state === 'gone' ? 'placement.removed' : 'placement.put_under_review',
    ids: { placement: place.placementId, subject },
    actorId: null,
  })
}
