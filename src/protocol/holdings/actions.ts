import type { Erasable } from '#people/erasable.ts'
import { traces } from '#people/holdings/actions.ts'
import type { Holdings } from '#people/holdings.ts'
import { protocolTraces } from './columns.ts'
import { holdingTexts as texts } from './texts.nl.ts'

export const protocolHoldings: Holdings = async (tx, asked) => [
  await traces(tx, asked, { key: 'protocol.done', title: texts.done }, protocolTraces),
]

/** The agreement is about everybody and names nobody; who chose something stays, as a row without a name. */
export const protocolErasable: Erasable = {
  blocks: async () => [],
  preview: async () => ({ goes: [], stays: [] }),
  erase: async () => undefined,
}
