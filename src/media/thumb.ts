import { encodeJpeg, shrink } from './encode.ts'
import type { JpegPicture, RawPicture } from './photo-file.ts'

export const thumbLongSide = 320

/** To choose by: from bare pixels, so it carries nothing else. */
export async function makeThumb(picture: RawPicture): Promise<JpegPicture> {
  return encodeJpeg(await shrink(picture, thumbLongSide))
}
