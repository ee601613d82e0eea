import { z } from 'zod'
import type { HttpAnswer } from '#platform/http-client.ts'
import type { Fault } from './channel.ts'

type Answered = Extract<HttpAnswer, { is: 'answered' }>

export function isGood(answer: HttpAnswer): boolean {
  return answer.is === 'answered' && answer.status >= 200 && answer.status < 300
}

/** What a network said after doing it, in the shape that we expect; undefined when it is anything else. */
export function goodBody<Shape>(answer: HttpAnswer, shape: z.ZodType<Shape>): Shape | undefined {
  return isGood(answer) ? bodyOf(answer, shape) : undefined
}

function bodyOf<Shape>(answer: HttpAnswer, shape: z.ZodType<Shape>): Shape | undefined {
  const body = shape.safeParse(answer.is === 'answered' ? parseJson(answer.body) : undefined)
  return body.success ? body.data : undefined
}

const ERROR = z.object({ error: z.object({ code: z.string(), message: z.string().optional() }) })

/** The network itself says that it has no such thing. A 404 of a machine in between says nothing of the sort. */
export function saysNotThere(answer: HttpAnswer): boolean {
  return answer.is === 'answered' && answer.status === 404 && errorOf(answer)?.code === 'not_found'
}

/** Before the commit: nothing can be visible yet, so what is lost or broken may be done again. */
export function faultOfStage(answer: HttpAnswer): Fault {
  return saysNo(answer) ? refusalOf(answer) : { kind: 'transient' }
}

/**
 * Of the commit. Only a plain no of the network is a no: a server that breaks may have placed it first, and so may one
 * that sends us elsewhere or says yes in a way that we can't read.
 */
export function faultOfCommit(answer: HttpAnswer): Fault {
  return saysNo(answer) ? refusalOf(answer) : { kind: 'lost' }
}

/** 408 is a machine in between that stopped waiting. */
function saysNo(answer: HttpAnswer): answer is Answered {
  return answer.is === 'answered' && answer.status >= 400 && answer.status < 500 && answer.status !== 408
}

const LONGEST_REASON = 300
const BUSY_MS = 60_000

function refusalOf(answer: Answered): Fault {
  const error = errorOf(answer)
  if (error?.code === 'duplicate') return { kind: 'duplicate' }
  if (answer.status === 429) return { kind: 'throttled', retryAfterMs: retryAfterOf(answer) }
  if (answer.status === 401) return { kind: 'reauth' }
  if (answer.status === 403) return { kind: error?.code === 'policy' ? 'policy' : 'permission' }
  const reason = error?.message ?? error?.code ?? `status ${answer.status}`
  return { kind: 'rejected', reason: reason.slice(0, LONGEST_REASON) }
}

function retryAfterOf({ headers }: Answered): number {
  const seconds = Number(headers['retry-after'] ?? '')
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : BUSY_MS
}

function errorOf(answer: Answered) {
  return bodyOf(answer, ERROR)?.error
}

/** What is no JSON is no shape that we expect: a page of a machine in between, or half an answer. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
