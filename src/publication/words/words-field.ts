import type { Refusal } from '../post.ts'

/** A part of the form about where, what and when that a refusal can be about. */
export type WordsField = 'plek' | 'gekeken' | 'wanneer' | 'reden'

/** Beside which part a refusal belongs; undefined: it is about something else than the words. */
export function wordsField(code: Refusal): WordsField | undefined {
  switch (code) {
    case 'no_channels':
    case 'nothing_may_on_channel':
    case 'does_not_fit_channel':
    case 'channel_is_off':
      return 'plek'
    case 'look_at_every_photo_first':
      return 'gekeken'
    case 'planned_in_the_past':
      return 'wanneer'
    case 'words_need_reason':
      return 'reden'
    default:
      return undefined
  }
}
