import { drawInteger, drawOne, drawWeighted, type Random } from '#platform/seeded-random.ts'

export const HAIR_STYLES = [
  { style: 'short', weight: 4 },
  { style: 'tousled', weight: 3 },
  { style: 'cropped', weight: 2 },
  { style: 'bob', weight: 3 },
  { style: 'long', weight: 3 },
  { style: 'tail', weight: 3 },
  { style: 'braids', weight: 3 },
  { style: 'curls', weight: 3 },
  { style: 'afro', weight: 2 },
  { style: 'bun', weight: 2 },
  { style: 'scarf', weight: 2 },
] as const
export type HairStyle = (typeof HAIR_STYLES)[number]['style']

/** What one drawn person looks like; all colours are `#rrggbb`. Nobody is drawn after a real person. */
export type Look = {
  adult: boolean
  skin: string
  hair: string
  hairStyle: HairStyle
  /** Of the scarf, hair bands and bows. */
  ribbon: string
  iris: string
  shirt: string
  shirtStyle: 'plain' | 'stripes' | 'collar' | 'hood' | 'star' | 'dungarees'
  smile: 'open' | 'closed'
  smileWidth: number
  glasses: boolean
  freckles: boolean
  /** Degrees to the side. */
  roll: number
  /** How far the features turn: −1 to the left, 1 to the right. */
  yaw: number
}

const FAIR_HAIR = ['#dcb56c', '#c39a58', '#9a7043', '#6d4529', '#4a2f20', '#b65d31']
const BROWN_HAIR = ['#5b3a25', '#3d281c', '#2c1f19', '#241a17']
const DARK_HAIR = ['#2a1e19', '#1f1815', '#352319']
const FAIR_IRIS = ['#4a7ba6', '#5a8a66', '#6b4a2a', '#5c7f8f']
const BROWN_IRIS = ['#5a381f', '#4a2d1b', '#6b4526']

const TONES = [
  { skin: '#fadbc4', hair: FAIR_HAIR, iris: FAIR_IRIS, weight: 5 },
  { skin: '#f5cdb0', hair: FAIR_HAIR, iris: FAIR_IRIS, weight: 5 },
  { skin: '#eebd99', hair: [...FAIR_HAIR, ...BROWN_HAIR], iris: [...FAIR_IRIS, ...BROWN_IRIS], weight: 4 },
  { skin: '#e0a880', hair: BROWN_HAIR, iris: BROWN_IRIS, weight: 4 },
  { skin: '#cb9066', hair: BROWN_HAIR, iris: BROWN_IRIS, weight: 3 },
  { skin: '#ad754d', hair: DARK_HAIR, iris: BROWN_IRIS, weight: 3 },
  { skin: '#8d5b3b', hair: DARK_HAIR, iris: BROWN_IRIS, weight: 2 },
  { skin: '#70472f', hair: DARK_HAIR, iris: BROWN_IRIS, weight: 2 },
] as const

/** Dark enough to frame a face: the finder misses faces in a pale scarf. */
const SCARVES = ['#27335c', '#4b2350', '#5a1f33', '#1f4540', '#3a2d55']
const RIBBONS = ['#e2574c', '#f2b233', '#3f9bd1', '#d9609a', '#4cab7a', '#8b6bc4']
const SHIRTS = [
  '#e2574c',
  '#f0a63a',
  '#f3cf57',
  '#7fb35a',
  '#3f9d84',
  '#3b8dbf',
  '#4a66ac',
  '#8165ad',
  '#d46f9d',
  '#f2efe6',
  '#33475f',
  '#7cc3cf',
]
const SHIRT_STYLES = [
  { style: 'plain', weight: 3 },
  { style: 'stripes', weight: 3 },
  { style: 'collar', weight: 2 },
  { style: 'hood', weight: 3 },
  { style: 'star', weight: 2 },
  { style: 'dungarees', weight: 2 },
] as const

/** The fullest curls grow on darker skin, the smooth tails mostly on lighter: as a child would expect its class. */
const stylesFor = (tone: number, adult: boolean) =>
  HAIR_STYLES.filter(({ style }) => {
    if (adult && (style === 'braids' || style === 'tousled')) return false
    if (style === 'afro' || style === 'cropped') return tone >= 4
    return style !== 'scarf' || tone >= 2
  })

const drawDifferent = <T>(recent: readonly T[], draw: () => T): T => {
  for (;;) {
    const drawn = draw()
    if (!recent.includes(drawn)) return drawn
  }
}

/** Neighbours differ in hair and shirt, so that a row of children is a row of children. */
export const drawLook = (random: Random, adult: boolean, before: readonly Look[]): Look => {
  const tone = drawWeighted(random, TONES)
  const styles = stylesFor(TONES.indexOf(tone), adult)
  const recent = before.slice(-2)
  const hairStyle = drawDifferent(
    recent.map((look) => look.hairStyle),
    () => drawWeighted(random, styles).style,
  )
  const shirt = drawDifferent(
    recent.map((look) => look.shirt),
    () => drawOne(random, SHIRTS),
  )
  const shirtStyle = drawWeighted(random, SHIRT_STYLES).style
  return {
    adult,
    skin: tone.skin,
    hair: drawOne(random, tone.hair),
    hairStyle,
    ribbon: drawOne(random, hairStyle === 'scarf' ? SCARVES : RIBBONS),
    iris: drawOne(random, tone.iris),
    shirt,
    shirtStyle: adult && shirtStyle === 'dungarees' ? 'collar' : shirtStyle,
    smile: random() < 0.72 ? 'open' : 'closed',
    smileWidth: drawInteger(random, 15, 18),
    glasses: random() < 1 / 6,
    freckles: !adult && TONES.indexOf(tone) < 3 && random() < 0.35,
    roll: drawInteger(random, -50, 50) / 10,
    yaw: drawInteger(random, -10, 10) / 10,
  }
}

/** `amount` 0 keeps the first colour, 1 gives the second. */
export const mix = (one: string, other: string, amount: number): string => {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) * (1 - amount) + channel(other, at) * amount),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
