export const keptTexts = {
  /** On the page of a post whose term is over. */
  removedOn: (day: string) =>
    `Wij hebben dit bericht weggehaald op ${day}. Zo lang bewaren wij foto’s, en niet langer.`,
} as const
