import { beforeAll, describe, expect, test } from 'vitest'
import { sharp } from '../libvips.ts'
import type { FaceBox, FoundFace, LoadedFinder, RawPicture } from '../photo-file.ts'

type Subject = {
  load: () => Promise<LoadedFinder>
  /** A picture on which this finder sees more than one face. */
  faces: () => Promise<RawPicture>
  /** What its name must say. */
  named: RegExp
}

const plain = (width: number, height: number, grey = 128): RawPicture => ({
  ...{ width, height },
  pixels: new Uint8Array(width * height * 3).fill(grey),
})

/** What every finder of faces must do, whichever model is in it. */
export function expectFaceFinder(name: string, subject: Subject): void {
  describe(`the finder of faces: ${name}`, () => {
    let finder: LoadedFinder
    let picture: RawPicture
    let found: FoundFace[]
    beforeAll(async () => {
      finder = await subject.load()
      picture = await subject.faces()
      found = await finder.find(picture)
    }, 60_000)

    test('says which model it is', () => {
      expect(finder.model).toMatch(subject.named)
    })

    test('finds faces as fractions inside the picture, surest first', () => {
      expect(found.length).toBeGreaterThan(1)
      expectInside(found)
      const scores = found.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
      expect(Math.min(...scores)).toBeGreaterThan(0)
      expect(Math.max(...scores)).toBeLessThanOrEqual(1)
    })

    test('finds the same again, and leaves the picture as it was', async () => {
      const before = Uint8Array.from(picture.pixels)
      expect(await finder.find(picture)).toEqual(found)
      expect(Buffer.from(picture.pixels).equals(before)).toBe(true)
    })

    test('finds a face in the same place when the picture is twice as large', async () => {
      const { data, info } = await sharp(picture.pixels, { raw: { ...sizeOf(picture), channels: 3 } })
        .resize(picture.width * 2, picture.height * 2, { kernel: 'nearest' })
        .raw()
        .toBuffer({ resolveWithObject: true })
      const [surest] = await finder.find({ width: info.width, height: info.height, pixels: data })
      expect(surest && found.some(({ box }) => isInside(surest.box, box))).toBe(true)
    })

    test('finds nobody in an empty picture', async () => {
      expect(await finder.find(plain(640, 480))).toEqual([])
      expect(await finder.glance(plain(640, 480))).toEqual([])
    })

    test.each([
      ['one pixel', 1, 1],
      ['a dot', 7, 5],
      ['a line', 3000, 1],
      ['a very wide one', 2048, 40],
      ['a very tall one', 33, 2048],
    ])('copes with %s', async (_what, width, height) => {
      expectInside(await finder.find(plain(width, height, 255)))
    })
  })
}

const sizeOf = ({ width, height }: RawPicture) => ({ width, height })

/** Whether the middle of the one lies in the other. */
function isInside(one: FaceBox, other: FaceBox): boolean {
  const [x, y] = [one.x + one.w / 2 - other.x, one.y + one.h / 2 - other.y]
  return x >= 0 && x <= other.w && y >= 0 && y <= other.h
}

function expectInside(found: readonly FoundFace[]): void {
  for (const { box } of found) {
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
    expect(Math.min(box.w, box.h)).toBeGreaterThan(0)
    expect(Math.max(box.x + box.w, box.y + box.h)).toBeLessThanOrEqual(1 + 1e-9)
  }
}
