import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { PhotoRefusal } from '../photo-file.ts'
import { box, fullBox, heicFile, u32 } from './generated-heic.ts'
import {
  chunk,
  corneredPicture,
  exifBlock,
  fromRaw,
  isoFile,
  pixelBomb,
  secret,
  talkativeJpeg,
  withChunk,
  zipTail,
} from './generated-photos.ts'
import { endlessScans, stoppedEarlyWithEnd } from './jpeg-damage.ts'

/** `wanted` is what must become of it; of what is a photo only the photo may come out. */
export type HostileFile = { name: string; bytes: Uint8Array; wanted: 'photo' | PhotoRefusal }

/** Stands in names, tags and tails, and may not stand in any output. */
export const markers = [
  secret,
  'passwd',
  'alert(',
  '<script',
  'PK\x03\x04',
  'Exif',
  'MM\0*',
  'II*\0',
  'ICC_',
  'http',
]

const text = (value: string) => Buffer.from(value)
const page = text(`<!doctype html><title>${secret}</title><script>alert(1)</script>`)

export async function makeHostileFiles(): Promise<HostileFile[]> {
  const picture = fromRaw(corneredPicture())
  const jpeg = await picture.clone().jpeg().toBuffer()
  const progressive = await picture.clone().jpeg({ progressive: true }).toBuffer()
  const png = await picture.clone().png().toBuffer()
  const heic = Buffer.from(heicFile(corneredPicture(64, 64), { exif: await exifBlock() }))
  const file = (name: string, wanted: HostileFile['wanted'], bytes: Uint8Array) => ({ name, wanted, bytes })
  return [
    // Bombs.
    file('vierhonderd-miljoen.png', 'too_many_pixels', pixelBomb()),
    file('leegloper.png', 'photo', deflateBomb(png)),
    file('tekst-die-groeit.png', 'photo', withChunk(png, chunk('zTXt', grown('Author\0\0')))),
    file('profiel-dat-groeit.png', 'photo', withChunk(png, chunk('iCCP', grown('P\0\0')))),
    file('zegt-65500.jpg', 'too_many_pixels', sizedJpeg(jpeg, 65_500, 65_500)),
    file('zegt-7000.jpg', 'unreadable', sizedJpeg(jpeg, 7000, 7000)),
    file('zegt-0.jpg', 'unreadable', sizedJpeg(jpeg, 0, 0)),
    file('vijfduizend-lagen.jpg', 'unreadable', endlessScans(progressive, 5000)),
    file('zegt-65500.heic', 'too_many_pixels', sizedHeic(65_500, 65_500)),
    file('zegt-7000.heic', 'unreadable', sizedHeic(7000, 7000)),
    file('zegt-0.heic', 'unreadable', sizedHeic(0, 0)),
    file('doos-in-doos.heic', 'unreadable', nestedBoxes(5000)),
    file('veel-dozen.heic', 'unreadable', Buffer.concat([isoHead(), ...manyBoxes()])),
    file('vol-onzin.heic', 'unreadable', scrambled(heic, 24)),
    file('vol-onzin.avif', 'unreadable', scrambled(await picture.clone().avif().toBuffer(), 32)),
    file('50-megabyte.jpg', 'too_large', Buffer.concat([jpeg, Buffer.alloc(50e6)])),
    file('niets.jpg', 'empty', Buffer.alloc(0)),
    // Two things at once.
    file('foto-en-zip.jpg', 'photo', Buffer.concat([jpeg, zipTail()])),
    file('foto-en-bladzijde.png', 'photo', Buffer.concat([png, page])),
    file('foto-en-bladzijde.heic', 'photo', Buffer.concat([heic, box('free', page), page])),
    file('bladzijde-en-foto.jpg', 'web_page', Buffer.concat([page, jpeg])),
    file('zip-en-foto.jpg', 'archive', Buffer.concat([zipTail(), jpeg])),
    file('pdf-en-foto.jpg', 'document', Buffer.concat([text('%PDF-1.7\n'), jpeg])),
    file('gif-en-script.gif', 'gif', text(`GIF89a/*${'~'.repeat(60)}*/=1;alert("${secret}")`)),
    // Lies about what it is.
    file('bladzijde.jpg', 'web_page', page),
    file('tekening.heic', 'drawing', text(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)),
    file('programma.jpg', 'not_a_photo', Buffer.concat([text('MZ'), Buffer.alloc(4000, 0x90)])),
    file('half-om-half.jpg', 'unreadable', Buffer.concat([jpeg.subarray(0, 20), png])),
    file('half.jpg', 'unreadable', stoppedEarlyWithEnd(jpeg, 0.6)),
    file('eigenlijk-png.jpg', 'photo', png),
    file('film.jpg', 'film', isoFile('isom')),
    // Tags that lie, call and tell.
    file(
      'eindeloze-lijsten.jpg',
      'photo',
      withTag(jpeg, 0xe1, Buffer.concat([text('Exif\0\0'), endlessLists()])),
    ),
    file('kring.jpg', 'photo', withTag(jpeg, 0xe1, Buffer.concat([text('Exif\0\0'), circle()]))),
    file('script-in-xmp.jpg', 'photo', withTag(jpeg, 0xe1, xmpWithScript())),
    file(
      'profiel-van-onzin.jpg',
      'photo',
      withTag(jpeg, 0xe2, text(`ICC_PROFILE\0\x01\x01${secret.repeat(99)}`)),
    ),
    // Names that lead elsewhere or break something.
    ...(await Promise.all(names.map(async (name) => file(name, 'photo', await talkativeJpeg())))),
  ]
}

