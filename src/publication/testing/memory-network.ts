import type { Http, HttpAnswer } from '#platform/http-client.ts'
import type { CallContext, ChannelRules } from '../channels/channel.ts'
import { answerRequest } from '../practice/answer.ts'
import { type NetworkCall, readCall } from '../practice/call.ts'
import type { ContainerStatus, Medium, NetworkState, PracticeItem } from '../practice/network.ts'
import { networkRefusals } from '../practice/texts.nl.ts'
import type { RequestFault } from '../practice/trouble.ts'

/** How slow this network is, beside what goes wrong with single calls. */
export type Slowness = {
  /** How often a container is still in progress when asked. */
  processingPolls?: number
  /** A post is in the list only when this many calls went by since. */
  listLag?: number
  /** How long a busy network says to wait. */
  retryAfterSeconds?: number
}

export type MemoryNetwork = {
  http: Http
  account: CallContext['account']
  /** What stands there now, oldest first. */
  items: () => readonly PracticeItem[]
  /** Everything that was ever placed, also what is gone. */
  placed: () => readonly PracticeItem[]
  /** Every call that arrived, in order: the first one has number 1. */
  calls: readonly NetworkCall[]
  /** How often something was asked to be placed, whatever became of it. */
  commits: () => number
  /** What goes wrong with the call of this number. Also for calls that don't arrive, so count from 1. */
  faults: Map<number, RequestFault>
}

type Container = {
  itemId: string
  content: { text: string; mediaIds: readonly string[] }
  polls: number
  isPlaced: boolean
}

const START = Date.UTC(2026, 10, 10, 9)

/**
 * A practice network without a database or a socket: the same answers, with faults by number of the call.
 * @example
 * const network = openMemoryNetwork(RULES.x, { 3: 'drop_after' })
 * await channel.run({ is: 'commit' }, post, staged, { http: network.http, account: network.account, readBytes })
 */
export function openMemoryNetwork(
  rules: ChannelRules,
  script: Readonly<Record<number, RequestFault>> = {},
  { processingPolls = 0, listLag = 0, retryAfterSeconds = 7 }: Slowness = {},
): MemoryNetwork {
  const faults = new Map(Object.entries(script).map(([number, fault]) => [Number(number), fault]))
  const media = new Map<string, Medium>()
  const containers = new Map<string, Container>()
  const standing = new Map<string, PracticeItem>()
  const everything: PracticeItem[] = []
  const placedAtCall = new Map<string, number>()
  const calls: NetworkCall[] = []
  let lastId = 0
  const nextId = () => {
    lastId += 1
    return String(lastId)
  }

  const put = (id: string, { text, mediaIds }: Container['content'], containerId?: string) => {
    const photos = mediaIds.flatMap((mediaId) => media.get(mediaId) ?? [])
    const item = { id, containerId, text, photos, postedAt: new Date(START + calls.length) }
    standing.set(id, item)
    everything.push(item)
    placedAtCall.set(id, calls.length)
    return id
  }
  const statusOf = ({ isPlaced, polls }: Container): ContainerStatus =>
    isPlaced ? 'PUBLISHED' : polls > 0 ? 'IN_PROGRESS' : 'FINISHED'

  const state: NetworkState = {
    addMedium: async () => {
      const id = nextId()
      media.set(id, { id, altText: '', width: 1600, height: 1200 })
      return id
    },
    describe: async (id, altText) => {
      const medium = media.get(id)
      if (medium) media.set(id, { ...medium, altText })
      return medium !== undefined
    },
    hasMedia: async (ids) => ids.every((id) => media.has(id)),
    prepare: async (content) => {
      const id = nextId()
      containers.set(id, { itemId: nextId(), content, polls: processingPolls, isPlaced: false })
      return id
    },
    containerStatus: async (id) => {
      const container = containers.get(id)
      if (!container) return undefined
      const status = statusOf(container)
      containers.set(id, { ...container, polls: Math.max(0, container.polls - 1) })
      return status
    },
    placeContainer: async (id) => {
      const container = containers.get(id)
      if (!container || statusOf(container) !== 'FINISHED') return undefined
      containers.set(id, { ...container, isPlaced: true })
      return put(container.itemId, container.content, id)
    },
    place: async (content) => put(nextId(), content),
    list: async () =>
      [...standing.values()]
        .filter(({ id }) => calls.length - (placedAtCall.get(id) ?? 0) > listLag)
        .reverse()
        .slice(0, MOST_LISTED),
    find: async (id) => standing.get(id),
    hasPhoto: async (id) =>
      [...standing.values()].some(({ photos }) => photos.some((photo) => photo.id === id)),
    remove: async (id) => standing.delete(id),
    removePhoto: async (id) => {
      const item = [...standing.values()].find(({ photos }) => photos.some((photo) => photo.id === id))
      if (item) standing.set(item.id, { ...item, photos: item.photos.filter((photo) => photo.id !== id) })
      return item !== undefined
    },
  }

  const account = { baseUrl: `https://${rules.id}.example/api`, token: 'oefensleutel' }
  const http: Http = async ({ method, url, headers, body }) => {
    if (headers?.Authorization !== `Bearer ${account.token}`) return refusal(401, networkRefusals.token)
    const call = readCall({ method, path: url.slice(account.baseUrl.length + 1), body: bytesOf(body) })
    calls.push(call)
    const network = { rules, state, pageOf: (id: string) => `https://${rules.id}.example/${id}` }
    const answer = await answerRequest(network, faults.get(calls.length), call)
    if (answer.is === 'dropped') return { is: 'lost', why: 'dropped' }
    if (answer.is === 'done') return answered(answer.status, answer.body)
    const error = { code: answer.code, message: networkRefusals[answer.code] }
    return answered(
      answer.status,
      { error },
      answer.status === 429 ? { 'retry-after': String(retryAfterSeconds) } : {},
    )
  }
  return {
    ...{ http, account, calls, faults },
    items: () => [...standing.values()],
    placed: () => everything,
    commits: () => calls.filter((call) => call.do === 'place' || call.do === 'place_container').length,
  }
}

const MOST_LISTED = 25

const refusal = (status: number, message: string) => answered(status, { error: { code: 'token', message } })

const answered = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  ...{ is: 'answered', status, headers },
  body: JSON.stringify(body),
})

const EMPTY = new Uint8Array()

function bytesOf(body: Uint8Array<ArrayBuffer> | string | undefined): Uint8Array<ArrayBuffer> {
  if (body === undefined) return EMPTY
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}
