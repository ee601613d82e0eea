import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawPhoto, PRACTICE_PHOTOS } from './drawn-photo.ts'
import { renderDrawnPhoto } from './drawn-photo-file.ts'
import { loadFaceFinder } from './faces.ts'
import { sharp } from './libvips.ts'
import type { FaceBox, FaceFinder, FoundFace } from './photo-file.ts'

const anyPhoto = fc.record({
  seed: fc.nat(),
  people: fc.integer({ min: 1, max: 28 }),
  scene: fc.constantFrom('plein' as const, 'klas' as const),
})

describe('a drawn photo', () => {
  test('has one face for every person, inside the picture', () => {
    fc.assert(
      fc.property(anyPhoto, (wish) => {
        const { faces } = drawPhoto(wish)
        expect(faces).toHaveLength(wish.people)
        for (const { x, y, w, h } of faces) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x + w, y + h)).toBeLessThanOrEqual(1)
          expect(w * 1280).toBeGreaterThan(60)
          expect(h).toBeGreaterThan(w)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is the same text for the same seed, without letters that a machine would set in its own font', () => {
    fc.assert(
      fc.property(anyPhoto, (wish) => {
        const { svg } = drawPhoto(wish)
        expect(drawPhoto(wish).svg).toBe(svg)
        expect(drawPhoto({ ...wish, seed: wish.seed + 1 }).svg).not.toBe(svg)
        expect(svg).not.toMatch(/<text|<image|href|NaN|undefined/)
      }),
      { numRuns: 30 },
    )
  })

  test('gives every paint its own name, so that nobody wears the colours of another', () => {
    for (const scene of ['plein', 'klas'] as const) {
      const { svg } = drawPhoto({ seed: 3, people: 26, scene })
      const names = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const [, used] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(names).toContain(used)
    }
  })

  test('becomes the same JPEG twice, with no metadata', async () => {
    const drawn = drawPhoto({ seed: 12, people: 2, scene: 'klas' })
    const [once, again] = [await renderDrawnPhoto(drawn), await renderDrawnPhoto(drawn)]
    expect(once.equals(again)).toBe(true)
    const { format, width, height, exif, icc, xmp, iptc } = await sharp(once).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: drawn.width, height: drawn.height })
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined])
  })
})

const isCentredIn = ({ box }: FoundFace, face: FaceBox): boolean => {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2]
  return x > face.x && x < face.x + face.w && y > face.y && y < face.y + face.h
}

describe('the pictures of the practice school', () => {
  let findFaces: FaceFinder
  beforeAll(async () => {
    findFaces = (await loadFaceFinder()).find
  })

  test('are of one, three, five and twelve or more people', () => {
    expect(PRACTICE_PHOTOS.map(({ people }) => people)).toEqual([1, 3, 5, 14])
    expect(new Set(PRACTICE_PHOTOS.map(({ name }) => name)).size).toBe(4)
  })

  test.each(PRACTICE_PHOTOS)('$name: every face is found surely, and nothing else', async (wish) => {
    const drawn = drawPhoto(wish)
    const { data, info } = await sharp(await renderDrawnPhoto(drawn))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const found = await findFaces({ width: info.width, height: info.height, pixels: data })
    expect(found).toHaveLength(wish.people)
    for (const face of drawn.faces) expect(found.filter((one) => isCentredIn(one, face))).toHaveLength(1)
    expect(Math.min(...found.map(({ score }) => score))).toBeGreaterThanOrEqual(0.35)
  })
})
