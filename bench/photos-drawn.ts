import { drawPhoto } from '#media/drawn-photo.ts'
import type { Scene } from '#media/drawn-scene.ts'
import { sharp } from '#media/libvips.ts'
import { seededRandom } from '#platform/seeded-random.ts'

/** Twelve megapixels, three to four: what a phone makes. */
const PHONE = { width: 4032, height: 3024 } as const
/** Levels of grain, more than of a drawing that is shown: made small for the finder it is hardly there. */
const GRAIN = 12
const GRAINS = 1 << 20

/** Large and grained, and nothing in the file but the picture: the least work for a decoder. */
export async function drawLargePhoto(seed: number, people: number, scene: Scene): Promise<Buffer> {
  return (await drawLarge(seed, people, scene)).jpeg({ quality: 90 }).toBuffer()
}

/** As a phone saves it: lying on its side, with a colour profile, and saying where it was taken. */
export async function drawPhonePhoto(seed: number, people: number, scene: Scene): Promise<Buffer> {
  return (await drawLarge(seed, people, scene))
    .rotate(270)
    .withExif({
      IFD0: { Make: 'Voorbeeld', Model: 'Telefoon' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
}

async function drawLarge(seed: number, people: number, scene: Scene) {
  const { data, info } = await sharp(Buffer.from(drawPhoto({ seed, people, scene }).svg))
    .blur(0.4)
    .flatten({ background: '#ffffff' })
    .resize(PHONE.width, PHONE.height, { fit: 'cover' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const random = seededRandom(seed)
  const grain = Int8Array.from({ length: GRAINS }, () => (random() + random() - 1) * GRAIN)
  for (let at = 0; at < data.length; at++) {
    const level = (data[at] ?? 0) + (grain[Math.floor(at / 3) % GRAINS] ?? 0)
    data[at] = Math.max(0, Math.min(255, level))
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
}

/** An afternoon: mostly a few children, now and then half a group, twice the whole of it. */
export const drawAfternoon = async (photos: number): Promise<Buffer[]> => {
  const people = [3, 5, 1, 2, 5, 14, 3, 4, 2, 5, 1, 3, 14, 2, 26]
  const drawn: Buffer[] = []
  for (let at = 0; at < photos; at++)
    drawn.push(
      await drawPhonePhoto(900 + at, people[at % people.length] ?? 3, at % 3 === 0 ? 'klas' : 'plein'),
    )
  return drawn
}
