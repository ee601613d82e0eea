import type { Medium } from './choice.ts'

/** A purpose of this school with the text that a person reads, and the hash by which a choice is bound to it. */
export type StoredPurpose = {
  key: string
  name: string
  class: 'closed' | 'own' | 'network'
  /** What the text names; a choice can be about nothing else. */
  media: readonly Medium[]
  text: string
  textHash: Uint8Array
}
