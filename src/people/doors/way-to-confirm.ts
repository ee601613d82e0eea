/** What somebody can do now to show that it is them; each leads on in one step. */
export type WayToConfirm =
  /** With the key or the school account that they have. */
  | 'own_door'
  /** A first key, right after coming in by a mailed link or a letter: that is shown a moment ago. */
  | 'make_key'
  | 'new_link'
  /** Who has no mail. */
  | 'letter'
  /** The site has no name of its own and the school no accounts: then there is nothing to make. */
  | 'none'

export function wayToConfirm(facts: {
  hasOwnDoor: boolean
  canMakeOne: boolean
  mayMakeOne: boolean
  hasMail: boolean
}): WayToConfirm {
  if (facts.hasOwnDoor) return 'own_door'
  if (!facts.canMakeOne) return 'none'
  if (facts.mayMakeOne) return 'make_key'
  return facts.hasMail ? 'new_link' : 'letter'
}
