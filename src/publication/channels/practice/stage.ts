import { z } from 'zod'
import type { HttpAnswer } from '#platform/http-client.ts'
import { faultOfStage, goodBody, isGood } from '../answer.ts'
import type { CallContext, Outcome, ReadyPhoto, ReadyPost, Staged, Step } from '../channel.ts'
import { ask, mediaOf, need, stagedAs, upload } from './call.ts'

type Stage = Extract<Step, { is: 'stage' }>

/** What happens before anything can be seen. Doing one twice leaves something unused there, and no more. */
export async function runStage(
  step: Stage,
  post: ReadyPost,
  staged: Staged,
  context: CallContext,
): Promise<Outcome> {
  switch (step.name) {
    case 'upload': {
      const { photoId, variantId } = photoOf(step, post)
      const answer = await upload(context, await context.readBytes(variantId))
      return keepId(answer, staged, stagedAs.photo(photoId))
    }
    case 'alt_text': {
      const { photoId, altText } = photoOf(step, post)
      const path = `media/${need(staged, stagedAs.photo(photoId))}/alt`
      const answer = await ask(context, { method: 'POST', path, send: { altText } })
      return isGood(answer) ? { is: 'done', staged } : { is: 'failed', fault: faultOfStage(answer) }
    }
    case 'container': {
      const send = { text: post.caption, mediaIds: mediaOf(post, staged) }
      return keepId(
        await ask(context, { method: 'POST', path: 'containers', send }),
        staged,
        stagedAs.container,
      )
    }
    case 'processed': {
      const path = `containers/${need(staged, stagedAs.container)}`
      return afterProcessing(await ask(context, { method: 'GET', path }), staged)
    }
    default:
      throw new Error(`No such step: ${step.name}`)
  }
}

function photoOf({ photoId }: Stage, { photos }: ReadyPost): ReadyPhoto {
  const photo = photos.find((candidate) => candidate.photoId === photoId)
  if (photo === undefined) throw new Error('A step names a photo that the post does not have')
  return photo
}

const MADE = z.object({ id: z.string().min(1) })

function keepId(answer: HttpAnswer, staged: Staged, name: string): Outcome {
  const id = goodBody(answer, MADE)?.id
  return id === undefined
    ? { is: 'failed', fault: faultOfStage(answer) }
    : { is: 'done', staged: { ...staged, [name]: id } }
}

const CONTAINER = z.object({ status: z.string() })
const PROCESSING_MS = 1_000

function afterProcessing(answer: HttpAnswer, staged: Staged): Outcome {
  const status = goodBody(answer, CONTAINER)?.status
  if (status === undefined) return { is: 'failed', fault: faultOfStage(answer) }
  if (status === 'FINISHED') return { is: 'done', staged }
  if (status === 'IN_PROGRESS') return { is: 'wait', staged, afterMs: PROCESSING_MS }
  return { is: 'failed', fault: { kind: 'rejected', reason: `container ${status}` } }
}
