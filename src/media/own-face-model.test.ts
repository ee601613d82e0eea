import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadOwnFaceModel } from './own-face-model.ts'
import type { LoadedFinder, RawPicture } from './photo-file.ts'
import { brightSquareModel, embeddingModel, squaresPicture } from './testing/bright-square-model.ts'
import { expectFaceFinder } from './testing/face-finder-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'zww-model-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

async function load(path: string): Promise<LoadedFinder> {
  const loaded = await loadOwnFaceModel(path)
  if ('fault' in loaded) throw new Error(loaded.fault)
  return loaded
}

/** Three squares of falling brightness, on places where the model looks. */
const threeSquares = async (): Promise<RawPicture> =>
  squaresPicture({ width: 640, height: 480 }, [
    { left: 64, top: 32, light: 240 },
    { left: 320, top: 224, light: 255 },
    { left: 576, top: 448, light: 248 },
  ])

expectFaceFinder('a file of one’s own, for pictures of any size', {
  load: () => load(fileOf('eigen.onnx', brightSquareModel())),
  faces: threeSquares,
  named: /^eigen\.onnx \(sha256 [0-9a-f]{12}\)$/,
})

expectFaceFinder('a file of one’s own, for one size', {
  load: () => load(fileOf('vast.onnx', brightSquareModel({ sides: [640, 640] }))),
  faces: threeSquares,
  named: /^vast\.onnx /,
})

describe('where a model of one’s own says that faces are', () => {
  test('each box lies over its square, to the pixel', async () => {
    const { find } = await load(fileOf('eigen.onnx', brightSquareModel()))
    const found = await find(await threeSquares())
    expect(
      found.map(({ box }) => [box.x * 640, box.y * 480, box.w * 640, box.h * 480].map(Math.round)),
    ).toEqual([
      [320, 224, 32, 32],
      [576, 448, 32, 32],
      [64, 32, 32, 32],
    ])
    expect(found.map(({ score }) => Math.round(score * 100))).toEqual([100, 87, 73])
  })

  test('a model of one size sees the whole of a large picture, and the boxes fit that picture', async () => {
    const { find } = await load(fileOf('vast.onnx', brightSquareModel({ sides: [640, 640] })))
    const large = squaresPicture({ width: 1280, height: 1600 }, [])
    // 1600 becomes 640: a square of 80 pixels is 32 to the model.
    for (let y = 1520; y < 1600; y++) large.pixels.fill(255, (y * 1280 + 960) * 3, (y * 1280 + 1040) * 3)
    const [face, ...more] = await find(large)
    expect(more).toEqual([])
    expect(face?.box.x).toBeCloseTo(960 / 1280)
    expect(face?.box.y).toBeCloseTo(1520 / 1600)
    expect(face?.box.w).toBeCloseTo(80 / 1280)
  })
})

describe('a file that can not be used (promise 7)', () => {
  test.each([
    ['is not there', () => join(folder, 'nergens.onnx'), 'unreadable'],
    ['is a folder', () => folder, 'unreadable'],
    ['is something else', () => fileOf('foto.onnx', Buffer.from('geen model')), 'not_a_model'],
    ['is empty', () => fileOf('leeg.onnx', new Uint8Array()), 'not_a_model'],
    [
      'gives numbers about a face instead of a place',
      () => fileOf('kenmerk.onnx', embeddingModel()),
      'other_form',
    ],
    [
      'gives places and also numbers about a face',
      () => fileOf('beide.onnx', brightSquareModel({ outputs: { embedding: [1, 1, 'h', 'w'] } })),
      'other_form',
    ],
    [
      'says its sides are no multiples of 32',
      () => fileOf('scheef.onnx', brightSquareModel({ sides: [320, 300] })),
      'other_form',
    ],
  ])('one that %s', async (_what, path, fault) => {
    expect(await loadOwnFaceModel(path())).toEqual({ fault })
  })
})
