import { addresses } from '#addresses.ts'
import { isClip } from '#media/photo.ts'
import type { Colleague } from '#people/actor.ts'
import { lookStep } from './look/look.ts'
import { isChosen } from './post.ts'
import { fitOf } from './treatment/fit.ts'
import { wallStep } from './wall/steps.ts'
import type { Workbench } from './workbench.ts'

/** The way of a draft, in its order. Each step is read from the draft itself, so a closed page loses nothing. */
export const STEPS = ['photos', 'who', 'faces', 'look', 'fit', 'words'] as const
export type Step = (typeof STEPS)[number]

/** The first thing that is not done yet. The words come last, and are never in the way of anything. */
export function nextStep(bench: Workbench, by: Colleague): Step {
  const { photos, post, who } = bench
  if (!isChosen(post) || photos.length === 0 || photos.some(({ photo }) => photo.state === 'received'))
    return 'photos'
  if (who.groups.length === 0 && photos.some(({ faces, photo }) => faces.length > 0 || isClip(photo)))
    return 'who'
  if (wallStep(bench, by).is !== 'done') return 'faces'
  if (lookStep(bench).is !== 'done') return 'look'
  const ready = photos.filter(({ photo }) => photo.state === 'ready')
  return ready.every((photo) => fitOf(photo, post.channels).is === 'fits') ? 'words' : 'fit'
}

export function addressOf(slug: string, bench: Workbench, step: Step): string {
  const { id } = bench.post
  switch (step) {
    case 'photos':
      return isChosen(bench.post) ? addresses.post(slug, id) : addresses.choosePhotos(slug, id)
    case 'who':
      return addresses.whoWasThere(slug, id)
    case 'faces':
      return addresses.faceWall(slug, id)
    case 'look':
      return lookStep(bench).is === 'nobody' ? addresses.nobodyThere(slug, id) : addresses.lookOver(slug, id)
    case 'fit':
      return addresses.makeFit(slug, id)
    case 'words':
      return `${addresses.post(slug, id)}#tekst`
  }
}
