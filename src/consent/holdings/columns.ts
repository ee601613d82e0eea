import type { HeldColumns, Trace } from '#people/holdings.ts'
import { holdingTexts as texts } from './texts.nl.ts'

export const consentTraces: readonly Trace[] = [
  { column: 'consent_entry.recorded_by', id: 'entry_id', at: 'recorded_at', what: texts.entered },
  { column: 'disagreement_settled.settled_by', id: 'settled_id', at: 'at', what: texts.settling },
]

export const consentColumns: HeldColumns = {
  held: [
    ...consentTraces.map(({ column }) => column),
    ...['consent_register.person_id', 'consent_entry.subject_id', 'consent_entry.grantor_id'],
    'disagreement_settled.person_id',
  ],
  leftOut: {
    'consent_mask.person_id': 'folded from the register for speed, and from nothing else',
  },
}
