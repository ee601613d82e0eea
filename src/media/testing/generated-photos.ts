import { crc32, deflateSync } from 'node:zlib'
import { sharp } from '../libvips.ts'
import type { RawPicture } from '../photo-file.ts'

/** Names that tests look for in bytes where they may not be. */
export const secret = 'Fatima Voorbeeld'

/** The time on the camera's clock, as EXIF writes it. */
export const exifTime = '2026:06:12 14:05:33'

/** A hint of a picture: grey, with its top left quarter red. */
export function corneredPicture(width = 320, height = 200): RawPicture {
  const pixels = new Uint8Array(width * height * 3).fill(128)
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width / 2; x++) pixels.set([220, 20, 20], (y * width + x) * 3)
  }
  return { width, height, pixels }
}

export function fromRaw({ width, height, pixels }: RawPicture) {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const exif = {
  IFD0: { Artist: secret, Copyright: secret, DateTime: '2026:07:01 09:00:00' },
  IFD2: { DateTimeOriginal: exifTime },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 5/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '5/1 7/1 0/1',
  },
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${secret}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`

/** Where, when and by whom, as it stands in a file; with a wish to be turned, when asked for. */
export async function exifBlock(orientation = 1): Promise<Uint8Array> {
  const jpeg = await fromRaw(corneredPicture(8, 8))
    .withExif(exif)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()
  return (await sharp(jpeg).metadata()).exif ?? Buffer.alloc(0)
}

/** Lies on its side as from a phone, and tells where, by whom and in which colour profile. */
export function talkativeJpeg(picture = corneredPicture()): Promise<Uint8Array> {
  return fromRaw(picture)
    .withExif(exif)
    .withXmp(xmp)
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

export function talkativeWebp(): Promise<Uint8Array> {
  return fromRaw(corneredPicture()).withExif(exif).withXmp(xmp).webp().toBuffer()
}

export async function pngWithText(): Promise<Uint8Array> {
  const png = await fromRaw(corneredPicture()).png().toBuffer()
  return withChunk(png, chunk('tEXt', Buffer.from(`Author\0${secret}`)))
}

export async function movingPng(): Promise<Uint8Array> {
  const png = await fromRaw(corneredPicture()).png().toBuffer()
  return withChunk(png, chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])))
}

export async function movingWebp(): Promise<Uint8Array> {
  const one = await fromRaw(corneredPicture()).png().toBuffer()
  const other = await fromRaw(corneredPicture()).negate().png().toBuffer()
  return sharp([one, other], { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** 400 million pixels in some fifty kilobytes. */
export function pixelBomb(): Uint8Array {
  const side = 20_000
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))), { level: 1 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The first box of such a file, which is what tells its kind. */
export function isoFile(brand: string): Uint8Array {
  const box = Buffer.alloc(64)
  box.writeUInt32BE(24, 0)
  box.write(`ftyp${brand}`, 4, 'latin1')
  box.write(`mif1${brand}`, 16, 'latin1')
  return box
}

export function zipTail(): Buffer {
  const entry = Buffer.alloc(30)
  entry.write('PK\x03\x04', 0, 'latin1')
  return Buffer.concat([entry, Buffer.from(`<script>alert("${secret}")</script>`)])
}

export function chunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Straight after the signature and the header chunk. */
export function withChunk(png: Buffer, extra: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), extra, png.subarray(33)])
}
