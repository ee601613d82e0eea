import type { HeldColumns, Trace } from '#people/holdings.ts'
import { holdingTexts as texts } from './texts.nl.ts'

export const protocolTraces: readonly Trace[] = [
  { column: 'reading.chosen_by', id: 'reading_id', at: 'recorded_at', what: texts.chose },
  { column: 'code_of_conduct.set_by', id: 'code_id', at: 'recorded_at', what: texts.setConduct },
]

export const protocolColumns: HeldColumns = {
  held: protocolTraces.map(({ column }) => column),
  leftOut: {
    'protocol_version.document': 'the agreement itself: for everybody to read, about nobody',
    'reading.choice': 'which of some fixed answers the school chose',
  },
}
