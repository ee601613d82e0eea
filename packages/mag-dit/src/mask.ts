import { CHANNELS_PER_WORD, classOf } from './channel.ts'
import { openRegister } from './consent.ts'
import { instantOf } from './day.ts'
import { clockAt, nextChange } from './next-change.ts'
import type { GateCase, Medium } from './publication.ts'
import type { StandingRow } from './standing.ts'
import type { GateRefusal } from './verdict.ts'

/**
 * One person in one medium on up to 32 channels: bit 0 is the first channel. Derived from the register, never a source.
 * Source: the states of docs/gate.md, "Where one person stands".
 * @example const mask: Mask = { person: 'p1', medium: 'foto', deny: 0b100, lacking: 0, isHidden: false, validUntil }
 */
export type Mask = {
  readonly person: string
  readonly medium: Medium
  /** `niet_in_beeld`, `geweigerd` or `ingetrokken`: as an unsigned 32-bit number. */
  readonly deny: number
  /** `verlopen` or `ontbreekt`: as an unsigned 32-bit number. */
  readonly lacking: number
  /** "Niet in beeld": on every channel, and a cover is no remedy. */
  readonly isHidden: boolean
  /**
   * In milliseconds, the first instant at which the mask may be another although nobody wrote anything; from then on it
   * counts as unknown until it is folded again. Infinity: never by itself.
   */
  readonly validUntil: number
}

/**
 * What is folded: a case without photos. `sixteenOn`: the day on which somebody turns 16, by id of the person, where it
 * is known. Without it the mask ends as early as the age allows.
 * @example const input: MaskCase = { at, channels: ['website'], people, consents, sixteenOn: { p1: '2027-01-31' } }
 */
export type MaskCase = Omit<GateCase, 'photos'> & {
  readonly sixteenOn?: { readonly [person: string]: string }
}

/** @example if ('refused' in answer) tell(answer.refused) */
export type MaskAnswer =
  | { readonly masks: readonly Mask[] }
  | GateRefusal
  | { readonly refused: 'too_many_channels'; readonly most: number }

const MEDIA = ['foto', 'film', 'geluid'] as const satisfies readonly Medium[]

/**
 * Folds the register into a mask per person and medium, in the order of the people, then foto, film, geluid.
 * Refuses more than 32 channels, and a channel without a class. A date that can't be read throws.
 * @example
 * const folded = foldMasks({ at, channels: ['website'], people, consents })
 * if ('masks' in folded) folded.masks[0]?.deny // 1: the first person said no on the website
 */
export function foldMasks(input: MaskCase): MaskAnswer {
  const { channels, settings, people } = input
  if (channels.length > CHANNELS_PER_WORD) return { refused: 'too_many_channels', most: CHANNELS_PER_WORD }
  const classless = channels.find((channel) => classOf(channel, settings) === undefined)
  if (classless !== undefined) return { refused: 'channel_without_class', channel: classless }
  const register = openRegister(input)
  const saidOf = Map.groupBy(input.consents, (row) => row.subject)
  const clock = clockAt(instantOf(input.at))
  return {
    masks: people.flatMap((person) => {
      const saidIn = Map.groupBy(saidOf.get(person.id) ?? [], (row) => row.medium)
      const sixteenOn = input.sixteenOn?.[person.id]
      return MEDIA.flatMap((medium): Mask[] => {
        const [row] = register.rowOf(person.id, medium)
        if (row === undefined) return []
        const said = saidIn.get(medium) ?? []
        const validUntil = nextChange({ person, said, settings, sixteenOn }, clock)
        return [{ person: person.id, medium, ...wordsOf(row), isHidden: row.isHidden, validUntil }]
      })
    }),
  }
}

function wordsOf({ standings }: StandingRow): Pick<Mask, 'deny' | 'lacking'> {
  let deny = 0
  let lacking = 0
  standings.forEach(({ state }, channel) => {
    if (state === 'verlopen' || state === 'ontbreekt') lacking |= 1 << channel
    else if (state !== 'gegeven') deny |= 1 << channel
  })
  return { deny: deny >>> 0, lacking: lacking >>> 0 }
}
