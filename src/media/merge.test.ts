import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameFace, merge } from './merge.ts'
import type { FoundFace } from './photo-file.ts'

const face = (score: number, x: number, y: number, w: number, h: number): FoundFace => ({
  score,
  box: { x, y, w, h },
})

const faces = fc.array(
  fc
    .tuple(fc.integer({ min: 20, max: 99 }), fc.nat(80), fc.nat(80), fc.integer({ min: 1, max: 20 }))
    .map(([score, x, y, size]) => face(score / 100, x / 100, y / 100, size / 100, size / 100)),
  { maxLength: 25 },
)

describe('boxes that may be one face', () => {
  test('two boxes that largely overlap become the surest of the two', () => {
    const sure = face(0.9, 0.1, 0.1, 0.1, 0.1)
    expect(merge([face(0.4, 0.12, 0.11, 0.1, 0.1), sure])).toEqual([sure])
  })

  test('a small box inside a large one is the same face', () => {
    const large = face(0.8, 0.1, 0.1, 0.3, 0.3)
    expect(merge([large, face(0.5, 0.2, 0.2, 0.05, 0.05)])).toEqual([large])
  })

  test('two neighbours whose boxes just touch stay two faces', () => {
    const pair = [face(0.9, 0.1, 0.1, 0.1, 0.1), face(0.8, 0.18, 0.1, 0.1, 0.1)]
    expect(merge(pair)).toEqual(pair)
  })

  test('every box that goes was the same face as a surer one that stays, and those that stay are different faces', () => {
    fc.assert(
      fc.property(faces, (found) => {
        const kept = merge(found)
        for (const one of kept) {
          for (const other of kept) expect(one === other || !isSameFace(one.box, other.box)).toBe(true)
        }
        for (const gone of found.filter((f) => !kept.includes(f))) {
          expect(kept.some((k) => k.score >= gone.score && isSameFace(k.box, gone.box))).toBe(true)
        }
      }),
    )
  })

  test('the order in which boxes were found makes no difference', () => {
    fc.assert(
      fc.property(faces, (found) => {
        expect(merge([...found].reverse())).toEqual(merge(found))
      }),
    )
  })
})
