import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FaceBox } from '#media/photo-file.ts'
import { suggestCrop } from './crop-suggestion.ts'
import { isCutOff } from './treatment.ts'

const PHONE = { width: 2048, height: 1536 }
const face = (x: number, y: number): FaceBox => ({ x, y, w: 0.08, h: 0.12 })

test('a child at the side is cut off, and everybody else stays in', () => {
  const crop = suggestCrop(PHONE, [face(0.05, 0.4)], [face(0.4, 0.4), face(0.6, 0.35), face(0.85, 0.4)])
  expect(crop).toMatchObject({ y: 0, h: 1 })
  expect(crop?.x).toBeCloseTo(0.178, 2)
})

test('of two sides the one with more children is kept', () => {
  const crop = suggestCrop(PHONE, [face(0.4, 0.4)], [face(0.1, 0.4), face(0.56, 0.4), face(0.75, 0.4)])
  expect(crop?.x).toBeGreaterThan(0.4)
})

test('a child in the middle of a close group can’t be cut off', () => {
  const around = [face(0.3, 0.4), face(0.5, 0.4), face(0.4, 0.2), face(0.4, 0.6)]
  expect(suggestCrop(PHONE, [face(0.4, 0.4)], around)).toBeUndefined()
})

test('a picture of nobody is not offered', () => {
  expect(suggestCrop(PHONE, [face(0.05, 0.4), face(0.2, 0.45)], [face(0.12, 0.4)])).toBeUndefined()
  expect(suggestCrop(PHONE, [face(0.05, 0.4)], [])).toBeUndefined()
})

test('whatever is suggested leaves the child out whole and cuts through nobody', () => {
  const box = fc.record({
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.85, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(box, { minLength: 1, maxLength: 3 }),
      fc.array(box, { maxLength: 8 }),
      (out, stay) => {
        const [gone, kept] = [out.map(({ x, y }) => face(x, y)), stay.map(({ x, y }) => face(x, y))]
        const crop = suggestCrop(PHONE, gone, kept)
        if (!crop) return
        expect(gone.every((one) => isCutOff(one, crop))).toBe(true)
        expect(crop.x >= 0 && crop.y >= 0 && crop.x + crop.w <= 1.0001 && crop.y + crop.h <= 1.0001).toBe(
          true,
        )
        const whole = kept.filter(
          (one) =>
            one.x >= crop.x &&
            one.x + one.w <= crop.x + crop.w &&
            one.y >= crop.y &&
            one.y + one.h <= crop.y + crop.h,
        )
        const none = kept.filter(
          (one) =>
            one.x >= crop.x + crop.w ||
            one.x + one.w <= crop.x ||
            one.y >= crop.y + crop.h ||
            one.y + one.h <= crop.y,
        )
        expect(whole.length + none.length).toBe(kept.length)
      },
    ),
    { numRuns: Number(process.env.ZWW_CASES ?? 200) > 1000 ? 2000 : 200 },
  )
})
