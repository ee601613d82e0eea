/** A source of fractions in [0, 1): `Math.random`, or one that gives the same row for the same seed. */
export type Random = () => number

/**
 * A counter that is mixed until neighbours look unrelated. Practice data and drawn pictures only: anyone who
 * knows the seed knows the rest, so never for tokens.
 */
export const seededRandom = (seed: number): Random => {
  let counter = seed >>> 0
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0
    const once = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad)
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
    return ((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` up to and including `most`. */
export const drawInteger = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

export const drawOne = <T>(random: Random, list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('There is nothing to draw from')
  return found
}

export const drawWeighted = <T extends { weight: number }>(random: Random, list: readonly T[]): T => {
  let left = random() * list.reduce((sum, item) => sum + item.weight, 0)
  const found = list.find((item) => {
    left -= item.weight
    return left < 0
  })
  if (found === undefined) throw new Error('There is nothing to draw from')
  return found
}

export const shuffle = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)

/** Deals by shares that come out right over every round: `{ all: 8, none: 2 }` gives 8 and 2 in ten. */
export const dealShares = <Kind extends string>(
  random: Random,
  shares: readonly (readonly [Kind, number])[],
): (() => Kind) => {
  const round = shares.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
  let hand: Kind[] = []
  return () => {
    if (hand.length === 0) hand = shuffle(random, round)
    const kind = hand.pop()
    if (kind === undefined) throw new Error('There is nothing to deal')
    return kind
  }
}
