import { readLittleText } from '../channels/little-text.ts'
import { measureText } from '../channels/measure.ts'
import { HABITS } from '../channels/networks.ts'
import type { Content, NetworkCall } from './call.ts'
import type { NetworkAnswer, NetworkRefusal, PracticeItem, PracticeNetwork } from './network.ts'
import type { RequestFault } from './trouble.ts'

const done = (status: 200 | 201, body: unknown): NetworkAnswer => ({ is: 'done', status, body })
const refuse = (
  status: Extract<NetworkAnswer, { is: 'refused' }>['status'],
  code: NetworkRefusal,
): NetworkAnswer => ({ is: 'refused', status, code })
const DROPPED: NetworkAnswer = { is: 'dropped' }

/** What a practice network does with one request, and says of it. */
export async function answerRequest(
  network: PracticeNetwork,
  fault: RequestFault | undefined,
  call: NetworkCall,
): Promise<NetworkAnswer> {
  const instead = fault && answerInstead(fault, call)
  if (instead) return instead
  const answer = await answerCall(network, call)
  if (fault === 'drop_after') return DROPPED
  return fault === 'error_after' ? refuse(503, 'broken') : answer
}

function answerInstead(fault: RequestFault, call: NetworkCall): NetworkAnswer | undefined {
  const isDelete = call.do === 'delete' || call.do === 'delete_photo'
  switch (fault) {
    case 'drop_before':
      return DROPPED
    case 'error_before':
      return refuse(503, 'broken')
    case 'throttled':
      return refuse(429, 'throttled')
    case 'rejects':
      return refuse(400, 'rejected')
    case 'duplicate':
      return refuse(403, 'duplicate')
    case 'no_access':
      return refuse(401, 'token')
    case 'no_permission':
      return refuse(403, 'no_permission')
    case 'delete_refused':
      return isDelete ? refuse(403, 'delete_refused') : undefined
    case 'delete_ignored':
      return isDelete ? done(200, { deleted: true }) : undefined
    case 'drop_after':
    case 'error_after':
      return undefined
    default:
      return fault satisfies never
  }
}

async function answerCall(network: PracticeNetwork, call: NetworkCall): Promise<NetworkAnswer> {
  const { rules, state } = network
  switch (call.do) {
    case 'upload':
      return upload(network, call.bytes)
    case 'describe':
      return describe(network, call)
    case 'prepare': {
      if (!HABITS[rules.id].container) return refuse(405, 'no_such_call')
      const wrong = await whatIsWrong(network, call.content)
      return wrong ?? done(201, { id: await state.prepare(call.content) })
    }
    case 'look_at_container': {
      const status = await state.containerStatus(call.containerId)
      return status ? done(200, { id: call.containerId, status }) : refuse(404, 'not_found')
    }
    case 'place':
      return place(network, call.content)
    case 'place_container':
      return placeContainer(network, call.containerId)
    case 'list':
      return done(200, { posts: (await state.list()).map((item) => show(network, item)) })
    case 'look': {
      const item = await state.find(call.itemId)
      return item ? done(200, show(network, item)) : refuse(404, 'not_found')
    }
    case 'look_at_photo': {
      const stands = await state.hasPhoto(call.photoId)
      return stands ? done(200, { id: call.photoId }) : refuse(404, 'not_found')
    }
    case 'delete': {
      if (rules.takeBack.by === 'person') return refuse(405, 'no_such_call')
      return afterRemoval(await state.remove(call.itemId))
    }
    case 'delete_photo': {
      if (rules.takeBack.unit !== 'photo') return refuse(405, 'no_such_call')
      return afterRemoval(await state.removePhoto(call.photoId))
    }
    case 'nothing':
      return refuse(405, 'no_such_call')
    case 'unreadable':
      return refuse(400, 'unreadable')
    default:
      return call satisfies never
  }
}

async function upload({ rules, state }: PracticeNetwork, bytes: Uint8Array<ArrayBuffer>) {
  if (rules.photos.max === 0) return refuse(400, 'takes_no_photos')
  const id = await state.addMedium(bytes)
  return id === undefined ? refuse(400, 'not_a_photo') : done(201, { id })
}

async function describe({ rules, state }: PracticeNetwork, said: { mediaId: string; altText: string }) {
  if (!rules.altText) return refuse(405, 'no_such_call')
  if (said.altText.length > rules.altText.max) return refuse(400, 'alt_text_too_long')
  const isKnown = await state.describe(said.mediaId, said.altText)
  return isKnown ? done(200, { id: said.mediaId }) : refuse(404, 'not_found')
}

const afterRemoval = (wasThere: boolean) =>
  wasThere ? done(200, { deleted: true }) : refuse(404, 'not_found')

const show = ({ pageOf }: PracticeNetwork, { id, containerId, text, photos, postedAt }: PracticeItem) => ({
  ...{ id, containerId, text, postedAt },
  url: pageOf(id),
  photos: photos.map((photo) => ({ id: photo.id })),
})

/** Where it stands is said at once, or only to who asks later. */
const placed = ({ rules, pageOf }: PracticeNetwork, id: string) =>
  done(201, HABITS[rules.id].address === 'at_once' ? { id, url: pageOf(id) } : { id })

async function place(network: PracticeNetwork, sent: Content): Promise<NetworkAnswer> {
  const { rules, state } = network
  const { container, littleText, refusesSameText } = HABITS[rules.id]
  if (container) return refuse(400, 'not_ready')
  const content = { ...sent, text: littleText ? readLittleText(sent.text) : sent.text }
  const wrong = await whatIsWrong(network, content)
  if (wrong) return wrong
  if (refusesSameText && content.text !== '' && (await stands(network, content.text)))
    return refuse(403, 'duplicate')
  return placed(network, await state.place(content))
}

const stands = async ({ state }: PracticeNetwork, words: string) =>
  (await state.list()).some(({ text }) => text === words)

async function placeContainer(network: PracticeNetwork, containerId: string): Promise<NetworkAnswer> {
  const { state } = network
  const itemId = await state.placeContainer(containerId)
  if (itemId !== undefined) return placed(network, itemId)
  const status = await state.containerStatus(containerId)
  if (status === undefined) return refuse(404, 'not_found')
  return status === 'PUBLISHED' ? refuse(403, 'duplicate') : refuse(400, 'not_ready')
}

async function whatIsWrong(
  { rules, state }: PracticeNetwork,
  { text, mediaIds }: Content,
): Promise<NetworkAnswer | undefined> {
  const { min, max } = rules.photos
  if (max === 0) return refuse(400, 'takes_no_photos')
  if (mediaIds.length > max) return refuse(400, 'too_many_photos')
  if (mediaIds.length < min) return refuse(400, 'too_few_photos')
  if (measureText(text, rules) > rules.text.max) return refuse(400, 'text_too_long')
  return (await state.hasMedia(mediaIds)) ? undefined : refuse(400, 'unknown_photo')
}
