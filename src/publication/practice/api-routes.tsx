import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { addresses } from '#addresses.ts'
import { type Page, type PageHouse, param, type Visit } from '#people/visit.ts'
import { answerAsNetwork } from '../actions/answer-as-network.ts'
import { networkNamed } from '../channels/networks.ts'
import type { NetworkAnswer } from './network.ts'
import { networkRefusals } from './texts.nl.ts'

/** What a channel calls. It carries a key of its own; who is signed in has nothing to do with it. */
export function practiceApi(house: PageHouse): Page {
  return async (visit) => {
    const { c, school } = visit
    const network = networkNamed(param(visit, 'network'))
    // Not "not found": of a network that is not there nobody can say that something is gone.
    if (!network) return sayAnswer(visit, { is: 'refused', status: 405, code: 'no_such_call' })
    const token = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
    const path = c.req.path.slice(addresses.practiceApi(school.slug, network, '').length)
    const body = new Uint8Array(await c.req.arrayBuffer())
    const answer = await answerAsNetwork(house, {
      ...{ school, network, token },
      request: { method: c.req.method, path, body },
    })
    return sayAnswer(visit, answer)
  }
}

const BUSY_SECONDS = 10
/** Where there is no line to cut, as in a test without a socket: a number that nobody else answers with. */
export const DROPPED_WITHOUT_SOCKET = 599

function sayAnswer({ c }: Visit, answer: NetworkAnswer): Response {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  if (answer.is === 'dropped') {
    const { outgoing }: Partial<HttpBindings> = c.env ?? {}
    if (!outgoing) return new Response(null, { status: DROPPED_WITHOUT_SOCKET })
    outgoing.destroy()
    return new Response(null, RESPONSE_ALREADY_SENT)
  }
  if (answer.is === 'done') return c.json(answer.body, answer.status)
  if (answer.status === 429) c.header('Retry-After', String(BUSY_SECONDS))
  return c.json({ error: { code: answer.code, message: networkRefusals[answer.code] } }, answer.status)
}
