import type { ChannelId, ChannelRules } from './channels/channel.ts'

/** The board's yes to one network: since when, on which assessment, who answers for it, and when it is looked at again. */
export type ChannelDecision = {
  channel: ChannelId
  /** Calendar days, YYYY-MM-DD. */
  decidedOn: string
  reviewOn: string
  endedOn: string | null
  dpia: string
  owner: string
  recordedBy: string
  recordedAt: Date
}

export type DecisionRefusal =
  | 'decided_in_the_future'
  | 'review_before_decision'
  | 'review_is_over'
  | 'dpia_missing'
  | 'owner_missing'
  | 'date_missing'
  | 'no_network'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A form of the board, read: a decision, or what is missing. */
export function decide(
  said: { decidedOn: string; reviewOn: string; dpia: string; owner: string },
  today: string,
): Omit<ChannelDecision, 'channel' | 'recordedBy' | 'recordedAt'> | DecisionRefusal {
  const { decidedOn, reviewOn, dpia, owner } = said
  if (!DAY.test(decidedOn) || !DAY.test(reviewOn)) return 'date_missing'
  if (decidedOn > today) return 'decided_in_the_future'
  if (reviewOn <= decidedOn) return 'review_before_decision'
  if (reviewOn <= today) return 'review_is_over'
  if (dpia.trim() === '') return 'dpia_missing'
  if (owner.trim() === '') return 'owner_missing'
  return { decidedOn, reviewOn, dpia, owner, endedOn: null }
}

/** A network is off without a decision, after it was ended, and when it should have been looked at again. */
export function isOn(
  rules: Pick<ChannelRules, 'mode' | 'id'>,
  decisions: readonly ChannelDecision[],
  today: string,
) {
  if (rules.mode !== 'network') return true
  const decision = decisions.find(({ channel }) => channel === rules.id)
  return (
    decision !== undefined &&
    decision.decidedOn <= today &&
    today < decision.reviewOn &&
    (decision.endedOn === null || today < decision.endedOn)
  )
}
