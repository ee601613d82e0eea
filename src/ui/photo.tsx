import { texts } from './texts.nl.ts'

/** Fractions of the upright picture, as the face finder gives them. */
type Box = { x: number; y: number; w: number; h: number }

/** `href` leads to the question about this face. */
export type Face = { number: number; box: Box; href: string } & (
  | { state: 'onbekend' | 'afgedekt' | 'bord' | 'geen_gezicht' }
  | { state: 'benoemd'; name: string }
)

export type PhotoProps = { src: string; alt: string; width: number; height: number }
export type FaceFramesProps = PhotoProps & { faces: readonly Face[] }

export const Photo = ({ src, alt, width, height }: PhotoProps) => (
  <img class="zww-photo__picture" src={src} alt={alt} width={width} height={height} loading="lazy" />
)

type CropProps = PhotoProps & { box: Box }

/** One face with some room around it, cut out of the picture that the page shows already. */
export const FaceCrop = ({ src, alt, width, height, box }: CropProps) => {
  const side = Math.max(box.w * width, box.h * height) * 1.8
  const x = Math.round(clamp((box.x + box.w / 2) * width - side / 2, 0, Math.max(0, width - side)))
  const y = Math.round(clamp((box.y + box.h / 2) * height - side / 2, 0, Math.max(0, height - side)))
  return (
    <svg
      class="zww-crop"
      viewBox={`${x} ${y} ${Math.round(side)} ${Math.round(side)}`}
      role="img"
      aria-label={alt}
    >
      <image href={src} width={width} height={height} />
    </svg>
  )
}

/** Where a face stands in one picture of many; a strip may be as long as it likes, so only its width is known. */
type StripPlace = { src: string; left: number; top: number; side: number; stripWidth: number }
const longestStrip = 100_000

/**
 * One face on a wall of many: out of the strip of its photo, or out of the photo itself for who has no place in one.
 * With an empty `alt` it stands beside words that say it already.
 */
export const FaceTile = ({ strip, ...crop }: CropProps & { strip: StripPlace | undefined }) => (
  <span class="zww-face-tile" aria-hidden={crop.alt === '' ? 'true' : undefined}>
    {strip ? (
      <svg
        viewBox={`${strip.left} ${strip.top} ${strip.side} ${strip.side}`}
        role="img"
        aria-label={crop.alt}
      >
        <image
          href={strip.src}
          width={strip.stripWidth}
          height={longestStrip}
          preserveAspectRatio="xMinYMin meet"
        />
      </svg>
    ) : (
      <FaceCrop {...crop} />
    )}
  </span>
)

/** The drawing's own width; a phone shows it at about a third, so a badge of 76 units is 25 px there. */
const drawingWidth = 1000
const badgeHeight = 76
const badgeWidth = (number: number) => (number > 9 ? 128 : 104)
const smallestTarget = 134

/** Faces too small for a finger on a phone: the picture keeps its size there and scrolls, with smaller badges. */
const isCrowded = (faces: readonly Face[]) => faces.some(({ box }) => box.w < 0.04)
const crowdedBadge = 0.4

type Drawing = { width: number; height: number; badgeScale: number }

/**
 * The picture with a numbered frame on each face; a frame leads to the question about that face.
 * Everything is an attribute of an `<svg>`: the page's policy allows no inline style.
 */
export const FaceFrames = ({ src, alt, width, height, faces }: FaceFramesProps) => {
  const crowded = isCrowded(faces)
  const drawing = {
    width: drawingWidth,
    height: Math.round((drawingWidth * height) / width),
    badgeScale: crowded ? crowdedBadge : 1,
  }
  const placed = placeBadges(faces, drawing)
  return (
    <div class={crowded ? 'zww-photo zww-photo--crowded' : 'zww-photo'}>
      <div class="zww-photo__plane">
        <img class="zww-photo__picture" src={src} alt={alt} width={width} height={height} />
        <svg class="zww-photo__frames" viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
          <title>{texts.face.all}</title>
          {placed.map(({ face, area, badge }) => (
            <FaceFrame face={face} area={area} target={targetOf(area, placed)} badge={badge} />
          ))}
        </svg>
      </div>
    </div>
  )
}

const enlarge = (box: Box, drawing: Drawing): Box => ({
  x: Math.round(box.x * drawing.width),
  y: Math.round(box.y * drawing.height),
  w: Math.round(box.w * drawing.width),
  h: Math.round(box.h * drawing.height),
})

