import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import { isInQuestion, restore } from '../ledger.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { addCorrection, holdPlacesOf, type PlaceOf, setPlacement } from '../store/placements.ts'
import { closeTask, holdTask, tasksOfPost } from '../store/tasks.ts'
import { addStatements } from '../store/who.ts'
import { judge } from '../verdict.ts'
import { asJudged } from '../workbench.ts'
import { askTakedown } from './removal.ts'

export type ReviewRefusal = 'no_such_task' | 'answer_every_photo'

/** Photos of a post on which a child possibly stands, and which are dark or questioned because of that. */
export async function photosInQuestion(
  tx: SchoolTransaction,
  postId: string,
  subject: string,
): Promise<PlaceOf[]> {
  const places = await holdPlacesOf(tx, subject)
  return places.filter((place) => place.postId === postId && !place.certain && isInQuestion(place.state))
}

type Asked = {
  school: Tenant
  by: Colleague
  taskId: string
  /** Photo id → is the child on it? */
  answers: ReadonlyMap<string, 'yes' | 'no'>
}

/** "Staat Noor erop?", for each photo of a post at once. Yes takes it away; no brings back what may be there. */
export function answerReview(
  house: House,
  { school, by, taskId, answers }: Asked,
): Promise<'done' | ReviewRefusal> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const task = await holdTask(tx, taskId)
    if (task?.kind !== 'review' || task.subject === undefined) return 'no_such_task'
    const { subject, postId } = task
    const places = await photosInQuestion(tx, postId, subject)
    if (places.some(({ photoId }) => !answers.has(photoId))) return 'answer_every_photo'
    const at = house.clock()
    for (const place of places) {
      const now = answers.get(place.photoId) === 'yes' ? 'certain' : 'not_there'
      const said = { placementId: place.placementId, person: subject, now, source: 'colleague' } as const
      await addCorrection(tx, { ...said, schoolId, id: house.newId(), by: by.personId, at })
    }
    await sayNotSeen(house, tx, school, { by, postId, subject, places, answers })
    for (const place of places)
      if (answers.get(place.photoId) === 'yes')
        await askTakedown(house, tx, school, { place, reason: 'review', by: by.personId, at })
    const free = places.filter(({ photoId }) => answers.get(photoId) === 'no')
    await bringBack(house, tx, school, { postId, taskId, places: free })
    await closeTask(tx, taskId, { by: by.personId, at })
    await note(house, tx, schoolId, {
      kind: 'photo.reviewed',
      ids: { task: taskId, subject, post: postId },
      actorId: by.personId,
    })
    return 'done'
  })
}

type Answered = Pick<Asked, 'by' | 'answers'> & {
  postId: string
  subject: string
  places: readonly PlaceOf[]
}

/** From now on the child is no candidate on these photos, also for what comes later. */
async function sayNotSeen(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { by, answers, postId, subject, places }: Answered,
): Promise<void> {
  const { schoolId } = school
  const bench = await openWorkbench(house, tx, school, postId)
  const rows = [...new Set(places.map((place) => place.photoId))].flatMap((photoId) => {
    const said = bench?.photos.find(({ photo }) => photo.id === photoId)?.statements
    if (answers.get(photoId) !== 'no' || !said) return []
    const people = [...new Set([...said.notSeen, subject])]
    return [{ id: house.newId(), photoId, faceId: null, kind: 'not_seen' as const, people }]
  })
  await addStatements(tx, { schoolId, by: by.personId, at: house.clock() }, rows)
}

/** Only what may be there now: another child in question, or a newer "nee", keeps it dark. */
async function bringBack(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { postId, taskId, places }: { postId: string; taskId: string; places: readonly PlaceOf[] },
): Promise<void> {
  const bench = await openWorkbench(house, tx, school, postId)
  if (!bench) return
  const deliveries = await deliveriesOf(tx, postId)
  for (const place of places) {
    const photo = bench.photos.find((it) => it.photo.id === place.photoId)
    const [cell] = photo ? judge([asJudged(photo, place.channel)], [place.channel], bench.ground) : []
    const delivery = deliveries.find((it) => it.channel === place.channel)?.delivery.is ?? 'failed'
    const back = restore(place.state, delivery)
    if (back === 'not_in_question') continue
    if (!cell?.publishable) {
      // Another child is asked about still; or nobody is, and then it is not left standing in doubt.
      const isAsked = (await tasksOfPost(tx, postId)).some(
        ({ kind, id }) => kind === 'review' && id !== taskId,
      )
      if (!isAsked)
        await askTakedown(house, tx, school, { place, reason: 'lapsed', by: null, at: house.clock() })
      continue
    }
    await setPlacement(tx, place.placementId, back, house.clock())
    await note(house, tx, school.schoolId, {
      kind: 'placement.brought_back',
      ids: { placement: place.placementId },
      actorId: null,
    })
  }
}
