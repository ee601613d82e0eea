import type { Fault, Outcome } from './channels/channel.ts'
import type { DeliveryEvent, DeliveryFailure, Progress } from './delivery.ts'

/** Longer each time, so that a busy network is not made busier. */
export function pause(tries: number): number {
  return Math.min(1_000 * 4 ** tries, 15 * 60_000)
}

/** A failed step before the commit: try again later, or never. After a commit nothing is tried again by itself. */
export function afterFault(fault: Fault, tries: number): { retryAfterMs: number } | { why: DeliveryFailure } {
  switch (fault.kind) {
    case 'transient':
    case 'lost':
      return { retryAfterMs: pause(tries) }
    case 'throttled':
    case 'quota':
      return { retryAfterMs: Math.max(fault.retryAfterMs, pause(tries)) }
    case 'reauth':
    case 'permission':
      return { why: 'no_access' }
    case 'policy':
    case 'rejected':
    case 'duplicate':
      return { why: 'rejected' }
    default:
      return fault satisfies never
  }
}

/** What a step before the commit brought: what to write in the journal. */
export function afterStage(outcome: Outcome, at: Progress, now: Date): DeliveryEvent {
  const { intent, next, staged, tries } = at
  const inMs = (ms: number) => new Date(now.getTime() + ms)
  if (outcome.is === 'done')
    return { kind: 'staged', intent, next: next + 1, staged: { ...staged, ...outcome.staged } }
  if (outcome.is === 'wait') {
    // A network that is still at work is asked less and less often, and not for ever.
    const until = inMs(Math.max(outcome.afterMs, pause(tries)))
    return { kind: 'postponed', intent, next, until, staged: { ...staged, ...outcome.staged } }
  }
  const then = afterFault(outcome.fault, tries)
  if ('retryAfterMs' in then)
    return { kind: 'postponed', intent, next, until: inMs(then.retryAfterMs), staged }
  const reason = outcome.fault.kind === 'rejected' ? { reason: outcome.fault.reason } : {}
  return { kind: 'failed', intent, next, why: then.why, ...reason }
}

/** What the commit brought. Done without saying what stands there is not done: somebody has to look. */
export function afterCommit(outcome: Outcome, intent: string): DeliveryEvent {
  if (outcome.is === 'done' && outcome.item)
    return { kind: 'placed', intent, item: outcome.item, toldBy: 'channel' }
  return outcome.is === 'failed' ? afterCommitFault(outcome.fault, intent) : { kind: 'answer_lost', intent }
}

/**
 * What a failed commit means. Only an answer in which the network says no makes "mislukt"; after everything else it is
 * unknown whether it stands there.
 */
export function afterCommitFault(
  fault: Fault,
  intent: string,
): Extract<DeliveryEvent, { kind: 'failed' | 'answer_lost' }> {
  switch (fault.kind) {
    case 'rejected':
      return { kind: 'failed', intent, why: 'rejected', reason: fault.reason }
    case 'policy':
      return { kind: 'failed', intent, why: 'rejected' }
    case 'reauth':
    case 'permission':
      return { kind: 'failed', intent, why: 'no_access' }
    case 'throttled':
    case 'quota':
      return { kind: 'failed', intent, why: 'unreachable' }
    case 'transient':
    case 'lost':
    case 'duplicate':
      return { kind: 'answer_lost', intent }
    default:
      return fault satisfies never
  }
}
