/** From one node to another, and what it costs to cut. @example const edge: Edge = { from: 0, to: 2, cost: 1 } */
export type Edge = { readonly from: number; readonly to: number; readonly cost: number }

/**
 * The cheapest edges without which nothing gets from the source to the sink. `isReached`: what can still be reached; an
 * edge is cut when its beginning is and its end is not.
 * @example const cut: Cut = cheapestCut(3, [{ from: 0, to: 2, cost: 2 }, { from: 2, to: 1, cost: 1 }]) // cost: 1
 */
export type Cut = { readonly cost: number; readonly isReached: readonly boolean[] }

/** @example edges.filter((edge) => edge.from === SOURCE) */
export const SOURCE = 0
/** @example edges.filter((edge) => edge.to === SINK) */
export const SINK = 1

/**
 * Dinic's algorithm: what can flow is what it costs to cut. Costs are not negative; `Infinity` can't be cut. When even the
 * cheapest cut is infinite, so is `cost`. Of equal cuts it finds the one nearest to the source.
 * Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", 1970.
 * @example cheapestCut(2, [{ from: SOURCE, to: SINK, cost: 3 }]).cost // 3
 */
export function cheapestCut(nodes: number, edges: readonly Edge[]): Cut {
  const net = layNet(nodes, edges)
  let cost = 0
  for (;;) {
    const levels = levelsOf(net)
    if ((levels[SINK] ?? -1) < 0) return { cost, isReached: Array.from(levels, (level) => level >= 0) }
    const next = net.first.slice()
    for (
      let flow = push(net, levels, next, SOURCE, Infinity);
      flow > 0;
      flow = push(net, levels, next, SOURCE, Infinity)
    ) {
      cost += flow
      if (cost === Infinity) return { cost, isReached: [] }
    }
  }
}

/** Each edge beside its opposite, so that what was pushed can be taken back: edge n and n ^ 1. */
type Net = {
  readonly first: Int32Array
  readonly following: Int32Array
  readonly ends: Int32Array
  readonly room: Float64Array
}

function layNet(nodes: number, edges: readonly Edge[]): Net {
  const net: Net = {
    first: new Int32Array(nodes).fill(-1),
    following: new Int32Array(edges.length * 2),
    ends: new Int32Array(edges.length * 2),
    room: new Float64Array(edges.length * 2),
  }
  const lay = (at: number, from: number, to: number, room: number) => {
    net.following[at] = net.first[from] ?? -1
    net.first[from] = at
    net.ends[at] = to
    net.room[at] = room
  }
  edges.forEach(({ from, to, cost }, nth) => {
    lay(nth * 2, from, to, cost)
    lay(nth * 2 + 1, to, from, 0)
  })
  return net
}

/** How far each node is from the source along edges with room; -1: not reached. */
function levelsOf({ first, following, ends, room }: Net): Int32Array {
  const levels = new Int32Array(first.length).fill(-1)
  levels[SOURCE] = 0
  const queue = [SOURCE]
  for (const node of queue) {
    for (let edge = first[node] ?? -1; edge >= 0; edge = following[edge] ?? -1) {
      const end = ends[edge] ?? SOURCE
      if ((levels[end] ?? 0) >= 0 || (room[edge] ?? 0) <= 0) continue
      levels[end] = (levels[node] ?? 0) + 1
      queue.push(end)
    }
  }
  return levels
}

/** Pushes what fits along one path that gets nearer to the sink at each step. */
function push(net: Net, levels: Int32Array, next: Int32Array, node: number, most: number): number {
  if (node === SINK) return most
  const { following, ends, room } = net
  for (let edge = next[node] ?? -1; edge >= 0; edge = following[edge] ?? -1) {
    next[node] = edge
    const end = ends[edge] ?? SOURCE
    const left = room[edge] ?? 0
    if (left <= 0 || levels[end] !== (levels[node] ?? 0) + 1) continue
    const flow = push(net, levels, next, end, Math.min(most, left))
    if (flow <= 0) continue
    room[edge] = left - flow
    room[edge ^ 1] = (room[edge ^ 1] ?? 0) + flow
    return flow
  }
  next[node] = -1
  return 0
}
