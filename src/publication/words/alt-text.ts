import type { Medium } from '#media/photo.ts'
import { texts } from '../post-texts.nl.ts'

const LONGEST_LINE = 120

/** What an empty description is filled with: the first line of the words, for the author to make better. */
export function proposeAltText(caption: string, medium: Medium = 'foto'): string {
  const line = caption.trim().split('\n')[0]?.trim().slice(0, LONGEST_LINE) ?? ''
  return line === '' ? '' : texts.altProposal(medium, line)
}

/** A description that nobody wrote follows the words: a name that left the words leaves it too. */
export function altTextAfter(
  altText: string,
  words: { before: string; after: string },
  medium: Medium = 'foto',
): string {
  const isOurs = altText === '' || altText === proposeAltText(words.before, medium)
  return isOurs ? proposeAltText(words.after, medium) : altText
}
