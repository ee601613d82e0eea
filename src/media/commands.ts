import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BadSetting, readConfig } from '#platform/config.ts'
import { coverHex } from './cover.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { type FaceBox, type FoundFace, type JpegPicture, photoLimits } from './photo-file.ts'
import { openStudio, type Studio } from './studio.ts'
import { faceModelTexts, photoRefusalTexts, mediaCommandTexts as texts } from './texts.nl.ts'

/** 0 done, 1 refused with a reason, 2 misuse. */
export type ExitCode = 0 | 1 | 2

type Print = (line: string) => void

const limits = { timeLimitMs: 60_000, memoryLimitMb: 3000 }

/** `zww faces <photo>…`: a line of JSON for each photo; a bad one is named and the rest goes on. */
export async function facesCommand(paths: string[], out: Print, err: Print): Promise<ExitCode> {
  const option = paths.find((path) => path.startsWith('-') && path !== '-')
  if (option !== undefined) err(texts.unknownOption(option))
  if (option !== undefined || paths.length === 0) return misuse(texts.facesUsage, err)
  return withStudio(err, async (studio) => {
    let exit: ExitCode = 0
    for (const file of paths) {
      const line = await listFaces(studio, file)
      if ('refused' in line) exit = 1
      out(JSON.stringify({ file, ...line }))
    }
    return exit
  })
}

async function listFaces(studio: Studio, file: string) {
  const bytes = await readPhoto(file)
  if (bytes === null) return { refused: texts.noFile }
  const prepared = await studio.prepare(bytes, { findFaces: true })
  if (!prepared.ok) return { refused: photoRefusalTexts[prepared.refused] }
  return { ...prepared.original, faces: prepared.faces.map(flat), ms: prepared.ms }
}

function flat({ box, score }: FoundFace) {
  const round = (value: number) => Math.round(value * 1e5) / 1e5
  return { x: round(box.x), y: round(box.y), w: round(box.w), h: round(box.h), score: round(score) }
}

type CleanWish = { file: string; folder: string; coverAll: boolean; covers: FaceBox[] }

/** `zww clean <photo> --out <dir>`: the safe master of one photo, its name without a trace of the original's. */
export async function cleanCommand(argv: string[], out: Print, err: Print): Promise<ExitCode> {
  const wish = parseClean(argv)
  if (typeof wish === 'string') {
    err(wish)
    return misuse(texts.cleanUsage, err)
  }
  const cleaned = await withStudio(err, (studio) => clean(studio, wish))
  if (typeof cleaned === 'string') return refuseCommand(cleaned, out, err)
  const path = await save(wish.folder, cleaned)
  if (path === null) return refuseCommand(texts.cannotWrite, out, err)
  const { width, height, jpeg } = cleaned
  out(JSON.stringify({ files: [{ path, width, height, bytes: jpeg.byteLength, tags: listJpegTags(jpeg) }] }))
  return 0
}

/** The safe picture, or the sentence that says why not. */
async function clean(studio: Studio, wish: CleanWish): Promise<JpegPicture | string> {
  const bytes = await readPhoto(wish.file)
  if (bytes === null) return texts.noFile
  const prepared = await studio.prepare(bytes, { findFaces: wish.coverAll })
  if (!prepared.ok) return photoRefusalTexts[prepared.refused]
  const covers = [...wish.covers, ...prepared.faces.map((face) => face.box)]
  if (covers.length === 0) return prepared.master
  const master = { name: 'master', longSide: photoLimits.masterLongSide }
  const derived = await studio.derive(prepared.master.jpeg, { covers, crop: undefined, colour: coverHex }, [
    master,
  ])
  return derived.ok ? (derived.variants[0] ?? photoRefusalTexts.crashed) : photoRefusalTexts[derived.refused]
}

/** A wish, or the sentence that says what is wrong with it. */
function parseClean(argv: string[]): CleanWish | string {
  let parsed: { values: { out?: string; cover?: string[] }; positionals: string[] }
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: 'string' }, cover: { type: 'string', multiple: true } },
    })
  } catch {
    return texts.unknownOption(argv.filter((word) => word.startsWith('-')).join(' '))
  }
  const { values, positionals } = parsed
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || !values.out) return texts.oneFileOneFolder
  const covers: FaceBox[] = []
  for (const value of (values.cover ?? []).filter((value) => value !== 'all')) {
    const box = parseBox(value)
    if (box === null) return texts.badCover(value)
    covers.push(box)
  }
  return { file, folder: values.out, coverAll: values.cover?.includes('all') ?? false, covers }
}

function parseBox(value: string): FaceBox | null {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [x, y, w, h, ...more] = numbers
  if (x === undefined || y === undefined || w === undefined || h === undefined || more.length > 0) return null
  if (!numbers.every((number) => number >= 0 && number <= 1)) return null
  return w > 0 && h > 0 && x < 1 && y < 1 ? { x, y, w, h } : null
}

async function save(folder: string, picture: JpegPicture): Promise<string | null> {
  const hash = createHash('sha256').update(picture.jpeg).digest('hex').slice(0, 12)
  const path = join(folder, `foto-${hash}.jpg`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, picture.jpeg)
    return path
  } catch {
    return null
  }
}

/** Reads one byte past the limit at most, from a file or from standard input; null when it can't be read. */
async function readPhoto(file: string): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk)
      length += chunk.length
      if (length > photoLimits.bytes) break
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks)
}

async function withStudio<T>(err: Print, work: (studio: Studio) => Promise<T>): Promise<T> {
  const log = (facts: Record<string, unknown>, message: string) => err(`${message}: ${JSON.stringify(facts)}`)
  const { faceModel, heic } = readConfig()
  const studio = openStudio({ ...limits, faceModel, heic, log })
  try {
    const fault = await studio.tryFaceModel()
    if (fault) throw new BadSetting(faceModelTexts[fault])
    return await work(studio)
  } finally {
    await studio.close()
  }
}

function refuseCommand(sentence: string, out: Print, err: Print): ExitCode {
  out(JSON.stringify({ files: [], refused: sentence }))
  err(sentence)
  return 1
}

function misuse(usage: string, err: Print): ExitCode {
  err(usage)
  return 2
}
