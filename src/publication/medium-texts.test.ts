import { expect, test } from 'vitest'
import { howMany, nameOfThing, whichAll, whichOnes } from './medium-texts.nl.ts'
import { texts } from './post-texts.nl.ts'

const photo = (number: number) => ({ medium: 'foto' as const, number })
const film = (number: number) => ({ medium: 'film' as const, number })

test('a post with a film is spoken of as such', () => {
  expect(howMany(['foto', 'film', 'foto'])).toBe('2 foto’s en 1 film')
  expect(whichAll(['film'])).toBe('de film')
  expect(whichAll(['foto', 'foto', 'geluid'], 'de tekst')).toBe('de foto’s, de geluidsopname en de tekst')
  expect(nameOfThing('geluid', 2)).toBe('Geluidsopname 2')
})

test('numbers of one kind stand together', () => {
  expect(whichOnes([photo(1), film(2), photo(3)])).toBe('foto 1 en 3, en film 2')
})

test.each([
  ['Hier mag nog niets naartoe.', [], [film(1)]],
  ['1 film gaat mee.', ['film'], []],
  ['2 foto’s en 1 film gaan mee.', ['foto', 'foto', 'film'], []],
  ['1 foto gaat mee; film 2 niet.', ['foto'], [film(2)]],
  ['1 van de 2 foto’s gaat mee; foto 2 niet.', ['foto'], [photo(2)]],
] as const)('%s', (sentence, going, staysBehind) => {
  expect(texts.goes(going, staysBehind)).toBe(sentence)
})
