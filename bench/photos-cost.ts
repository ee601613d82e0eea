import { coverColour } from '#media/cover.ts'
import { decode } from '#media/decode.ts'
import { derive } from '#media/derive.ts'
import { encodeJpeg } from '#media/encode.ts'
import { makeFaceStrip } from '#media/face-strip.ts'
import { sharp } from '#media/libvips.ts'
import type { FaceFinder, LoadedFinder } from '#media/photo-file.ts'
import { prepare } from '#media/prepare.ts'
import { verifyOutput } from '#media/verify.ts'

const SIDES = [1600, 1200, 1080, 640] as const
const ROUNDS = 5
const FLOORS = { withoutPass: 3.3, withPass: 5.3 } as const

/** Milliseconds of this process on all cores together: other work on the machine is not in it. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The same four outputs, each from the file, with nothing found, covered or checked. */
async function plainVariants(jpeg: Uint8Array): Promise<void> {
  for (const side of SIDES) {
    await sharp(jpeg)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside' })
      .jpeg({ quality: 82 })
      .toBuffer()
  }
}

/** From the upload to four covered and checked variants, and what each part of that takes. */
export async function timePhoto(what: string, jpeg: Uint8Array, finder: LoadedFinder) {
  const prepared = await prepare(jpeg, finder, () => 0)
  if (!prepared.ok) throw new Error(prepared.refused)
  const decoded = await decode(prepared.master.jpeg)
  if (!decoded.ok) throw new Error(decoded.refused)
  const { picture } = decoded
  const covers = prepared.faces.map(({ box }) => box)
  const specs = SIDES.map((longSide) => ({ name: `${longSide}`, longSide }))
  const seeNobody: FaceFinder = async () => []
  const make = (find: FaceFinder) => async () => {
    const derived = await derive(
      prepared.master.jpeg,
      { covers, crop: undefined, colour: '#5b6773' },
      specs,
      async () => find,
    )
    if (!derived.ok) throw new Error(`${derived.refused} ${derived.detail}`)
  }
  const parts: Record<string, () => unknown> = {
    plain: () => plainVariants(jpeg),
    prepare: () => prepare(jpeg, finder, () => 0),
    variants: make(seeNobody),
    'variants with the verifying pass': make(finder.glance),
    'of prepare: decode to 2048': () => decode(jpeg),
    'of prepare: faces': () => finder.find(picture),
    'of prepare: master': () => encodeJpeg(picture),
    'of prepare: master checked': () => verifyOutput(prepared.master.jpeg, prepared.master, [], coverColour),
    'of prepare: faces in a strip': () => makeFaceStrip(picture, covers),
  }
  const taken = new Map(Object.keys(parts).map((name) => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    // One after the other in each round, so that a busy moment is shared; the first round warms up.
    for (const [name, work] of Object.entries(parts)) {
      const ms = await cpuOf(work)
      if (round > 0) taken.get(name)?.push(ms)
    }
  }
  const cpuMs = Object.fromEntries([...taken].map(([name, times]) => [name, Math.round(medianOf(times))]))
  const ratio = (variants: string) =>
    rounded(((cpuMs.prepare ?? 0) + (cpuMs[variants] ?? 0)) / (cpuMs.plain ?? 1))
  return {
    ...{ what, megapixels: rounded((prepared.original.width * prepared.original.height) / 1e6) },
    ...{ kilobytes: Math.round(jpeg.byteLength / 1024), faces: covers.length, cpuMs },
    toPlainWithoutPass: ratio('variants'),
    toPlainWithPass: ratio('variants with the verifying pass'),
  }
}

export type Timed = Awaited<ReturnType<typeof timePhoto>>

export const judged = (timed: Timed) => ({
  ...timed,
  floor: `≤ ${FLOORS.withoutPass} without the verifying pass, ≤ ${FLOORS.withPass} with it`,
  met: timed.toPlainWithoutPass <= FLOORS.withoutPass && timed.toPlainWithPass <= FLOORS.withPass,
})

const medianOf = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const rounded = (value: number) => Number(value.toPrecision(3))
