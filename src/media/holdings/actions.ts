import type { Erasable } from '#people/erasable.ts'
import { traces } from '#people/holdings/actions.ts'
import type { Holdings } from '#people/holdings.ts'
import { mediaTraces } from './columns.ts'
import { holdingTexts as texts } from './texts.nl.ts'

/** Bytes only: on which of them somebody is, is told by the room that knows. */
export const mediaHoldings: Holdings = async (tx, asked) => [
  await traces(tx, asked, { key: 'media.done', title: texts.done }, mediaTraces),
]

/** Who is on a photo is not known here: the room that knows has it erased, and `dropPhoto` does it. */
export const mediaErasable: Erasable = {
  blocks: async () => [],
  preview: async () => ({ goes: [], stays: [] }),
  erase: async () => undefined,
}
