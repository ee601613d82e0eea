import { describe, expect, test } from 'vitest'
import type { Protocol } from '../protocol.ts'
import { deMare, everyAgreement } from '../testing/agreements.ts'
import { refusalOf } from './adoption.ts'
import { changesBetween } from './changes.ts'

const small = everyAgreement.find(({ school }) => school === 'De Wilg') ?? deMare
const KEPT = 'v1.kast'
const without = (option: string): Protocol => ({
  ...small,
  readings: small.readings.map((reading) => ({
    ...reading,
    options: reading.options.filter(({ id }) => id !== option),
  })),
})

describe('what another version changes', () => {
  test('nothing, when it is the same', () => {
    const { rules, verdicts, sentences, lapsed, looked } = changesBetween(small, small, {})
    expect({ rules, verdicts, sentences, lapsed }).toEqual({
      ...{ rules: [], verdicts: [], sentences: [], lapsed: [] },
    })
    expect(looked).toBeGreaterThan(5)
  })

  test('a choice of the school that is no option any more lapses, and the answers with it', () => {
    const { lapsed, verdicts } = changesBetween(small, without('nooit'), { [KEPT]: 'nooit' })
    expect(lapsed).toEqual(['Mag een kind de telefoon bij zich op school hebben?'])
    expect(verdicts).toContainEqual(expect.objectContaining({ from: 'mag_niet', to: 'mag' }))
  })

  test('a sentence that was changed is there word by word', () => {
    const [first, ...rest] = small.document ?? []
    const said = {
      ...first,
      id: 'begin',
      blocks: [{ kind: 'paragraph' as const, sentences: [{ id: 'begin.1', text: 'Anders.' }] }],
    }
    const { sentences } = changesBetween(small, { ...small, document: [said, ...rest] }, {})
    expect(sentences.map(({ id, is }) => `${id} ${is}`)).toEqual(['begin.1 changed', 'begin.2 removed'])
  })
})

describe('a file that is in order', () => {
  const at = { now: small, known: [{ version: '1' }], today: '2026-11-10' }
  const next = { ...small, version: '2', in_force_from: '2026-11-10' }
  const [purpose] = small.purposes
  test.each([
    ['may hold from today', next, undefined],
    ['has a version of its own', { ...next, version: '1' }, 'version_exists'],
    ['doesn’t hold in the past', { ...next, in_force_from: '2026-11-09' }, 'before_today'],
    ['asks parents the same as before', { ...next, purposes: [] }, 'other_purposes'],
    [
      'makes no network of the own website',
      { ...next, purposes: purpose ? [{ ...purpose, class: 'network' as const }] : [] },
      'other_purposes',
    ],
  ])('%s', (_, file, refusal) => expect(refusalOf(file, at)).toBe(refusal))
})
