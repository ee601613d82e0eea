import { RIGHTS } from '#people/rights.ts'
import type { NetworkCall } from './call.ts'

/** What can go wrong with one request; a test writes a script of these, a trainee chooses a trouble. */
export const REQUEST_FAULTS = [
  'drop_before',
  'drop_after',
  'error_before',
  'error_after',
  'throttled',
  'rejects',
  'duplicate',
  'no_access',
  'no_permission',
  'delete_refused',
  'delete_ignored',
] as const
export type RequestFault = (typeof REQUEST_FAULTS)[number]

/** Who may let a practice network do something wrong. */
export const TRAINEES = RIGHTS.make_trouble

/** What a trainee can let a practice network do wrong. */
export const TROUBLES = [
  'drop_after_commit',
  'drop_before_commit',
  'throttled',
  'rejects',
  'delete_refused',
  'delete_ignored',
] as const
export type Trouble = (typeof TROUBLES)[number]

export function isTrouble(word: string): word is Trouble {
  return (TROUBLES as readonly string[]).includes(word)
}

const isPlacing = (call: NetworkCall) => call.do === 'place' || call.do === 'place_container'
const isDeleting = (call: NetworkCall) => call.do === 'delete' || call.do === 'delete_photo'

/** What a trouble does to this request; undefined for what it leaves alone, so that it waits for the one it is for. */
export function faultFor(trouble: Trouble, call: NetworkCall): RequestFault | undefined {
  switch (trouble) {
    case 'drop_after_commit':
      return isPlacing(call) ? 'drop_after' : undefined
    case 'drop_before_commit':
      return isPlacing(call) ? 'drop_before' : undefined
    case 'rejects':
      return isPlacing(call) ? 'rejects' : undefined
    case 'throttled':
      return call.do === 'upload' || isPlacing(call) ? 'throttled' : undefined
    case 'delete_refused':
    case 'delete_ignored':
      return isDeleting(call) ? trouble : undefined
    default:
      return trouble satisfies never
  }
}
