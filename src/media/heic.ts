import { type PictureSize, type Refused, refuse } from './photo-file.ts'

/** Four bytes per pixel; upright, for libheif turns a photo as its file says. EXIF has no say in it. */
export type HeicPicture = PictureSize & { pixels: Uint8Array }

/** libheif has no limit of its own: the size that it will draw must be the one that was looked at before. */
export async function drawHeic(bytes: Uint8Array, expected: PictureSize): Promise<HeicPicture | Refused> {
  // Loaded when the first one comes: it is one megabyte and a half of WebAssembly.
  const { default: heicDecode } = await import('heic-decode')
  const images = await heicDecode.all({ buffer: bytes })
  try {
    const image = images.find(({ width, height }) => width === expected.width && height === expected.height)
    if (image === undefined) return refuse('unreadable', 'no image has the size of the header')
    const { width, height, data } = await image.decode()
    return { width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  } finally {
    images.dispose()
  }
}
