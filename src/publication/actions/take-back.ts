import { blockedChannels } from '#consent/actions/masks.ts'
import { MEDIA, type Medium } from '#consent/choice.ts'
import type { DarkPlace, FollowUp } from '#consent/follow-up.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { readGround } from '../actions.ts'
import { RULES } from '../channels/networks.ts'
import { darken } from '../ledger.ts'
import { holdPlacesOf, type PlaceOf, peopleOut, placesGone, setPlacement } from '../store/placements.ts'
import { mayAppear } from '../verdict.ts'
import { eraseUnlessNeeded } from './end-takedown.ts'
import { askTakedown } from './removal.ts'
import { openTaskFor } from './tasks.ts'

/**
 * What a "nee" does to what is out. It runs inside the transaction of the choice itself: where the child certainly
 * stands, our own page is dark and the removal elsewhere is written down; where it possibly stands, our own page is
 * dark until somebody looked, and for a network a colleague is asked to look.
 */
export function takeBack(house: House, findSchool: (schoolId: string) => Promise<Tenant>): FollowUp {
  return async (tx, { schoolId, subject, at }) =>
    takeAway(house, tx, await findSchool(schoolId), { subject, at, reason: 'withdrawal' })
}

/**
 * What time alone took away: a "ja" that ended, a child that left. Nobody wrote anything, so nobody was told; the places
 * go the same way. The bytes stay: a new "ja" may bring them back in a new post.
 */
export async function takeBackLapsed(house: House, school: Tenant): Promise<void> {
  const { schoolId } = school
  const subjects = await house.database.inSchool(schoolId, async (tx) => {
    const out = await peopleOut(tx)
    const people = [...new Set(out.map(({ person }) => person))]
    const blocked = new Map<Medium, Awaited<ReturnType<typeof blockedChannels>>>()
    for (const medium of MEDIA.filter((one) => out.some(({ media }) => media.includes(one))))
      blocked.set(medium, await blockedChannels(tx, school, people, { medium, at: house.clock() }))
    const isOut = ({ person, channel, media }: (typeof out)[number]) =>
      media.some((medium) => blocked.get(medium)?.get(person)?.includes(channel))
    return new Set(out.filter(isOut).map(({ person }) => person))
  })
  for (const subject of subjects)
    await house.database.inSchool(schoolId, async (tx) => {
      await takeAway(house, tx, school, { subject, at: house.clock(), reason: 'lapsed' })
    })
}

type Gone = { subject: string; at: Date; reason: 'withdrawal' | 'lapsed' }

async function takeAway(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { subject, at, reason }: Gone,
): Promise<DarkPlace[]> {
  const places = await holdPlacesOf(tx, subject)
  const before = reason === 'withdrawal' ? await placesGone(tx, subject) : []
  if (places.length === 0 && before.length === 0) return []
  const ground = await readGround(tx, school, [subject], at)
  const isBlocked = (place: { channel: string; media: readonly Medium[] }) =>
    !mayAppear(subject, place.channel, ground, place.media)
  const changed = places.filter(isBlocked).filter(isNews)
  for (const place of changed) await takeBackOne(house, tx, school, { place, subject, at, reason })
  // What was taken away before for another reason kept its bytes; now nobody may keep them.
  for (const photoId of new Set(before.filter(isBlocked).map((place) => place.photoId)))
    await eraseUnlessNeeded(house, tx, school.schoolId, photoId)
  return changed.map(darkPlace)
}

/** What is on its way off already is no question any more. What is asked about one child is asked about another too. */
function isNews({ certain, state }: PlaceOf): boolean {
  return certain || state !== 'removing'
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
  { place, subject, at, reason }: Gone & { place: PlaceOf },
): Promise<void> {
  const { postId, channel, placementId } = place
  if (place.certain) return askTakedown(house, tx, school, { place, reason, by: null, at })
  await setPlacement(tx, placementId, darken(place.state, false, RULES[channel].mode), at)
  await openTaskFor(house, tx, school, { kind: 'review', postId, subject })
  await note(house, tx, school.schoolId, {
    kind: 'placement.put_under_review',
    ids: { placement: placementId, subject },
    actorId: null,
  })
}
