/**
 * Whether a child of groep 6 can read a sentence: its length, and its longest words. A measure of form alone; that a
 * sentence is right and kind is for people to see.
 */
export type Hard = { sentence: string; why: 'many_words' | 'long_word'; what: string }

export const MOST_WORDS = 15
export const MOST_SYLLABLES = 3

/** Long, and known to every child of a Dutch primary school. */
const KNOWN = new Set([
  ...[
    'toestemming',
    'verzorger',
    'verzorgers',
    'leerkrachten',
    'schoolapparaat',
    'persoonlijke',
    'informatie',
  ],
  ...['instagram', 'mobiele', 'telefoonnummer', 'schoolleiding', 'kindertelefoon', 'klasgenoten', 'iedereen'],
])

/** Each sentence of a text, with what makes it hard. Nothing found is an empty list. */
export function hardSentences(text: string): Hard[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(sentence)
    const tooMany: Hard[] =
      words.length > MOST_WORDS ? [{ sentence, why: 'many_words', what: `${words.length}` }] : []
    const tooLong = words
      .filter((word) => !KNOWN.has(word) && countSyllables(word) > MOST_SYLLABLES)
      .map((what): Hard => ({ sentence, why: 'long_word', what }))
    return [...tooMany, ...tooLong]
  })
}

/**
 * Ease of reading after Flesch, with the weights of Douma for Dutch: 100 and more is very easy, below 60 is hard.
 * R. Flesch (1948), W.H. Douma (1960).
 */
export function readingEase(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 120
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 206.84 - 0.93 * (words.length / sentences.length) - 77 * (syllables / words.length)
}

const TWO_LETTERS = 'aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou'
const SYLLABLE = new RegExp(`${TWO_LETTERS}|[aeiouyàáâäèéêëìíîïòóôöùúûü]`, 'g')

export const countSyllables = (word: string) => Math.max(1, word.toLowerCase().match(SYLLABLE)?.length ?? 0)

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

const wordsOf = (sentence: string) => sentence.toLowerCase().match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? []
