import type { PictureSize, RawPicture } from '../photo-file.ts'
import { encodeHevc, profile, side } from './hevc-picture.ts'

export type HeicWish = {
  /** Quarter turns to the left that a reader must make. */
  turns?: number
  exif?: Uint8Array
  colourProfile?: Uint8Array
  /** The share of each tile's drawing that is there; the file itself is whole. */
  drawn?: number
  /** What the file says of its size, where that is a lie. */
  claimed?: PictureSize
  brand?: string
  /** Boxes behind everything, such as Samsung's hidden film. */
  tail?: Uint8Array
}

/** A whole HEIC, as from a phone: a picture made of tiles, with where, when and by whom beside it. */
export function heicFile(picture: RawPicture, wish: HeicWish = {}): Uint8Array {
  const tiles = strips(picture)
  const encoded = tiles.map(encodeHevc)
  const drawings = encoded.map(({ slice }) => slice.subarray(0, Math.ceil(slice.length * (wish.drawn ?? 1))))
  const size = wish.claimed ?? picture
  const grid = Buffer.concat([Buffer.from([0, 1, tiles.length - 1, 0]), u32(size.width), u32(size.height)])
  // The tiles come last, so that a file that stops early misses some of them and nothing else.
  const items: Item[] = [
    { kind: 'grid', data: grid },
    ...(wish.exif ? [{ kind: 'Exif', data: Buffer.concat([u32(6), wish.exif]) }] : []),
    ...drawings.map((slice) => ({ kind: 'hvc1', data: Buffer.concat([u32(slice.length), slice]) })),
  ]
  const tileIds = tiles.map((_, i) => items.length - tiles.length + i + 1)
  const properties = [
    box('hvcC', decoderSettings(encoded[0]?.parameterSets ?? [])),
    fullBox('ispe', 0, u32(picture.width), u32(side)),
    fullBox('ispe', 0, u32(size.width), u32(size.height)),
    ...(wish.turns ? [box('irot', u8(wish.turns))] : []),
    ...(wish.colourProfile ? [box('colr', text('prof'), wish.colourProfile)] : []),
  ]
  const ftyp = box('ftyp', text(wish.brand ?? 'heic'), u32(0), text('mif1'), text('heic'))
  const meta = (from: number) =>
    fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), text('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, u16(1)),
      itemNames(items),
      fullBox('iref', 0, refersTo('dimg', 1, tileIds), ...(wish.exif ? [refersTo('cdsc', 2, [1])] : [])),
      box('iprp', box('ipco', ...properties), associations(tileIds, properties.length)),
      itemPlaces(items, from),
    )
  const from = ftyp.length + meta(0).length + 8
  const data = items.map((item) => item.data)
  return Buffer.concat([ftyp, meta(from), box('mdat', ...data), wish.tail ?? Buffer.alloc(0)])
}

type Item = { kind: string; data: Buffer }

/** One above the other, each one row of blocks high. */
function strips({ width, height, pixels }: RawPicture): RawPicture[] {
  const length = width * side * 3
  return Array.from({ length: height / side }, (_, i) => ({
    ...{ width, height: side },
    pixels: pixels.subarray(i * length, (i + 1) * length),
  }))
}

/** The hidden film behind a motion photo. */
export function motionPhotoTail(film: Uint8Array): Buffer {
  return box('mpvd', film)
}

export function box(kind: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), text(kind), body])
}

export function fullBox(kind: string, version: number, ...parts: Uint8Array[]): Buffer {
  return box(kind, u8(version), Buffer.alloc(3), ...parts)
}

function itemNames(items: readonly Item[]): Buffer {
  const entries = items.map(({ kind }, i) => fullBox('infe', 2, u16(i + 1), u16(0), text(kind), u8(0)))
  return fullBox('iinf', 0, u16(items.length), ...entries)
}

/** `dimg`: is made of; `cdsc`: tells about. */
function refersTo(how: 'dimg' | 'cdsc', item: number, others: readonly number[]): Buffer {
  return box(how, u16(item), u16(others.length), ...others.map(u16))
}

/** The decoder's settings and the first size are of each tile, the rest is of the whole; all must be understood. */
function associations(tileIds: readonly number[], properties: number): Buffer {
  const marks = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => u8(0x80 | (from + i)))
  const ofWhole = [u16(1), u8(properties - 2), ...marks(3, properties)]
  const ofTiles = tileIds.flatMap((id) => [u16(id), u8(2), ...marks(1, 2)])
  return fullBox('ipma', 0, u32(tileIds.length + 1), ...ofWhole, ...ofTiles)
}

function itemPlaces(items: readonly Item[], from: number): Buffer {
  let at = from
  const places = items.map(({ data }, i) => {
    const place = Buffer.concat([u16(i + 1), u16(0), u16(1), u32(at), u32(data.length)])
    at += data.length
    return place
  })
  return fullBox('iloc', 0, u8(0x44), u8(0), u16(items.length), ...places)
}

function decoderSettings(sets: readonly { kind: number; nal: Buffer }[]): Buffer {
  const arrays = sets.map(({ kind, nal }) => Buffer.concat([u8(0x80 | kind), u16(1), u16(nal.length), nal]))
  const after = Buffer.from([0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, arrays.length])
  return Buffer.concat([u8(1), profile, after, ...arrays])
}

function text(value: string): Buffer {
  return Buffer.from(value, 'latin1')
}

function u8(value: number): Buffer {
  return Buffer.from([value])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
