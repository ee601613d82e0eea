import type { Protocol } from '../protocol.ts'

/** Why a file that is in order still can't come into force here. */
export type AdoptionRefusal = 'version_exists' | 'before_today' | 'other_purposes'

export function refusalOf(
  next: Protocol,
  { now, known, today }: { now: Protocol; known: readonly { version: string }[]; today: string },
): AdoptionRefusal | undefined {
  if (known.some(({ version }) => version === next.version)) return 'version_exists'
  if (next.in_force_from < today) return 'before_today'
  // What people were asked is bound to its text: a new text asks everybody anew, and that is another step.
  return purposesIn(next) === purposesIn(now) ? undefined : 'other_purposes'
}

const purposesIn = ({ purposes }: Protocol) =>
  JSON.stringify(purposes.map(({ key, class: of, media, name, text }) => [key, of, media, name, text]))
