import { texts } from './post-texts.nl.ts'

const LONGEST_LINE = 120

/** What an empty description is filled with: the first line of the words, for the author to make better. */
export function proposeAltText(caption: string): string {
  const line = caption.trim().split('\n')[0]?.trim().slice(0, LONGEST_LINE) ?? ''
  return line === '' ? '' : texts.altProposal(line)
}

/** A description that nobody wrote follows the words: a name that left the words leaves it too. */
export function altTextAfter(altText: string, words: { before: string; after: string }): string {
  const isOurs = altText === '' || altText === proposeAltText(words.before)
  return isOurs ? proposeAltText(words.after) : altText
}
