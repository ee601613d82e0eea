import type { ClipRefusal } from './clip/clip-file.ts'

/** What a photo is to this room: bytes in, an upright picture out, boxes as fractions of that picture. */

export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic'

/** Whether photos of an iPhone are read: the decoder is licensed apart, and HEVC has patents. */
export type HeicSetting = 'aan' | 'uit'

export const photoLimits = {
  bytes: 25 * 1024 * 1024,
  pixels: 50_000_000,
  masterLongSide: 2048,
  /** Of a broken JPEG: more of the picture than this share is missing, and it is refused. */
  lostShare: 0.05,
  /** A progressive JPEG of a camera has some ten; each costs a walk over all pixels. */
  jpegScans: 100,
} as const

export type PhotoRefusal =
  | 'empty'
  | 'too_large'
  | 'too_many_pixels'
  | 'not_a_photo'
  | 'heic'
  | 'gif'
  | 'other_kind'
  | 'drawing'
  | 'web_page'
  | 'document'
  | 'archive'
  | 'film'
  | 'animated'
  | 'unreadable'
  | 'took_too_long'
  | 'too_heavy'
  | 'crashed'
  | 'not_verified'
  | ClipRefusal

/** `detail` is for the log, never for a reader; it holds no file name. */
export type Refused = { ok: false; refused: PhotoRefusal; detail?: string }

export function refuse(refused: PhotoRefusal, detail?: string): Refused {
  return detail === undefined ? { ok: false, refused } : { ok: false, refused, detail }
}

export type PictureSize = { width: number; height: number }

/** Upright sRGB, three bytes per pixel, rows from the top. */
export type RawPicture = PictureSize & { pixels: Uint8Array }

export type JpegPicture = PictureSize & { jpeg: Uint8Array }

/** The one picture that is kept of an upload; everything published is made from it. */
export type Master = JpegPicture

/** Fractions (0..1) of the upright picture. */
export type FaceBox = { x: number; y: number; w: number; h: number }

export type FoundFace = { box: FaceBox; score: number }

/** Finds where faces are, never whose they are (promise 7). */
export type FaceFinder = (picture: RawPicture) => Promise<FoundFace[]>

/**
 * A model that is ready, with the name that is kept beside each box: `find` is for what a person will look at, `glance`
 * is one pass, to check what was covered.
 */
export type LoadedFinder = { model: string; find: FaceFinder; glance: FaceFinder }

/** Why a model file of the operator's own is not used. */
export type FaceModelFault = 'unreadable' | 'not_a_model' | 'other_form'

export type VariantSpec = { name: string; longSide: number }

/** What a picture looks like as a whole, and what its mirror image does: 64 times 0 or 1 (`fingerprint.ts`). */
export type Fingerprint = { plain: string; mirrored: string }

export type Variant = JpegPicture & { name: string }

export type Prepared = {
  ok: true
  /** Size of the upright upload, before it was made smaller. */
  original: PictureSize
  master: Master
  faces: FoundFace[]
  /** Model and version that found the faces; null when nobody asked for faces. */
  faceModel: string | null
  /** All faces in one small picture, in the order of `faces`; null without faces. */
  strip: JpegPicture | null
  /** Small enough for thirty on a phone's screen. */
  thumb: JpegPicture
  /** 'YYYY-MM-DDTHH:MM:SS' by the camera's clock: for the order on our own screens, never in published bytes. */
  takenAt: string | undefined
  ms: number
}

/** One fingerprint for all: they are one picture in several sizes. */
export type Derived = { ok: true; variants: Variant[]; fingerprint: Fingerprint }

export type Fingerprinted = { ok: true; fingerprint: Fingerprint }

/** What is done to the one picture before it goes out: cut to a part of it, and places covered in one colour. */
export type Edit = {
  covers: readonly FaceBox[]
  crop: FaceBox | undefined
  /** As `#rrggbb`. */
  colour: string
}

/** The share of a face box that a cover adds on each of its four sides. */
export const coverMargin = 0.25

export function clip(box: FaceBox): FaceBox {
  const x = within(box.x)
  const y = within(box.y)
  return { x, y, w: within(box.x + box.w) - x, h: within(box.y + box.h) - y }
}

/** Grows a box by a share of its own size on each side, clipped to the picture. */
export function grow(box: FaceBox, share: number): FaceBox {
  const dx = box.w * share
  const dy = box.h * share
  return clip({ x: box.x - dx, y: box.y - dy, w: box.w + 2 * dx, h: box.h + 2 * dy })
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}
