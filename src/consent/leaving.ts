import type { ConsentEntry } from 'mag-dit'

/** Of a line: it ended because the child left the school, and nobody answered anything. */
export type Leaving = { endedByLeaving: boolean }

/**
 * What the register says after a child left and came back: each "ja" from before is over and is asked anew, as if it had
 * never been answered. Leaving is no refusal, so it does not stand in the way of what the other guardian says now; what
 * somebody refused before stays refused.
 */
export function asAskedAnew<Line extends ConsentEntry & Leaving>(lines: readonly Line[]): Line[] {
  if (!lines.some(({ endedByLeaving }) => endedByLeaving)) return [...lines]
  const lastLeft = new Map<string, number>()
  for (const [place, line] of lines.entries()) if (line.endedByLeaving) lastLeft.set(keyOf(line), place)
  return lines.filter(
    (line, place) =>
      !line.endedByLeaving && (line.decision !== 'ja' || place > (lastLeft.get(keyOf(line)) ?? -1)),
  )
}

const keyOf = ({ subject, grantor, purpose, medium }: ConsentEntry) =>
  `${subject} ${grantor} ${purpose} ${medium}`
