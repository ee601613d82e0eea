/** Everything in one file. */
export const PACKAGE = 'pakket.zip'
/** Inside it, the words. */
export const WORDS_FILE = 'tekst.txt'

/** What a photo is called on somebody's phone: its place in the set, and nothing of where it came from. */
export const photoFile = (number: number) => `foto-${number}.jpg`

/** What is asked for by a name: everything, the so-manieth photo, or nothing that exists. */
export function fileNamed(name: string): { is: 'package' } | { is: 'photo'; index: number } | undefined {
  if (name === PACKAGE) return { is: 'package' }
  const [, number] = /^foto-([1-9]\d?)\.jpg$/.exec(name) ?? []
  return number === undefined ? undefined : { is: 'photo', index: Number(number) - 1 }
}
