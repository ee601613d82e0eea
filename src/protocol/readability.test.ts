import { describe, expect, test } from 'vitest'
import { countSyllables, hardSentences, readingEase } from './readability.ts'

describe('a sentence that a child of groep 6 can read', () => {
  test.each([
    ['juf', 1],
    ['leraar', 2],
    ['ruzie', 2],
    ['ooievaar', 3],
    ['toestemming', 3],
    ['verantwoordelijk', 5],
    ['geïnformeerd', 4],
  ])('%s has %i syllables', (word, syllables) => expect(countSyllables(word)).toBe(syllables))

  test('short words in a short sentence are fine', () =>
    expect(hardSentences('Zit je telefoon in je tas? Vraag het aan je juf of meester.')).toEqual([]))
  test('a word that is too long is pointed at', () =>
    expect(hardSentences('Jij bent verantwoordelijk.')).toEqual([
      { sentence: 'Jij bent verantwoordelijk.', why: 'long_word', what: 'verantwoordelijk' },
    ]))
  test('so is a sentence of too many words', () =>
    expect(hardSentences(`${'en '.repeat(16)}dan.`)).toMatchObject([{ why: 'many_words', what: '17' }]))
  test('a word every child knows may be long', () =>
    expect(hardSentences('Heb je toestemming van de schoolleiding?')).toEqual([]))

  test('plain words read easier than those of an agreement', () => {
    const plain = readingEase('Wil je een foto van je vriend op de app zetten? Vraag het hem eerst.')
    const agreement = readingEase(
      'Medewerkers hebben zich te committeren aan gedragscodes betreffende verantwoordelijkheid.',
    )
    expect(plain).toBeGreaterThan(90)
    expect(agreement).toBeLessThan(40)
  })
})
