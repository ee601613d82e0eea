import type { Http, HttpRequest } from '#platform/http-client.ts'
import type { RequestFault } from '../practice/trouble.ts'
import type { MemoryNetwork } from './memory-network.ts'

/** What goes wrong with a call; `late`: it is given up, and does arrive afterwards. */
export type CallFault = RequestFault | 'late'

export type BadCalls = {
  /** Of each kind of call in its turn, whoever makes it. */
  faults: Readonly<Record<CallKind, readonly (CallFault | undefined)[]>>
  /** What this network answers to every removal, also when it is well. */
  removals: 'done' | 'delete_refused' | 'delete_ignored'
}
type CallKind = 'stage' | 'commit' | 'ask' | 'remove'

/** A call that was given up arrives sooner than anybody may look for what it did. */
export const LATE_MS = 45_000

/** The way to a network on which calls go wrong as they are told to. */
export function openBadConnection(network: MemoryNetwork, { faults, removals }: BadCalls, clock: () => Date) {
  const ahead = { ...faults }
  const onTheWay: { request: HttpRequest; arrives: number }[] = []
  const media = new Map<string, { round: number; photoId: string }>()
  let isCalm = false

  const send = async (request: HttpRequest) => {
    const answer = await network.http(request)
    const [round, index] = typeof request.body === 'object' ? request.body : []
    if (round !== undefined && answer.is === 'answered' && answer.status === 201)
      media.set(JSON.parse(answer.body).id, { round, photoId: `photo-${index}` })
    return answer
  }
  const faultOf = (kind: CallKind): CallFault | undefined => {
    const [fault, ...rest] = ahead[kind]
    ahead[kind] = rest
    const usual = kind === 'remove' && removals !== 'done' ? removals : undefined
    return isCalm ? usual : (fault ?? usual)
  }
  const http: Http = async (request) => {
    const fault = faultOf(kindOf(request))
    if (fault === 'late') {
      onTheWay.push({ request, arrives: clock().getTime() + LATE_MS })
      return { is: 'lost', why: 'late' }
    }
    if (fault !== undefined) network.faults.set(network.calls.length + 1, fault)
    return send(request)
  }
  return {
    http,
    /** From which bytes a photo on the network came. */
    bytesOf: (mediaId: string) => media.get(mediaId),
    arrive: async () => {
      for (const it of onTheWay.filter(({ arrives }) => arrives <= clock().getTime())) {
        onTheWay.splice(onTheWay.indexOf(it), 1)
        await send(it.request)
      }
    },
    calm: () => {
      isCalm = true
    },
  }
}

function kindOf({ method, url }: HttpRequest): CallKind {
  if (method === 'DELETE') return 'remove'
  if (method === 'GET' && !url.includes('/containers/')) return 'ask'
  return method === 'POST' && url.endsWith('/posts') ? 'commit' : 'stage'
}
