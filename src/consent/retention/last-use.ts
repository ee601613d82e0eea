import type { SchoolTransaction } from '#platform/database.ts'

/** Still to be seen somewhere, or since when nowhere any more. */
export type LastUse = 'in_use' | Date

/**
 * The port by which this room learns for what a proof was still needed: the room that publishes has it. Who was never to
 * be seen anywhere is left out.
 */
export type LastUses = (
  tx: SchoolTransaction,
  people: readonly string[],
) => Promise<ReadonlyMap<string, LastUse>>