const centre = ({ x, y, w, h }: Box) => ({ x: x + w / 2, y: y + h / 2 })

/** As large as a thumb wants, but never past half way to the next face. */
const targetOf = (area: Box, placed: readonly { area: Box }[]): Box => {
  const own = centre(area)
  const distances = placed
    .filter((other) => other.area !== area)
    .map((other) => Math.max(Math.abs(centre(other.area).x - own.x), Math.abs(centre(other.area).y - own.y)))
  const room = Math.min(smallestTarget, ...distances)
  const w = Math.round(Math.max(area.w, room))
  const h = Math.round(Math.max(area.h, room))
  return { x: Math.round(own.x - w / 2), y: Math.round(own.y - h / 2), w, h }
}

const nameOf = (face: Face) =>
  face.state === 'benoemd' ? texts.face.benoemd(face.number, face.name) : texts.face[face.state](face.number)

const signs = {
  onbekend: <path d="M-9 -11a10 10 0 1 1 15 8.6c-4 2.4-6 4.4-6 8.4M0 17h.1" />,
  benoemd: <path d="m-14 1 9 9 19-20" />,
  afgedekt: <path d="M-15 -15 15 15M-15 0S-8 -12 0 -12 15 0 15 0 8 12 0 12-15 0-15 0Z" />,
  bord: <path d="M-15 -11h30v22h-30ZM-9 0h18" />,
  geen_gezicht: <path d="M-12 0h24" />,
}

type FaceFrameProps = { face: Face; area: Box; target: Box; badge: Box }

const FaceFrame = ({ face, area, target, badge }: FaceFrameProps) => {
  const round = Math.round(
    Math.min(area.w, area.h) * (face.state === 'afgedekt' || face.state === 'bord' ? 0.3 : 0.12),
  )
  const rect = { x: area.x, y: area.y, width: area.w, height: area.h, rx: round }
  return (
    <a
      class={`zww-face zww-face--${face.state.replaceAll('_', '-')}`}
      href={face.href}
      aria-label={nameOf(face)}
    >
      <title>{nameOf(face)}</title>
      <rect class="zww-face__target" x={target.x} y={target.y} width={target.w} height={target.h} />
      <rect class="zww-face__edge" {...rect} />
      <rect class="zww-face__frame" {...rect} />
      <Badge face={face} box={badge} />
    </a>
  )
}

/** Above the frame so that the face stays in sight; below it where a neighbour's badge already hangs. */
const placeBadges = (faces: readonly Face[], drawing: Drawing) => {
  const placed: { face: Face; area: Box; badge: Box }[] = []
  const overhang = badgeHeight * drawing.badgeScale * 0.15
  for (const face of faces) {
    const area = enlarge(face.box, drawing)
    const above = badgeBox(face, area, area.y + overhang - badgeHeight * drawing.badgeScale, drawing)
    const below = badgeBox(face, area, area.y + area.h - overhang, drawing)
    const isFree = (box: Box) => !placed.some((other) => overlap(box, other.badge))
    placed.push({ face, area, badge: isFree(above) || !isFree(below) ? above : below })
  }
  return placed
}

const badgeBox = (face: Face, area: Box, y: number, drawing: Drawing): Box => {
  const w = badgeWidth(face.number) * drawing.badgeScale
  const h = badgeHeight * drawing.badgeScale
  return {
    x: clamp(centre(area).x - w / 2, 0, drawing.width - w),
    y: clamp(y, 0, drawing.height - h),
    w: Math.round(w),
    h: Math.round(h),
  }
}

const clamp = (value: number, least: number, most: number) =>
  Math.round(Math.min(Math.max(value, least), Math.floor(most)))

const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

const Badge = ({ face, box }: { face: Face; box: Box }) => {
  const w = badgeWidth(face.number)
  return (
    <g transform={`translate(${box.x} ${box.y}) scale(${box.h / badgeHeight})`}>
      <g class="zww-face__badge">
        <rect width={w} height={badgeHeight} rx={badgeHeight / 2} />
        <text x={(w - 44) / 2} y="53" text-anchor="middle" font-size="44">
          {face.number}
        </text>
        <g transform={`translate(${w - 28} ${badgeHeight / 2})`} class="zww-face__sign">
          {signs[face.state]}
        </g>
      </g>
    </g>
  )
}
