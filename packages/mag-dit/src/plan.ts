import { type Choice, choicesFor } from './asking.ts'
import type { Demand, PhotoDemand, PostChange } from './demand.ts'
import { cheapestCut, type Edge, SINK, SOURCE } from './min-cut.ts'
import type { Costs } from './minimum.ts'
import type { StandingRow } from './standing.ts'

/** What is cheapest on given channels; the changes are only written down when asked for. @example plan.changes().length */
export type Plan = { readonly cost: number; readonly changes: () => readonly PostChange[] }

/** A photo that can be dropped, or kept by hiding `stuck` and by hiding or healing each of `open`. */
type Knot = {
  readonly photo: string
  readonly stuck: readonly PostChange[]
  readonly open: readonly Demand[]
}

/**
 * The cheapest way to make all photos publishable on exactly these channels, a bit each, or to drop them.
 * @example planFor(demandsOf(input), 0b111, FEWEST_CHANGES).cost
 */
export function planFor(photos: readonly PhotoDemand[], channels: number, costs: Costs): Plan {
  const { changes, knots } = untangle(photos, channels, costs)
  const fixed = changes.reduce((sum, change) => sum + costs[change.do], 0)
  const plan = bestOf(knots, channels, costs)
  return { cost: fixed + plan.cost, changes: () => [...changes, ...plan.changes()] }
}

/** Most photos have nothing to do with each other: nobody on them can be asked. They are settled at once. */
function untangle(photos: readonly PhotoDemand[], channels: number, costs: Costs) {
  const changes: PostChange[] = []
  const knots: Knot[] = []
  for (const { photo, vain, demands } of photos) {
    const drop: PostChange = { do: 'drop', photo }
    if (vain & channels) {
      changes.push(drop)
      continue
    }
    const needed = demands.filter((it) => it.bad & channels)
    const stuck = needed.flatMap((it) => (it.never & channels && it.hide ? [it.hide] : []))
    const open = needed.filter((it) => !(it.never & channels))
    const cost = stuck.reduce((sum, change) => sum + costs[change.do], 0)
    if (cost > costs.drop) changes.push(drop)
    else if (open.length > 0) knots.push({ photo, stuck, open })
    else changes.push(...stuck)
  }
  return { changes, knots }
}

/**
 * Where it matters which of two guardians is asked, each way is tried: that takes film or sound beside photos. Whoever is
 * not decided on yet is free of charge, so a plan that costs too much by then is left at once.
 */
function bestOf(knots: readonly Knot[], channels: number, costs: Costs): Plan {
  const rows = new Set(knots.flatMap((knot) => knot.open.flatMap((it) => neededRows(it, channels))))
  const people = [...Map.groupBy(rows, (row) => row.people[0]).values()]
  const all = people.map((mine) => choicesFor(mine, channels)).sort((a, b) => a.length - b.length)
  const settled = all.filter((options) => options.length === 1).flat()
  const undecided = all.filter((options) => options.length > 1)
  let best: Plan | undefined
  const tryAll = (nth: number, chosen: readonly Choice[]): void => {
    const plan = cut(knots, new Map(chosen.flatMap((choice) => [...choice])), costs)
    if (best !== undefined && plan.cost >= best.cost) return
    const options = undecided[nth]
    if (options === undefined) best = plan
    for (const option of options ?? []) tryAll(nth + 1, [...chosen, option])
  }
  tryAll(0, settled)
  return best ?? { cost: 0, changes: () => [] }
}

function neededRows({ rows }: Demand, channels: number): readonly StandingRow[] {
  return rows.filter((row) => row.notGiven & channels)
}

/** A net in which cutting an edge stands for making these changes. */
type Step = Edge & { readonly changes: readonly PostChange[] }

/** From the source through each photo (drop), each sighting (hide) and each who can be asked (ask) to the sink. */
function cut(knots: readonly Knot[], choice: Choice, costs: Costs): Plan {
  const steps: Step[] = []
  const askNodes = new Map<string, number>()
  let nodes = SINK + 1
  const lay = (from: number, to: number, changes: readonly PostChange[]) =>
    steps.push({ from, to, changes, cost: changes.reduce((sum, it) => sum + costs[it.do], 0) })
  const need = (from: number, to: number) => steps.push({ from, to, changes: [], cost: Infinity })
  const ask = (person: string, grantor: string): number => {
    const key = JSON.stringify([person, grantor])
    const known = askNodes.get(key)
    if (known !== undefined) return known
    const node = nodes++
    askNodes.set(key, node)
    lay(node, SINK, [{ do: 'ask', person, grantor }])
    return node
  }
  for (const { photo, stuck, open } of knots) {
    const kept = nodes++
    lay(SOURCE, kept, [{ do: 'drop', photo }])
    if (stuck.length > 0) lay(kept, SINK, stuck)
    for (const { hide, rows } of open) {
      const visible = nodes++
      if (hide === undefined) need(kept, visible)
      else lay(kept, visible, [hide])
      for (const row of rows)
        for (const grantor of choice.get(row) ?? []) need(visible, ask(row.people[0], grantor))
    }
  }
  const { cost, isReached } = cheapestCut(nodes, steps)
  const isCut = ({ from, to }: Step) => isReached[from] === true && isReached[to] !== true
  return { cost, changes: () => steps.filter(isCut).flatMap((step) => step.changes) }
}
