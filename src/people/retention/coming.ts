import type { RetentionKind } from './term.ts'

/** So many of a kind go, the first of them at this moment. */
export type Coming = { kind: RetentionKind; count: number; at: Date }

/** Kinds in the order in which something of them goes first. */
export function together(coming: readonly Coming[]): Coming[] {
  const kinds = Map.groupBy(coming, ({ kind }) => kind)
  return [...kinds]
    .map(([kind, of]) => ({
      kind,
      count: of.reduce((sum, { count }) => sum + count, 0),
      at: new Date(Math.min(...of.map(({ at }) => at.getTime()))),
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
