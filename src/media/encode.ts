import { sharp } from './libvips.ts'
import type { JpegPicture, RawPicture } from './photo-file.ts'

/** Never larger than it was. */
export async function shrink(picture: RawPicture, longSide: number): Promise<RawPicture> {
  if (Math.max(picture.width, picture.height) <= longSide) return picture
  const { data, info } = await fromRaw(picture)
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}

/** From bare pixels, so there is nothing to carry over: no EXIF, XMP, IPTC, ICC or trailer. */
export async function encodeJpeg(picture: RawPicture): Promise<JpegPicture> {
  const jpeg = await fromRaw(picture).jpeg({ quality: 82, chromaSubsampling: '4:2:0' }).toBuffer()
  return { width: picture.width, height: picture.height, jpeg }
}

function fromRaw(picture: RawPicture) {
  return sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 3 } })
}
