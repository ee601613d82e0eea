import type { Accepted } from './accept.ts'
import { type Decoded, decode, draw, masterSize, reading } from './decode.ts'
import { drawHeic } from './heic.ts'
import { isWholeIsoFile } from './iso-boxes.ts'
import { readJpegScans } from './jpeg-scans.ts'
import { sharp } from './libvips.ts'
import { heicNothing, jpegNothing, measureLostPart } from './lost-part.ts'
import { photoLimits, type Refused, refuse } from './photo-file.ts'
import { wrapInTiff } from './profiled-tiff.ts'

export function decodeUpload(bytes: Uint8Array, accepted: Accepted): Promise<Decoded | Refused> {
  if (accepted.kind === 'heic') return decodeHeic(bytes, accepted)
  return accepted.kind === 'jpeg' ? decodeJpeg(bytes) : decode(bytes)
}

/**
 * Most broken JPEGs come from a sending that stopped or a card that failed. The line lies at what a person would
 * miss: up to a twentieth may be gone, and what is gone at the bottom is cut off, so that no grey is published.
 * Half a photo is refused, also when somebody put a proper end behind it, which libvips by itself lets pass.
 */
async function decodeJpeg(bytes: Uint8Array): Promise<Decoded | Refused> {
  const whole = await decode(bytes, 'warning')
  if (whole.ok) return whole
  const { components, complete } = readJpegScans(bytes)
  // A progressive photo that misses a whole scan is not grey but smeared, which no pixel tells. For print (4) there
  // is no telling what nothing looks like.
  if (!complete || components > 3) return whole
  try {
    return await mendJpeg(bytes)
  } catch (error) {
    return unreadable(error)
  }
}

async function mendJpeg(bytes: Uint8Array): Promise<Decoded | Refused> {
  const { data, info } = await sharp(bytes, { ...reading('none'), ignoreIcc: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const { share, wholeRows } = measureLostPart({ width, height, channels, pixels: data }, jpegNothing)
  // A row of which a bit is gone goes whole, so rows may cost some more; holes all the way up are another matter.
  const cutOff = 1 - wholeRows / height
  if (share > photoLimits.lostShare || cutOff > 2 * photoLimits.lostShare) {
    return refuse('unreadable', missing(Math.max(share, cutOff)))
  }
  // Asked for before the turning, so of the rows as they are stored.
  return draw(sharp(bytes, reading('none')).extract({ left: 0, top: 0, width, height: wholeRows }))
}

/** libheif turned it already. Made small first: a file around all pixels would cost them a second time. */
async function decodeHeic(bytes: Uint8Array, { upright, profile }: Accepted): Promise<Decoded | Refused> {
  if (!isWholeIsoFile(bytes)) return refuse('unreadable', 'the file stops early')
  const drawn = await drawHeic(bytes, upright).catch(unreadable)
  if ('refused' in drawn) return drawn
  const { share } = measureLostPart({ ...drawn, channels: 4 }, heicNothing)
  if (share > photoLimits.lostShare) return refuse('unreadable', missing(share))
  const { width, height, pixels } = drawn
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .resize({ ...masterSize })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const small = { width: info.width, height: info.height, pixels: data }
  return draw(
    profile === undefined
      ? sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
      : sharp(wrapInTiff(small, profile), reading('error')),
  )
}

function missing(share: number): string {
  return `${Math.round(share * 100)} % of the picture is missing`
}

/** After WebAssembly broke down nothing of it can be trusted: that is a bug, and ends the child. */
function unreadable(error: unknown): Refused {
  if (error instanceof WebAssembly.RuntimeError) throw error
  return refuse('unreadable', error instanceof Error ? error.message : JSON.stringify(error))
}
