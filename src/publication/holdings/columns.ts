import type { HeldColumns, Trace } from '#people/holdings.ts'
import { holdingTexts as texts } from './texts.nl.ts'

export const publicationTraces: readonly Trace[] = [
  { column: 'post.author_id', id: 'post_id', at: 'created_at', what: texts.wrote },
  { column: 'post.worked_on_by', id: 'post_id', at: 'changed_at', what: texts.worked, several: true },
  { column: 'post.asked_person', id: 'post_id', at: 'changed_at', what: texts.wasAsked },
  { column: 'approval.approved_by', id: 'approval_id', at: 'at', what: texts.approved },
  { column: 'statement.stated_by', id: 'statement_id', at: 'at', what: texts.stated },
  { column: 'depiction_correction.said_by', id: 'correction_id', at: 'at', what: texts.corrected },
  { column: 'delivery_event.actor_id', id: 'delivery_event_id', at: 'at', what: texts.delivered },
  { column: 'channel_decision.recorded_by', id: 'decision_id', at: 'recorded_at', what: texts.decided },
  { column: 'takedown.asked_by', id: 'takedown_id', at: 'asked_at', what: texts.tookDown },
  { column: 'takedown_event.actor_id', id: 'takedown_event_id', at: 'at', what: texts.removed },
  { column: 'task.person_id', id: 'task_id', at: 'opened_at', what: texts.task },
  { column: 'task.done_by', id: 'task_id', at: 'done_at', what: texts.didTask },
  { column: 'upload.person_id', id: 'upload_id', at: 'changed_at', what: texts.uploaded },
]

export const publicationColumns: HeldColumns = {
  held: [
    ...publicationTraces.map(({ column }) => column),
    ...['depiction.person_id', 'depiction.entry_ids', 'depiction_correction.person_id'],
    ...['statement_person.person_id', 'post_absent.person_id', 'post.sent_back_seen', 'task.subject_id'],
  ],
  leftOut: {
    'approval.grounds': 'a hash per channel of what was approved',
    'delivery.data': 'what a channel answered; who did something stands in delivery_event.actor_id',
    'delivery_event.data': 'the same, per step',
    'takedown.data': 'what a channel answered; who looked stands in takedown_event.actor_id',
    'takedown_event.data': 'the same, per step',
    'post_photo.unrecognised': 'faces, which are places in a photo',
    'treatment.covered': 'faces, which are places in a photo',
    'practice_item.container_id': 'a number of a network that is made up',
    'upload.file_id': 'under which its pieces lie',
  },
}
