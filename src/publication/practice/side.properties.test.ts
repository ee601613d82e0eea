import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import { channelsFor, sideOf } from './side.ts'

const DRAWN = { groups: ['oefengroep'], people: ['o1', 'o2', 'o3'] }
const someOf = (all: readonly string[]) => fc.subarray([...all])
const post = fc.record({
  groups: someOf(['7', '8', 'oefengroep']),
  people: someOf(['noor', 'ali', 'marit', 'o1', 'o2', 'o3']),
})
const open = fc.subarray([...CHANNELS])
const isNetwork = (id: (typeof CHANNELS)[number]) => RULES[id].mode === 'network'
const isDrawn = (id: string) => DRAWN.groups.includes(id) || DRAWN.people.includes(id)

test('in a real school nobody real gets on a practice network, and nobody drawn anywhere else', () => {
  fc.assert(
    fc.property(post, open, (made, open) => {
      const everybody = [...made.groups, ...made.people]
      const to = channelsFor(sideOf(made, DRAWN), { installation: 'real', open }, CHANNELS)
      if (to.some(isNetwork)) expect(everybody.every(isDrawn)).toBe(true)
      if (to.some((id) => !isNetwork(id))) expect(everybody.some(isDrawn)).toBe(false)
    }),
  )
})

test('a post without a group goes to no practice network', () => {
  const to = channelsFor(
    sideOf({ groups: [], people: [] }, DRAWN),
    { installation: 'real', open: CHANNELS },
    CHANNELS,
  )
  expect(to.filter(isNetwork)).toEqual([])
})

test('in a practice school, where everybody is drawn, the board’s decisions alone say where', () => {
  fc.assert(
    fc.property(open, (open) => {
      const side = sideOf({ groups: ['7'], people: ['noor'] }, { groups: [], people: [] })
      expect(channelsFor(side, { installation: 'practice', open }, CHANNELS)).toEqual(open)
    }),
  )
})
