import { listGroups, namesOf, type PupilName, pupilNames } from '#people/actions.ts'
import type { Actor } from '#people/actor.ts'
import { fullName } from '#people/person.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { appearancesOf } from '../actions.ts'
import type { Appearance } from '../ledger.ts'
import { openRemovals, openWorkOn } from '../store/where-is.ts'
import {
  type GroupOfPupils,
  mayLookUp,
  type OpenRemoval,
  type OpenWork,
  perGroup,
  removalsOf,
  type WhereIsRefusal,
  workOn,
} from '../where-is/where-is.ts'

export type PlaceWithWork = Appearance & { removals: OpenRemoval[]; work: OpenWork[] }

export type Found = {
  is: 'found'
  name: string
  group: string
  places: PlaceWithWork[]
}

/** The pupils whose places this actor may look up, per group. */
export async function pupilsToLookUp(tx: SchoolTransaction, actor: Actor): Promise<GroupOfPupils[]> {
  const pupils = await pupilNames(tx)
  return perGroup(
    await listGroups(tx),
    pupils.filter((pupil) => mayLookUp(actor, pupil.groupId)),
  )
}

/**
 * "Waar staat dit kind?", in one go: every place since the first, what is being done about it, and by whom. That
 * somebody looked is on record before anything is read.
 */
export function lookUp(
  house: House,
  asked: { school: Tenant; actor: Actor; by: string; pupilId: string },
): Promise<Found | { is: 'refused'; code: WhereIsRefusal }> {
  const { school, actor, by, pupilId } = asked
  return house.database.inSchool(school.schoolId, async (tx) => {
    const pupil = (await pupilNames(tx)).find(({ id }) => id === pupilId)
    if (!pupil) return { is: 'refused', code: 'unknown_pupil' }
    if (!mayLookUp(actor, pupil.groupId)) return { is: 'refused', code: 'not_your_group' }
    await note(house, tx, school.schoolId, {
      kind: 'ledger.looked_at',
      ids: { subject: pupilId },
      actorId: by,
    })
    return found(tx, pupil)
  })
}

async function found(tx: SchoolTransaction, pupil: PupilName): Promise<Found> {
  const places = await appearancesOf(tx, pupil.id)
  const postIds = [...new Set(places.map(({ postId }) => postId))]
  const removals = await openRemovals(tx, postIds)
  const tasks = await openWorkOn(tx, { pupilId: pupil.id, postIds })
  const names = await namesOf(
    tx,
    tasks.map(({ person }) => person),
  )
  const work = tasks.map((task) => ({ ...task, person: names.get(task.person) ?? '' }))
  const group = (await listGroups(tx)).find(({ id }) => id === pupil.groupId)
  return {
    is: 'found',
    name: fullName(pupil),
    group: group?.name ?? '',
    places: places.map((place) => ({
      ...place,
      removals: removalsOf(place, removals),
      work: workOn(place, work),
    })),
  }
}
