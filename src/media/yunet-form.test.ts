import { describe, expect, test } from 'vitest'
import { areComplete, readFaces, readForm, type TensorShape } from './yunet-form.ts'

const parts = { cls: 1, obj: 1, bbox: 4, kps: 10 }
const tensor = (name: string, ...shape: (number | string)[]): TensorShape => ({
  name,
  type: 'float32',
  shape,
})
const outputs = () =>
  Object.entries(parts).flatMap(([kind, length]) =>
    [8, 16, 32].map((stride) => tensor(`${kind}_${stride}`, 1, 'places', length)),
  )
const input = tensor('input', 1, 3, 640, 640)

describe('the form of a model that finds faces', () => {
  test('of one size, or of any', () => {
    expect(readForm([input], outputs())).toEqual({ name: 'input', fixed: { width: 640, height: 640 } })
    expect(readForm([tensor('x', 'n', 3, 'h', 'w')], outputs())).toEqual({ name: 'x', fixed: undefined })
  })

  test.each([
    ['no input', [], outputs()],
    ['a second input', [input, input], outputs()],
    ['grey pictures', [tensor('input', 1, 1, 640, 640)], outputs()],
    ['bytes instead of numbers', [{ ...input, type: 'uint8' }], outputs()],
    ['sides that are no multiple of 32', [tensor('input', 1, 3, 640, 600)], outputs()],
    ['an output less', [input], outputs().slice(1)],
    ['an output more', [input], [...outputs(), tensor('embedding', 1, 128)]],
    ['another output instead', [input], [...outputs().slice(1), tensor('embedding', 1, 'n', 128)]],
    [
      'boxes of five numbers',
      [input],
      outputs().map((o) => (o.name === 'bbox_8' ? tensor(o.name, 1, 'n', 5) : o)),
    ],
  ])('with %s it is another form', (_what, inputs, given) => {
    expect(readForm(inputs, given)).toBeUndefined()
  })
})

describe('what it answers', () => {
  const canvas = { width: 64, height: 32 }
  const answer = (fill: (outputs: Map<string, Float32Array>) => void) => {
    const all = new Map(
      [8, 16, 32].flatMap((stride) =>
        Object.entries(parts).map(([kind, length]) => {
          const places = (canvas.width / stride) * (canvas.height / stride)
          return [`${kind}_${stride}`, new Float32Array(places * length)] as const
        }),
      ),
    )
    fill(all)
    return all
  }

  test('is complete when it speaks of every place', () => {
    expect(
      areComplete(
        answer(() => undefined),
        canvas,
      ),
    ).toBe(true)
    expect(
      areComplete(
        answer((all) => all.set('bbox_16', new Float32Array(3))),
        canvas,
      ),
    ).toBe(false)
    expect(
      areComplete(
        answer((all) => all.delete('obj_8')),
        canvas,
      ),
    ).toBe(false)
  })

  test('becomes a box around the place, as large as the exponent says', () => {
    const outputs = answer((all) => {
      all.get('cls_8')?.set([0.9], 13)
      all.get('obj_8')?.set([0.4], 13)
      all.get('bbox_8')?.set([0.5, 0.25, Math.log(2), 0], 13 * 4)
    })
    const [face, ...more] = readFaces(outputs, canvas, { width: 64, height: 20 }, 0.5)
    expect(more).toEqual([])
    expect(face?.score).toBeCloseTo(0.6)
    // Place 13 is column 5 in row 1: its middle is at (44, 10).
    expect(face?.box.x).toBeCloseTo(36 / 64)
    expect(face?.box.y).toBeCloseTo(6 / 20)
    expect(face?.box.w).toBeCloseTo(16 / 64)
    expect(face?.box.h).toBeCloseTo(8 / 20)
    expect(readFaces(outputs, canvas, { width: 64, height: 20 }, 0.7)).toEqual([])
  })

  test('is no face where it lies beside the picture', () => {
    const outputs = answer((all) => {
      all.get('cls_32')?.set([1], 1)
      all.get('obj_32')?.set([1], 1)
      all.get('bbox_32')?.set([0.5, 0.5], 4)
    })
    expect(readFaces(outputs, canvas, { width: 32, height: 32 }, 0.5)).toEqual([])
  })
})
