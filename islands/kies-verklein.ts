/** On the phone itself: what is never sent needs no minutes on a slow connection. */
const LONG_SIDE = 2560
const QUALITY = 0.9
/** Below this nothing is won by making it smaller. */
const SMALL_BYTES = 1_500_000

/** The upright photo as a JPEG; the file as it is where this browser can't read it, such as HEIC in most. */
export async function scaled(file: Blob): Promise<Blob> {
  if (file.size <= SMALL_BYTES) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return file
  const share = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * share)
  canvas.height = Math.round(picture.height * share)
  const paper = canvas.getContext('2d')
  if (!paper) return file
  // A JPEG has no glass: what was see-through would else be black.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  canvas.width = 0
  return made && made.size < file.size ? made : file
}
