import type { HeldColumns, Trace } from '../holdings.ts'
import { holdingTexts as texts } from './texts.nl.ts'

/** What colleagues did here. */
export const peopleTraces: readonly Trace[] = [
  { column: 'retention_term.set_by', id: 'term_id', at: 'recorded_at', what: texts.heldTerm },
  { column: 'class_code.made_by', id: 'code_id', at: 'made_at', what: texts.madeClassCode },
  { column: 'invitation.made_by', id: 'invitation_id', at: 'made_at', what: texts.invited },
  { column: 'roster_import.imported_by', id: 'import_id', at: 'imported_at', what: texts.imported },
  { column: 'legal_hold.placed_by', id: 'hold_id', at: 'placed_at', what: texts.heldBy },
  { column: 'legal_hold_lifted.lifted_by', id: 'hold_id', at: 'lifted_at', what: texts.liftedBy },
]

export const peopleColumns: HeldColumns = {
  held: [
    ...peopleTraces.map(({ column }) => column),
    ...['person.person_id', 'person.identity_id', 'pupil.person_id', 'guardian.person_id'],
    ...['guardianship.guardian_id', 'guardianship.pupil_id', 'staff_member.person_id'],
    ...['teaching.person_id', 'role.identity_id', 'staff_suggestion.person_id', 'staff_suggestion.group_ids'],
    ...['invitation.person_id', 'legal_hold.person_id', 'event.ids', 'event.actor_id'],
  ],
  leftOut: {
    'roster_draft.file': 'what is left of a file that was read; confirmed or gone within a day',
    'roster_draft.answers': 'answers beside that file; confirmed or gone within a day',
    'guardian_draft.lines': 'what is left of a list that was read; confirmed or gone within a day',
    'column_profile.mapping': 'titles of columns, never a value',
    'roster_import.counts': 'numbers only',
    'retention_run.coming': 'numbers only',
    'retention_warning.thing_id': 'that something will go: of a person the same is told by the term itself',
    'tombstone.thing_id': 'that something went; what it was about is not there any more',
  },
}
