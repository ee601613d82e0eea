import type { Due } from './expiring.ts'
import { goesAt, inDays, type Term } from './term.ts'

/** That it was announced, and for when. */
export type Warning = { warnedAt: Date; goesAt: Date }

export type Departure =
  | { is: 'now' }
  /** It was announced, or needs no announcing yet. */
  | { is: 'later'; at: Date }
  /** Its going has to be announced, for the first time or anew. */
  | { is: 'to_announce'; at: Date }

type Rule = { term: Term; noticeDays: number; timeZone: string }

/**
 * What becomes of something today. It goes no sooner than its term allows and than was announced, and never with news
 * that came after the announcement: then it is announced anew.
 */
export function departureOf(
  { since, news }: Pick<Due, 'since' | 'news'>,
  warning: Warning | undefined,
  { term, noticeDays, timeZone }: Rule,
  now: Date,
): Departure {
  const termEnds = goesAt(term, since, timeZone)
  if (noticeDays === 0) return termEnds <= now ? { is: 'now' } : { is: 'later', at: termEnds }
  const noticeEnds = inDays(now, noticeDays)
  const announced = noticeEnds > termEnds ? noticeEnds : termEnds
  // Announced for a day that came too soon: the school has lengthened its term since, or its term began anew.
  if (!warning || warning.goesAt < termEnds)
    return termEnds <= noticeEnds ? { is: 'to_announce', at: announced } : { is: 'later', at: termEnds }
  if (warning.goesAt > now) return { is: 'later', at: warning.goesAt }
  return news !== undefined && news > warning.warnedAt ? { is: 'to_announce', at: announced } : { is: 'now' }
}
