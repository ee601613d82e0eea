import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestCut, type Edge, SINK, SOURCE } from './min-cut.ts'

const NODES = 6
const anyEdge: fc.Arbitrary<Edge> = fc
  .record({
    from: fc.nat(NODES - 1),
    to: fc.nat(NODES - 1),
    cost: fc.constantFrom(0, 1, 1.5, 2, 3, Infinity),
  })
  .filter(({ from, to }) => from !== to)

/** Every way to divide the nodes over the two sides, by a number with a bit per node. */
function costOf(edges: readonly Edge[], side: (node: number) => boolean): number {
  return edges.filter(({ from, to }) => side(from) && !side(to)).reduce((sum, edge) => sum + edge.cost, 0)
}

test('no way to divide a net is cheaper than the cheapest cut, and the cut costs what it says', () => {
  fc.assert(
    fc.property(fc.array(anyEdge, { maxLength: 14 }), (edges) => {
      const sides = Array.from(
        { length: 2 ** NODES },
        (_, bits) => (node: number) => ((bits >>> node) & 1) === 1,
      )
      const costs = sides.filter((side) => side(SOURCE) && !side(SINK)).map((side) => costOf(edges, side))
      const { cost, isReached } = cheapestCut(NODES, edges)
      expect(cost).toBe(Math.min(...costs))
      if (cost < Infinity) expect(costOf(edges, (node) => isReached[node] === true)).toBe(cost)
    }),
    { numRuns: Number(process.env.ZWW_CASES ?? 1_000) },
  )
})
