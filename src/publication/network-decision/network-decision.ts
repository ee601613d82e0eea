import { RIGHTS } from '#people/rights.ts'
import type { ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import { type ChannelDecision, type DecisionRefusal, isOn } from '../decision.ts'

/** Who reads and writes down where the school may go. */
export const DECIDERS = RIGHTS.decide_networks

/** How it stands with one network, on a calendar day. */
export type NetworkState =
  | { is: 'on'; since: string }
  | { is: 'never' }
  | { is: 'ended' | 'review_over'; since: string }
  | { is: 'later'; from: string }

export type NetworkLine = { channel: ChannelId; state: NetworkState; decision: ChannelDecision | undefined }

export function networkLine(
  channel: ChannelId,
  decisions: readonly ChannelDecision[],
  today: string,
): NetworkLine {
  const decision = decisions.find((it) => it.channel === channel)
  return { channel, decision, state: stateOf(channel, decision, today) }
}

function stateOf(channel: ChannelId, decision: ChannelDecision | undefined, today: string): NetworkState {
  if (decision === undefined) return { is: 'never' }
  if (isOn(RULES[channel], [decision], today)) return { is: 'on', since: decision.decidedOn }
  if (decision.endedOn !== null && decision.endedOn <= today) return { is: 'ended', since: decision.endedOn }
  return decision.reviewOn <= today
    ? { is: 'review_over', since: decision.reviewOn }
    : { is: 'later', from: decision.decidedOn }
}

/** What was typed about one network, as it came. */
export type DecisionForm = { decidedOn: string; dpia: string; owner: string; reviewOn: string }
export const EMPTY_DECISION: DecisionForm = { decidedOn: '', dpia: '', owner: '', reviewOn: '' }
export type DecisionField = keyof DecisionForm

/** Beside which field a refusal belongs; undefined: it is about the network itself. */
export function fieldOf(code: DecisionRefusal, { decidedOn }: DecisionForm): DecisionField | undefined {
  switch (code) {
    case 'date_missing':
      return decidedOn === '' ? 'decidedOn' : 'reviewOn'
    case 'decided_in_the_future':
      return 'decidedOn'
    case 'review_before_decision':
    case 'review_is_over':
      return 'reviewOn'
    case 'dpia_missing':
      return 'dpia'
    case 'owner_missing':
      return 'owner'
    case 'no_network':
      return undefined
    default:
      return code satisfies never
  }
}
