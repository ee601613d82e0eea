import { clip, type FaceBox, grow } from '#media/photo-file.ts'

/** The least of a picture that is still a picture: of each side, and of the whole. */
const least = { side: 0.35, area: 0.25 }
/** Channels show nothing narrower or wider than this, and it looks like a strip. */
const shape = { narrowest: 0.6, widest: 2 }
/** What a hair's breadth of rounding may not undo. */
const aside = 0.002

type Picture = { width: number; height: number }

/**
 * The largest part of the picture that leaves these faces out whole and cuts through no other face; undefined: there is
 * none worth showing. First who stays in, then how much of the picture.
 */
export function suggestCrop(
  picture: Picture,
  out: readonly FaceBox[],
  stay: readonly FaceBox[],
): FaceBox | undefined {
  const obstacles = out.map((box) => clip(withBody(box)))
  const faces = stay.map((box) => grow(box, 0.1))
  const candidates = partsBetween([...obstacles, ...faces]).filter(
    (crop) =>
      isWorthShowing(crop, picture) &&
      obstacles.every((box) => isOutside(box, crop)) &&
      !faces.some((face) => isCutThrough(face, crop)),
  )
  const inside = (crop: FaceBox) => faces.filter((face) => isInside(face, crop)).length
  const [best] = candidates.sort((a, b) => inside(b) - inside(a) || b.w * b.h - a.w * a.h)
  // A picture of nobody, or without most of the children, is worse than another photo or a cover.
  return best && inside(best) > 0 && inside(best) * 2 >= stay.length ? best : undefined
}

/** Every part of the picture that begins and ends at its border or beside one of these boxes. */
function partsBetween(boxes: readonly FaceBox[]): FaceBox[] {
  const spans = (near: readonly number[], far: readonly number[]) =>
    [0, ...near].flatMap((from) =>
      [1, ...far].flatMap((to) => (to - from >= least.side ? [{ from, size: to - from }] : [])),
    )
  const across = spans(
    boxes.map(({ x, w }) => x + w),
    boxes.map(({ x }) => x),
  )
  const down = spans(
    boxes.map(({ y, h }) => y + h),
    boxes.map(({ y }) => y),
  )
  return across.flatMap(({ from: x, size: w }) => down.map(({ from: y, size: h }) => ({ x, y, w, h })))
}

/** A child is known by clothes and posture too: what hangs below the face goes off with it. */
function withBody({ x, y, w, h }: FaceBox): FaceBox {
  const [side, above] = [w * (0.6 + aside), h * (0.4 + aside)]
  return { x: x - side, y: y - above, w: w + 2 * side, h: h * 7 + above }
}

const isOutside = (box: FaceBox, crop: FaceBox) =>
  box.x + box.w <= crop.x || box.x >= crop.x + crop.w || box.y + box.h <= crop.y || box.y >= crop.y + crop.h

function isWorthShowing({ w, h }: FaceBox, { width, height }: Picture): boolean {
  const ratio = (w * width) / (h * height)
  return (
    w >= least.side &&
    h >= least.side &&
    w * h >= least.area &&
    ratio >= shape.narrowest &&
    ratio <= shape.widest
  )
}

const isInside = (face: FaceBox, crop: FaceBox) =>
  face.x >= crop.x &&
  face.y >= crop.y &&
  face.x + face.w <= crop.x + crop.w &&
  face.y + face.h <= crop.y + crop.h

const isCutThrough = (face: FaceBox, crop: FaceBox) =>
  !isInside(face, crop) &&
  face.x < crop.x + crop.w &&
  face.x + face.w > crop.x &&
  face.y < crop.y + crop.h &&
  face.y + face.h > crop.y
