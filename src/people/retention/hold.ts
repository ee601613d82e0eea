/** "Bewaarplicht: niet wissen". */
export type Hold = {
  id: string
  on: HeldThing
  reason: string
  /** When to ask whether it is still needed. It does not end by itself: what is gone does not come back. */
  until: string | undefined
  placedBy: string | undefined
  placedAt: Date
}

export type HeldThing = { is: 'person' | 'post'; id: string }

/** Everything that is held at a school now. Of a person also what they are to be seen in. */
export type Held = { people: readonly string[]; posts: readonly string[] }

export type HoldForm = { reason: string; until: string }
export type HoldRefusal =
  | 'reason_missing'
  | 'until_is_no_day'
  | 'until_is_past'
  | 'already_held'
  | 'unknown_thing'

const SHORTEST_REASON = 10
export const LONGEST_REASON = 500

export function readHold(
  { reason, until }: HoldForm,
  today: string,
): { reason: string; until: string | undefined } | HoldRefusal {
  if (reason.length < SHORTEST_REASON) return 'reason_missing'
  if (until === '') return { reason: reason.slice(0, LONGEST_REASON), until: undefined }
  if (!isDay(until)) return 'until_is_no_day'
  return until < today ? 'until_is_past' : { reason: reason.slice(0, LONGEST_REASON), until }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** Held longer than was thought to be needed: somebody has to say whether it still is. */
export function isOverdue({ until }: Hold, today: string): boolean {
  return until !== undefined && until < today
}
