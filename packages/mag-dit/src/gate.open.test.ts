import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCase } from './arbitrary.test-part.ts'
import { AT, caseOf, cellsOf, named, photo, pupil, RULES, says } from './example.test-part.ts'
import { gate, openGate } from './gate.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 10 })

describe('a gate that is held open', () => {
  test('answers for photo after photo as the gate does, whatever was asked before', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (input, { photos }) => {
        const opened = openGate(input, RULES)
        if ('refused' in opened) throw new Error(opened.refused)
        for (const shown of [photos, input.photos, photos])
          expect(opened.judge(shown)).toEqual(gate({ ...input, photos: shown }, RULES))
      }),
      { numRuns },
    )
  })
  test('is not opened for a channel without a class, nor at an instant that cannot be read', () => {
    expect(openGate(caseOf({ channels: ['mastodon'] }), RULES)).toEqual({
      refused: 'channel_without_class',
      channel: 'mastodon',
    })
    for (const channels of [['website'], []])
      expect(() => openGate(caseOf({ at: 'nu', channels }), RULES)).toThrow(RangeError)
    expect(gate(caseOf({ at: AT, channels: [], photos: [photo([])] }), RULES)).toEqual({ cells: [] })
  })
})

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
