import { addDrawnFace } from '#media/actions.ts'
import type { SoundChoice } from '#media/clip/clip-file.ts'
import { isClip } from '#media/photo.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { changeDraft, type Done } from '../actions/make.ts'
import { writeStatements } from '../actions/say-who.ts'
import { openWorkbench } from '../actions.ts'
import type { TablePhoto, Workbench } from '../workbench.ts'
import { restOf } from './clip.ts'
import { type SaidOfClip, weighClip } from './said.ts'
import { saveSound } from './store.ts'

type Place = { school: Tenant; by: Colleague; postId: string; photoId: string }

/** Who is to be seen or heard, in one go: all of it or nothing. */
export function sayOfClip(house: House, place: Place, said: SaidOfClip): Promise<Done> {
  return onClip(house, place, async (tx, bench, photo) => {
    const known = restOf(photo.statements)
    const rest = known?.id ?? house.newId()
    const rows = weighClip(bench, photo, said, { by: place.by, place: rest })
    if (typeof rows === 'string') return rows
    // A set of people stands at a place in the picture: of a clip that is all of it.
    if (!known && rows.some(({ faceId }) => faceId === rest))
      await addDrawnFace(tx, {
        ...{ schoolId: place.school.schoolId, id: rest, photoId: place.photoId },
        ...{ box: { x: 0, y: 0, w: 1, h: 1 }, drawnBy: place.by.personId, at: house.clock() },
      })
    await writeStatements(house, tx, place, rows)
    return 'done'
  })
}

/** "Zonder geluid": who may not be heard is not in the file that goes out. */
export function chooseSound(house: House, place: Place, sound: SoundChoice): Promise<Done> {
  return onClip(house, place, async (tx, _, { photo }) => {
    if (!isClip(photo) || photo.medium !== 'film' || !photo.hasSound) return 'unknown_photo'
    const { postId, photoId } = place
    await saveSound(tx, { postId, photoId, withoutSound: sound === 'without_sound' })
    await note(house, tx, place.school.schoolId, {
      kind: sound === 'without_sound' ? 'clip.sound_dropped' : 'clip.sound_kept',
      ids: { post: postId, photo: photoId },
      actorId: place.by.personId,
    })
    return 'done'
  })
}

function onClip(
  house: House,
  { school, by, postId, photoId }: Place,
  say: (tx: SchoolTransaction, bench: Workbench, photo: TablePhoto) => Promise<Done>,
): Promise<Done> {
  return changeDraft(house, school.schoolId, { postId, by: by.personId }, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    const photo = bench?.photos.find((candidate) => candidate.photo.id === photoId)
    return bench && photo && isClip(photo.photo) ? say(tx, bench, photo) : 'unknown_photo'
  })
}
