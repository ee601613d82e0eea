/** A purpose of this school with the text that a person reads, and the hash by which a choice is bound to it. */
export type StoredPurpose = {
  key: string
  name: string
  class: 'closed' | 'own' | 'network'
  text: string
  textHash: Uint8Array
}
