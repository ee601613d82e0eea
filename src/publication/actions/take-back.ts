import type { DarkPlace, FollowUp } from '#consent/follow-up.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { readGround } from '../actions.ts'
import { RULES } from '../channels/networks.ts'
import { darken } from '../ledger.ts'
import { holdPlacesOf, type PlaceOf, setPlacement } from '../store/placements.ts'
import { mayAppear } from '../verdict.ts'
import { askTakedown } from './removal.ts'
import { openTaskFor } from './tasks.ts'

/**
 * What a "nee" does to what is out. It runs inside the transaction of the choice itself: where the child certainly
 * stands, our own page is dark and the removal elsewhere is written down; where it possibly stands, our own page is
 * dark until somebody looked, and for a network a colleague is asked to look.
 */
export function takeBack(house: House, findSchool: (schoolId: string) => Promise<Tenant>): FollowUp {
  return async (tx, { schoolId, subject, at }) => {
    const places = await holdPlacesOf(tx, subject)
    if (places.length === 0) return []
    const school = await findSchool(schoolId)
    const ground = await readGround(tx, school, [subject], at)
    const blocked = places.filter((place) => !mayAppear(subject, place.channel, ground))
    const changed = blocked.filter(isNews)
    for (const place of changed) await takeBackOne(house, tx, school, { place, subject, at })
    return changed.map(darkPlace)
  }
}

/** What is dark already stays so, and what is being looked at is; only who is certain takes it away for good. */
function isNews({ certain, state }: PlaceOf): boolean {
  return certain ? state !== 'removing' : state === 'live' || state === 'uncertain'
}

function darkPlace({ postId, placementId, channel, certain, state }: PlaceOf): DarkPlace {
  const now = darken(state, certain, RULES[channel].mode)
  if (now === 'out_of_reach') throw new Error('What is out of reach is not held')
  return { postId, placementId, channel, now }
}

async function takeBackOne(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { place, subject, at }: { place: PlaceOf; subject: string; at: Date },
): Promise<void> {
  const { postId, channel, placementId } = place
  if (place.certain) return askTakedown(house, tx, school, { place, reason: 'withdrawal', by: null, at })
  await setPlacement(tx, placementId, darken(place.state, false, RULES[channel].mode), at)
  await openTaskFor(house, tx, school, { kind: 'review', postId, subject })
  await note(house, tx, school.schoolId, {
    kind: 'placement.put_under_review',
    ids: { placement: placementId, subject },
    actorId: null,
  })
}
