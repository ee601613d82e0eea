import { describe, expect, test } from 'vitest'
import {
  caseOf,
  cellOf,
  cellsOf,
  named,
  photo,
  pupil,
  RULES,
  says,
  unknownGezag,
  withGezag,
} from './example.test-part.ts'
import { gate } from './gate.ts'
import type { ConsentEntry, Person } from './publication.ts'

/** Where other engines failed open when we ran them. Ours must not. */
const ali = pupil('ali')
const bo = pupil('bo', { guardians: [withGezag('bo-g1'), withGezag('bo-g2')] })
const both = photo([named('1', 'ali'), named('2', 'bo')])
const aliSaysYes = says('ali-g1', 'ja')

describe('traps that other engines fell into', () => {
  test('1. a fact that is missing or broken does not skip the rule that forbids', () => {
    const noConsents = cellOf({ people: [ali, bo], photos: [both] })
    expect(noConsents.publishable).toBe(false)
    const nobodyKnown = cellOf({ people: [ali], consents: [aliSaysYes], photos: [both] })
    expect(nobodyKnown).toMatchObject({
      verdict: 'onbekend',
      questions: [{ person: 'bo', ask: 'is_on_photo' }],
    })
    const broken = caseOf({
      people: [ali],
      consents: [{ ...aliSaysYes, recordedAt: 'gisteren' }],
      photos: [both],
    })
    expect(() => gate(broken, RULES)).toThrow(RangeError)
    expect(() => gate({ ...broken, at: 'nu', consents: [] }, RULES)).toThrow(RangeError)
  })

  test('2. a photo where tagging was not done is not a photo with nobody on it', () => {
    expect(cellOf({ photos: [photo([])] }).verdict).toBe('onbekend')
    expect(cellOf({ photos: [photo([{ id: '1', as: 'unaccounted' }])] }).verdict).toBe('onbekend')
    expect(cellOf({ photos: [photo([{ id: '1', as: 'candidates', candidates: [] }])] }).verdict).toBe(
      'onbekend',
    )
    expect(cellOf({ photos: [photo([], { nobodyRecognisable: true })] }).verdict).toBe('mag')
  })

  test('3. nothing turns an unknown into true: not a missing answer, age, gezag or guardian', () => {
    const unknowns: readonly Person[] = [
      { id: 'bo', kind: 'pupil' },
      { id: 'bo', kind: 'pupil', guardians: [] },
      { id: 'bo', kind: 'pupil', guardians: [unknownGezag('bo-g1')] },
      { id: 'bo', kind: 'pupil', guardians: [{ id: 'bo-g1' }] },
    ]
    const consents = [says('bo', 'ja'), says('bo-g1', 'ja')]
    for (const person of unknowns)
      expect(cellOf({ people: [person], consents, photos: [photo([named('1', 'bo')])] }).publishable).toBe(
        false,
      )
  })

  test('4. no catch-all hides a missing fact: a channel without a class has no verdict', () => {
    const input = caseOf({ channels: ['mastodon'], photos: [photo([], { nobodyRecognisable: true })] })
    expect(gate(input, RULES)).toEqual({ refused: 'channel_without_class', channel: 'mastodon' })
  })

  test('5. the answer is about a photo and a channel, and independent of the order of faces and people', () => {
    const consents = [aliSaysYes, says('bo-g1', 'nee')]
    const answers = [
      cellOf({ people: [ali, bo], consents, photos: [both] }),
      cellOf({ people: [bo, ali], consents, photos: [photo([...both.faces].reverse())] }),
      cellOf({ people: [bo, ali], consents: [...consents].reverse(), photos: [both] }),
    ]
    expect(answers.map((it) => [it.verdict, it.blockers])).toEqual(
      answers.map(() => ['mag_niet', [{ person: 'bo', state: 'geweigerd' }]]),
    )
  })

  test('6. a big register is no reason to be slow: 30 photos, 7 channels, 300 people, 25,000 rows', () => {
    const people = Array.from({ length: 300 }, (_, index) => pupil(`k${index}`))
    const channels = ['instagram', 'facebook', 'youtube', 'linkedin', 'x', 'snapchat', 'whatsapp']
    const consents = people.flatMap(({ id }) =>
      channels.flatMap((purpose) =>
        Array.from({ length: 12 }, (): ConsentEntry => says(`${id}-g1`, 'ja', { purpose })),
      ),
    )
    const photos = Array.from({ length: 30 }, (_, index) =>
      photo(
        [
          named('1', `k${index}`),
          { id: '2', as: 'candidates', candidates: people.slice(0, 28).map((it) => it.id) },
        ],
        {
          id: `f${index}`,
        },
      ),
    )
    const started = performance.now()
    expect(cellsOf(caseOf({ people, channels, consents, photos })).every((it) => it.publishable)).toBe(true)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('7. who a withdrawal touches is found on every photo, named and possible alike', () => {
    const people = [ali, pupil('bo')]
    const photos = [
      photo([named('1', 'bo')], { id: 'named' }),
      photo([{ id: '1', as: 'candidates', candidates: ['ali', 'bo'] }], { id: 'possible' }),
      photo([named('1', 'ali')], { id: 'present', alsoPresent: ['bo'] }),
      photo([{ id: '1', as: 'covered', person: 'bo' }], { id: 'covered' }),
      photo([named('1', 'ali')], { id: 'elsewhere' }),
    ]
    const before = [aliSaysYes, says('bo-g1', 'ja')]
    const after = [...before, says('bo-g1', 'ingetrokken')]
    const publishable = (consents: readonly ConsentEntry[]) =>
      cellsOf(caseOf({ people, consents, photos }))
        .filter((it) => it.publishable)
        .map((it) => it.photo)
    expect(publishable(before)).toEqual(['named', 'possible', 'present', 'covered', 'elsewhere'])
    expect(publishable(after)).toEqual(['covered', 'elsewhere'])
  })

  test('8. the ledger: the sequence decides and not the dates; one nee beats a silence; the end is exclusive', () => {
    const state = (...consents: ConsentEntry[]) =>
      cellOf({ people: [bo], consents, photos: [photo([named('1', 'bo')])] }).blockers[0]?.state
    const laterStart = { from: '2026-03-01' }
    const earlierStart = { from: '2025-09-01' }
    expect(state(says('bo-g1', 'ja', laterStart), says('bo-g1', 'nee', earlierStart))).toBe('geweigerd')
    expect(state(says('bo-g1', 'nee', laterStart), says('bo-g1', 'ja', earlierStart))).toBeUndefined()
    expect(state(says('bo-g1', 'nee'))).toBe('geweigerd')
    expect(state(says('bo-g1', 'ja', { until: '2026-03-11' }))).toBeUndefined()
    expect(state(says('bo-g1', 'ja', { until: '2026-03-10' }))).toBe('verlopen')
  })
})
