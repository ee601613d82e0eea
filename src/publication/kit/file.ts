import type { ClipFormat } from '#media/clip/clip-file.ts'
import type { Medium } from '#media/photo.ts'

/** Everything in one file. */
export const PACKAGE = 'pakket.zip'
/** Inside it, the words. */
export const WORDS_FILE = 'tekst.txt'

type InKit = { media: readonly Medium[]; format: ClipFormat | null }

/** What a file is called on somebody's phone: what it is, its place in the set, and nothing of where it came from. */
export const kitFile = ({ media: [medium = 'foto'], format }: InKit, number: number) =>
  `${medium}-${number}.${format ?? 'jpg'}`

/** What is asked for by a name: everything, the so-manieth photo, or nothing that exists. */
export function fileNamed(name: string): { is: 'package' } | { is: 'photo'; index: number } | undefined {
  if (name === PACKAGE) return { is: 'package' }
  const [, number] = /^(?:foto|film|geluid)-([1-9]\d?)\.[a-z0-9]+$/.exec(name) ?? []
  return number === undefined ? undefined : { is: 'photo', index: Number(number) - 1 }
}