export const names: readonly string[] = [
  `../../../etc/passwd`,
  `..\\..\\${secret}.jpg`,
  `👩‍👧‍👦 ${secret} 🎉.jpg`,
  `${secret} ${'heel '.repeat(60)}lang.jpg`,
  `-rf --out ; alert(1) && .jpg`,
  `<script>alert("${secret}")</script>.jpg`,
  `regel\r\nSet-Cookie: ${secret}.jpg`,
  `\u202Egpj.${secret}`,
]

/** As far as a disk takes the names: no slash, and 255 bytes at most. */
export async function writeHostileFolder(folder: string): Promise<(HostileFile & { path: string })[]> {
  return (await makeHostileFiles()).map((file, i) => {
    const allowed = Buffer.from(file.name.replaceAll('/', '_'))
      .subarray(0, 240)
      .toString()
      .replaceAll('\uFFFD', '')
    const path = join(folder, `${String(i).padStart(2, '0')} ${allowed}`)
    writeFileSync(path, file.bytes)
    return { ...file, path }
  })
}

/** Starts like a field of text should; then sixty million zeros, packed. */
function grown(start: string): Buffer {
  return Buffer.concat([text(start), deflateSync(Buffer.alloc(60e6))])
}

/** A small picture whose packed rows go on for two hundred megabytes. */
function deflateBomb(png: Buffer): Buffer {
  const header = png.subarray(0, 33)
  const rows = Buffer.alloc(200e6)
  return Buffer.concat([
    header,
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function sizedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg)
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

const sizedHeic = (width: number, height: number) =>
  heicFile(corneredPicture(64, 64), { claimed: { width, height } })

function isoHead(): Buffer {
  return box('ftyp', text('heic'), u32(0), text('mif1heic'))
}

/** Boxes in boxes, deeper than a reader that calls itself could go. */
function nestedBoxes(depth: number): Buffer {
  let inside: Buffer = Buffer.alloc(0)
  for (let i = 0; i < depth; i++) inside = i % 2 === 0 ? box('iprp', inside) : fullBox('meta', 0, inside)
  return Buffer.concat([isoHead(), inside, box('mdat')])
}

function manyBoxes(): Buffer[] {
  return Array.from({ length: 100_000 }, (_, i) => box(i % 2 === 0 ? 'free' : 'meta'))
}

/** The head stays, so that it is taken for what it says. */
function scrambled(bytes: Buffer, from: number): Buffer {
  return Buffer.from(bytes.map((byte, at) => (at < from ? byte : (byte * 31 + at * 17) & 0xff)))
}

function withTag(jpeg: Buffer, mark: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** As many entries as fit, each of which says that it is a list of two thousand million numbers. */
export function endlessLists(): Buffer {
  const bytes = Buffer.alloc(65_000)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(65_535, 8)
  for (let at = 10; at + 12 <= bytes.length; at += 12) {
    bytes.writeUInt16LE((at - 10) / 12, at)
    bytes.writeUInt16LE(3, at + 2)
    bytes.writeUInt32LE(0x7fffffff, at + 4)
  }
  return bytes
}

/** The one directory says that the next is itself, and that the camera's directory is too. */
function circle(): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(1, 8)
  bytes.writeUInt16LE(0x8769, 10)
  bytes.writeUInt16LE(4, 12)
  bytes.writeUInt32LE(1, 14)
  bytes.writeUInt32LE(8, 18)
  bytes.writeUInt32LE(8, 22)
  return bytes
}

function xmpWithScript(): Buffer {
  const names = `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${secret}<script>alert(1)</script></dc:creator>`
  return text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">${names}</x:xmpmeta>`)
}
