import { type Random, seededRandom } from '#platform/seeded-random.ts'
import { drawLook, type Look } from './drawn-look.ts'
import { drawPerson, faceCorners } from './drawn-person.ts'
import { drawScene, type Scene } from './drawn-scene.ts'
import type { FaceBox } from './photo-file.ts'

export type DrawnPhoto = {
  seed: number
  svg: string
  width: number
  height: number
  /** Where the faces are, in fractions of the picture, known from the drawing and not from a finder. */
  faces: FaceBox[]
}

/** The pictures of the practice school, on seeds of which the face finder finds every face and nothing else. */
export const PRACTICE_PHOTOS: { name: string; seed: number; people: number; scene: Scene }[] = [
  { name: 'op-het-plein', seed: 108, people: 1, scene: 'plein' },
  { name: 'drie-vrienden', seed: 107, people: 3, scene: 'plein' },
  { name: 'met-de-juf-op-het-plein', seed: 110, people: 5, scene: 'plein' },
  { name: 'in-de-klas', seed: 104, people: 14, scene: 'klas' },
]

const WIDTH = 1280
const HEIGHT = 854

/** Where a head stands and how many pixels one head unit is. */
type Place = { x: number; y: number; scale: number; adult: boolean }

/** A row of people: `share` of the height is where the middle of the heads is. */
type Row = { count: number; share: number; headWidth: number }

/**
 * Heads as large as the finder needs (64 px in rows, 100 px in small groups), never about 200 px: there it is
 * at its weakest. Counts differ from row to row, so that heads fall into gaps.
 */
const planRows = (people: number): Row[] => {
  if (people <= 3) return [{ count: people, share: 0.47, headWidth: people === 1 ? 172 : 160 }]
  if (people <= 6) {
    const behind = Math.floor(people / 2)
    return [
      { count: behind, share: 0.36, headWidth: 132 },
      { count: people - behind, share: 0.63, headWidth: 142 },
    ]
  }
  if (people <= 15) {
    const behind = Math.ceil(people / 2)
    return [
      { count: behind, share: 0.4, headWidth: 96 },
      { count: people - behind, share: 0.7, headWidth: 106 },
    ]
  }
  const middle = Math.ceil(people / 3) + 1
  const behind = Math.floor((people - middle) / 2) + 1
  return [
    { count: behind, share: 0.34, headWidth: 70 },
    { count: middle, share: 0.56, headWidth: 74 },
    { count: people - middle - behind, share: 0.79, headWidth: 78 },
  ]
}

/** From the back row to the front; a teacher stands in the middle at the back of four or more. */
const placePeople = (random: Random, people: number): Place[] =>
  planRows(people).flatMap(({ count, share, headWidth }, row) => {
    const step = Math.min(WIDTH / (count + 0.35), headWidth * 2.25)
    const start = WIDTH / 2 - (step * (count - 1)) / 2
    return Array.from({ length: count }, (_, index) => {
      const adult = people >= 4 && row === 0 && index === Math.floor(count / 2)
      const scale = (headWidth / 100) * (adult ? 1.08 : 1)
      const sway = (random() - 0.5) * headWidth
      return {
        x: start + step * index + sway * 0.16,
        y: HEIGHT * share + sway * 0.3 - (adult ? headWidth * 0.32 : 0),
        scale,
        adult,
      }
    })
  })

const boxOf = (look: Look, { x, y, scale }: Place): FaceBox => {
  const corners = faceCorners(look)
  const [xs, ys] = [corners.map((one) => x + one.x * scale), corners.map((one) => y + one.y * scale)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    x: left / WIDTH,
    y: top / HEIGHT,
    w: (Math.max(...xs) - left) / WIDTH,
    h: (Math.max(...ys) - top) / HEIGHT,
  }
}

/** A drawn picture of people who do not exist; the same seed gives the same text. */
export const drawPhoto = ({
  seed,
  people,
  scene,
}: {
  seed: number
  people: number
  scene: Scene
}): DrawnPhoto => {
  const random = seededRandom(seed)
  const background = drawScene(random, scene, { width: WIDTH, height: HEIGHT })
  const places = placePeople(random, people)
  const looks: Look[] = []
  for (const { adult } of places) looks.push(drawLook(random, adult, looks))
  const drawn = places.map(({ x, y, scale }, index) => {
    const look = looks[index]
    if (!look) throw new Error('A place without a person')
    const where = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})`
    return {
      group: `<g transform="${where}">${drawPerson(look, `p${index}`)}</g>`,
      box: boxOf(look, { x, y, scale, adult: look.adult }),
    }
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${background}${drawn.map(({ group }) => group).join('')}</svg>`
  return { seed, svg, width: WIDTH, height: HEIGHT, faces: drawn.map(({ box }) => box) }
}
