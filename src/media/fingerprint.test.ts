import distance from 'sharp-phash/distance.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverHex } from './cover.ts'
import { derive } from './derive.ts'
import { drawPhoto } from './drawn-photo.ts'
import type { Scene } from './drawn-scene.ts'
import { fingerprintUpload } from './fingerprint.ts'
import { sharp } from './libvips.ts'
import type { Fingerprint } from './photo-file.ts'
import { openStudio, type Studio } from './studio.ts'
import { pixelBomb } from './testing/generated-photos.ts'
import { hasSharedPhotos, listSharedPhotos, readSharedPhoto } from './testing/shared-photos.ts'

/** As far as the search goes (`same-photo/likeness.ts`, a room to the right). */
const MOST_BITS = 10
const SEEDS = Array.from({ length: process.env.ZWW_CASES ? 40 : 12 }, (_, at) => at + 1)

/** Without the grain that the face finder needs: nobody looks for a face here. */
const drawn = (people: number, scene: Scene) =>
  Promise.all(
    SEEDS.map((seed) =>
      sharp(Buffer.from(drawPhoto({ seed, people, scene }).svg))
        .resize(960)
        .jpeg({ quality: 82 })
        .toBuffer(),
    ),
  )

async function lookOf(bytes: Uint8Array): Promise<Fingerprint> {
  const seen = await fingerprintUpload(bytes)
  if (!seen.ok) throw new Error(seen.detail ?? seen.refused)
  return seen.fingerprint
}

const looksOf = (pictures: readonly Uint8Array[]) => Promise.all(pictures.map(lookOf))

/** What the search asks: what was brought beside ours, and beside the mirror image of ours. */
const apart = (brought: Fingerprint, ours: Fingerprint) =>
  Math.min(distance(brought.plain, ours.plain), distance(brought.plain, ours.mirrored))

const CHANGES: Record<string, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  'made smaller, at quality 60': (bytes) =>
    sharp(bytes).resize({ width: 800, height: 800, fit: 'inside' }).jpeg({ quality: 60 }).toBuffer(),
  'a fifth brighter': (bytes) => sharp(bytes).modulate({ brightness: 1.2 }).jpeg().toBuffer(),
  'seen in a mirror': (bytes) => sharp(bytes).flop().jpeg().toBuffer(),
  'as a PNG': (bytes) => sharp(bytes).png({ compressionLevel: 1 }).toBuffer(),
}

/** Of all pairs of different pictures: how many the search would take for one another. */
function takenForAnother(looks: readonly Fingerprint[]): number {
  const pairs = looks.flatMap((one, at) => looks.slice(0, at).map((other) => apart(one, other)))
  return pairs.filter((bits) => bits <= MOST_BITS).length / pairs.length
}

describe('a picture is known again', () => {
  let classroom: Buffer[]
  let ours: Fingerprint[]
  beforeAll(async () => {
    classroom = await drawn(14, 'klas')
    ours = await looksOf(classroom)
  })

  test.each(Object.keys(CHANGES))('%s: each is found, and none of the others', async (change) => {
    const brought = await looksOf(await Promise.all(classroom.map((it) => CHANGES[change]?.(it) ?? it)))
    const found = brought.map((look) => ours.flatMap((it, at) => (apart(look, it) <= MOST_BITS ? [at] : [])))
    expect(found).toEqual(SEEDS.map((_, at) => [at]))
  })

  test('of these drawn classes no two are taken for one another', () => {
    expect(takenForAnother(ours)).toBe(0)
  })

  test('drawings of one child on the same square are now and then: less than one pair in ten', async () => {
    const share = takenForAnother(await looksOf(await drawn(1, 'plein')))
    expect(share).toBeLessThan(0.1)
  })

  test('one fingerprint holds for every size that is made, and for no face in it', async () => {
    const [master = Buffer.of()] = classroom
    const specs = [
      { name: 'groot', longSide: 800 },
      { name: 'klein', longSide: 320 },
    ]
    const made = await derive(master, { covers: [], crop: undefined, colour: coverHex }, specs, () => {
      throw new Error('no face is looked for')
    })
    if (!made.ok) throw new Error(made.refused)
    for (const { jpeg } of made.variants)
      expect(apart(await lookOf(jpeg), made.fingerprint)).toBeLessThanOrEqual(1)
  })
})

describe.skipIf(!hasSharedPhotos)('real photos', () => {
  test('each is found after each change, and no two are taken for one another', async () => {
    const photos = listSharedPhotos().flatMap(({ file }) =>
      /\.jpe?g$/.test(file) && !file.includes('/') ? [readSharedPhoto(file)] : [],
    )
    const upright = await Promise.all(
      photos.map((it) => sharp(it).autoOrient().jpeg({ quality: 90 }).toBuffer()),
    )
    const ours = await looksOf(upright)
    expect(ours.length).toBeGreaterThan(5)
    expect(takenForAnother(ours)).toBe(0)
    for (const change of Object.values(CHANGES)) {
      const brought = await looksOf(await Promise.all(upright.map(change)))
      const far = brought.map((look, at) => apart(look, ours[at] ?? look))
      expect(Math.max(...far)).toBeLessThanOrEqual(MOST_BITS)
    }
  })
})

describe('what is brought is as suspect as any upload', () => {
  let studio: Studio
  beforeAll(() => {
    studio = openStudio({ timeLimitMs: 30_000, memoryLimitMb: 1500, log: () => undefined })
  })
  afterAll(() => studio.close())

  test('the child process looks at it, and refuses what is no photo or would not fit in memory', async () => {
    const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#0e5560' } })
      .png()
      .toBuffer()
    const asked = [
      picture,
      pixelBomb(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.of(),
    ]
    const answers = await Promise.all(asked.map((bytes) => studio.fingerprint(bytes)))
    expect(answers.map((it) => (it.ok ? it.fingerprint.plain.length : it.refused))).toEqual([
      ...[64, 'too_many_pixels', 'drawing', 'empty'],
    ])
  })
})
