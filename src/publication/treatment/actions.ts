import { clip, type FaceBox } from '#media/photo-file.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { changeDraft, type Done } from '../actions/make.ts'
import { openWorkbench } from '../actions.ts'
import type { ChannelId } from '../channels/channel.ts'
import { type TablePhoto, treatmentFor, type Workbench } from '../workbench.ts'
import { fitOf, type Way } from './fit.ts'
import { removeTreatments, saveTreatment, saveUnrecognised } from './store.ts'
import type { Treatment } from './treatment.ts'

type OfPost = { school: Tenant; by: Colleague; postId: string }
type OfPhoto = OfPost & { photoId: string }

/** The one tap of a remedy: cut, cover or leave out, for every place where this photo may not go as it is. */
export function makeFit(house: House, place: OfPhoto, how: Way['do']): Promise<Done> {
  return onPhoto(house, place, async (tx, bench, photo) => {
    const fit = fitOf(photo, bench.post.channels)
    const way = fit.is === 'to_treat' ? fit.ways.find((it) => it.do === how) : undefined
    if (!way) return 'way_does_not_help'
    await treat(house, tx, place, way.treatments)
    return 'done'
  })
}

/** Every photo that a cover helps, in one tap. */
export function coverAll(house: House, place: OfPost): Promise<Done> {
  return onBench(house, place, async (tx, bench) => {
    const covers = bench.photos.flatMap((photo) => {
      const fit = fitOf(photo, bench.post.channels)
      const way = fit.is === 'to_treat' ? fit.ways.find((it) => it.do === 'cover') : undefined
      return way ? [{ photoId: photo.photo.id, treatments: way.treatments }] : []
    })
    if (covers.length === 0) return 'way_does_not_help'
    for (const { photoId, treatments } of covers) await treat(house, tx, { ...place, photoId }, treatments)
    return 'done'
  })
}

/** The same cut for these places, as somebody drew it. */
export function cropTo(
  house: House,
  place: OfPhoto,
  { crop, channels }: { crop: FaceBox; channels: readonly ChannelId[] },
): Promise<Done> {
  const inside = clip(crop)
  return onPhoto(house, place, async (tx, bench, photo) => {
    const chosen = bench.post.channels.filter((channel) => channels.includes(channel))
    if (chosen.length === 0) return 'choose_something'
    if (inside.w < 0.1 || inside.h < 0.1) return 'box_outside_picture'
    await treat(
      house,
      tx,
      place,
      new Map(chosen.map((channel) => [channel, { ...kept(photo, channel), crop: inside }])),
    )
    return 'done'
  })
}

/** "Dek er meer af": so that it is not one child alone that stands out. */
export function coverMore(
  house: House,
  place: OfPhoto,
  { faces, channels }: { faces: readonly string[]; channels: readonly ChannelId[] },
): Promise<Done> {
  return onPhoto(house, place, async (tx, bench, photo) => {
    const chosen = bench.post.channels.filter((channel) => channels.includes(channel))
    const covered = photo.faces.filter(({ id }) => faces.includes(id)).map(({ id }) => id)
    if (chosen.length === 0) return 'choose_something'
    await treat(
      house,
      tx,
      place,
      new Map(chosen.map((channel) => [channel, { ...kept(photo, channel), covered }])),
    )
    return 'done'
  })
}

function kept(photo: TablePhoto, channel: ChannelId): Extract<Treatment, { is: 'edited' }> {
  const before = treatmentFor(photo, channel)
  return before.is === 'edited' ? before : { is: 'edited', crop: undefined, covered: [] }
}

/** The photo goes everywhere as it is again, where it may. */
export function undoTreatment(house: House, place: OfPhoto): Promise<Done> {
  return onPhoto(house, place, async (tx) => {
    await removeTreatments(tx, place)
    return 'done'
  })
}

/** "Herkennen klasgenoten dit kind nog?" Where they do, a cover is no way: the photo is left out of those places. */
export function sayRecognised(house: House, place: OfPost, recognisedOn: readonly string[]): Promise<Done> {
  return onBench(house, place, async (tx, bench) => {
    for (const photo of bench.photos) {
      const fit = fitOf(photo, bench.post.channels)
      if (fit.is !== 'to_recognise') continue
      const at = { ...place, photoId: photo.photo.id }
      if (!recognisedOn.includes(photo.photo.id)) await saveUnrecognised(tx, { ...at, faces: fit.faces })
      else await treat(house, tx, at, new Map(fit.channels.map((channel) => [channel, { is: 'left_out' }])))
    }
    return 'done'
  })
}

async function treat(
  house: House,
  tx: SchoolTransaction,
  { school, by, postId, photoId }: OfPhoto,
  treatments: Way['treatments'],
): Promise<void> {
  const { schoolId } = school
  for (const [channel, treatment] of treatments)
    await saveTreatment(tx, { schoolId, postId, photoId, channel }, treatment)
  await note(house, tx, schoolId, {
    kind: 'photo.treated',
    ids: { post: postId, photo: photoId },
    actorId: by.personId,
  })
}

function onBench(
  house: House,
  { school, by, postId }: OfPost,
  change: (tx: SchoolTransaction, bench: Workbench) => Promise<Done>,
): Promise<Done> {
  return changeDraft(house, school.schoolId, { postId, by: by.personId }, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    return bench ? change(tx, bench) : 'unknown_photo'
  })
}

function onPhoto(
  house: House,
  place: OfPhoto,
  change: (tx: SchoolTransaction, bench: Workbench, photo: TablePhoto) => Promise<Done>,
): Promise<Done> {
  return onBench(house, place, async (tx, bench) => {
    const photo = bench.photos.find((candidate) => candidate.photo.id === place.photoId)
    return photo?.photo.state === 'ready' ? change(tx, bench, photo) : 'unknown_photo'
  })
}
