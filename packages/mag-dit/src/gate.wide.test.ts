import { expect, test } from 'vitest'
import { caseOf, cellsOf, named, photo, pupil, says } from './example.test-part.ts'

/** A word has 32 bits; a school may have more channels than that. */
test('the gate decides about 70 channels as it decides about each of them alone', () => {
  const channels = Array.from({ length: 70 }, (_, nth) => `kanaal-${nth}`)
  const settings = { classes: Object.fromEntries(channels.map((name) => [name, 'own'] as const)) }
  const consents = channels.flatMap((purpose, nth) => {
    if (nth % 3 === 0) return []
    return [says('ali-g1', nth % 7 === 0 ? 'nee' : 'ja', { purpose })]
  })
  const photos = [
    photo([named('1', 'ali'), named('2', 'bo')]),
    photo([named('1', 'ali')], { id: 'f2' }),
    photo([], { id: 'f3', nobodyRecognisable: true }),
  ]
  const input = caseOf({ channels, settings, people: [pupil('ali'), pupil('bo')], consents, photos })
  const alone = photos.flatMap((it) =>
    channels.flatMap((channel) => cellsOf({ ...input, channels: [channel], photos: [it] })),
  )
  expect(new Set(alone.map((cell) => cell.verdict))).toEqual(
    new Set(['mag', 'mag_niet', 'mag_met_toestemming']),
  )
  expect(cellsOf(input)).toEqual(alone)
})
