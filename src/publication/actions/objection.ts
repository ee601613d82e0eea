import { dropPhoto, holdPhotos } from '#media/actions.ts'
import { childrenOf } from '#people/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { addCorrection, findPlace, holdPlaces, objectedPlaces } from '../store/placements.ts'
import { isPhotoNeeded } from '../store/posts.ts'
import { closeTask, holdTask } from '../store/tasks.ts'
import { askTakedown } from './removal.ts'
import { openTaskFor } from './tasks.ts'

export type ObjectionRefusal = 'not_your_child' | 'no_longer_there' | 'no_such_task' | 'choose_answer'

/**
 * "Hier staat mijn kind": a guardian objects to this photo. It is no withdrawal, and the register stays as it is. The
 * photo goes from every place where it can be seen, in every post, and in the ledger the child is certainly on it until a
 * colleague corrects that.
 */
export function pointOutChild(
  house: House,
  asked: { school: Tenant; guardianId: string; pupilId: string; placementId: string },
): Promise<'done' | ObjectionRefusal> {
  const { school, guardianId, pupilId } = asked
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const child = (await childrenOf(tx, guardianId)).find(({ id }) => id === pupilId)
    if (!child || child.authority === false) return 'not_your_child'
    const pointedAt = await findPlace(tx, asked.placementId)
    if (!pointedAt) return 'no_longer_there'
    // A claim of this photo is over before this, or finds what is said here.
    await holdPhotos(tx, [pointedAt.photoId], 'alone')
    const places = await holdPlaces(tx, { photoId: pointedAt.photoId })
    if (places.length === 0) return 'no_longer_there'
    const at = house.clock()
    for (const place of places) {
      const said = { placementId: place.placementId, person: pupilId, by: guardianId, at }
      await addCorrection(tx, { ...said, schoolId, id: house.newId(), now: 'certain', source: 'parent' })
      if (place.state !== 'removing')
        await askTakedown(house, tx, school, { place, reason: 'objection', by: guardianId, at })
    }
    for (const postId of new Set(places.map((place) => place.postId)))
      await openTaskFor(house, tx, school, { kind: 'objection', postId, subject: pupilId })
    await note(house, tx, schoolId, {
      kind: 'photo.objected',
      ids: { photo: pointedAt.photoId, subject: pupilId },
      actorId: guardianId,
    })
    return 'done'
  })
}

/** A colleague looks at what a guardian pointed at: it is this child, and the photo is erased, or it is another. */
export function answerObjection(
  house: House,
  asked: { school: Tenant; by: Colleague; taskId: string; isChild: 'yes' | 'no' },
): Promise<'done' | ObjectionRefusal> {
  const { school, by, taskId, isChild } = asked
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const task = await holdTask(tx, taskId)
    if (task?.kind !== 'objection' || task.subject === undefined) return 'no_such_task'
    const at = house.clock()
    const places = await objectedPlaces(tx, task.postId, task.subject)
    for (const { placementId } of places) {
      const now = isChild === 'yes' ? 'certain' : 'not_there'
      const said = {
        placementId,
        person: task.subject,
        now,
        source: 'colleague',
        by: by.personId,
        at,
      } as const
      await addCorrection(tx, { ...said, schoolId, id: house.newId() })
    }
    await closeTask(tx, taskId, { by: by.personId, at })
    if (isChild === 'yes') await erase(house, tx, schoolId, task.postId, places)
    await note(house, tx, schoolId, {
      kind: isChild === 'yes' ? 'photo.objection_upheld' : 'photo.objection_corrected',
      ids: { task: taskId, subject: task.subject },
      actorId: by.personId,
    })
    return 'done'
  })
}

async function erase(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  postId: string,
  places: readonly { photoId: string }[],
): Promise<void> {
  for (const photoId of new Set(places.map((place) => place.photoId)))
    if (!(await isPhotoNeeded(tx, photoId, { exceptPost: postId })))
      await dropPhoto(house, tx, schoolId, photoId)
}
