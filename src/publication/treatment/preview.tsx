import type { FaceBox } from '#media/photo-file.ts'
import { coverMargin, grow } from '#media/photo-file.ts'

type Props = {
  src: string
  name: string
  width: number
  height: number
  covers: readonly FaceBox[]
  crop: FaceBox | undefined
}

/** How it would look, drawn over the photo that the page has: the bytes themselves are made when a colleague is asked. */
export const Preview = ({ src, name, width, height, covers, crop }: Props) => {
  const part = crop ?? { x: 0, y: 0, w: 1, h: 1 }
  const inPixels = ({ x, y, w, h }: FaceBox) => ({
    x: Math.round(x * width),
    y: Math.round(y * height),
    width: Math.round(w * width),
    height: Math.round(h * height),
  })
  const seen = inPixels(part)
  return (
    <svg
      class="zww-preview"
      viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
      role="img"
      aria-label={name}
    >
      <image href={src} width={width} height={height} />
      {covers.map((box) => (
        <rect class="zww-preview__cover" {...inPixels(grow(box, coverMargin))} />
      ))}
    </svg>
  )
}
