-- "Vraag het aan juf Marit": a task for who teaches the group. Several can be asked about one post, each once.
alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in
  ('place', 'confirm', 'take_down', 'review', 'objection', 'offer_rest', 'look_afterwards', 'data_breach',
   'who_is_on_it'));
drop index task_once;
create unique index task_once on task
  (school_id, kind, post_id, channel, takedown_id, subject_id, (case when kind = 'who_is_on_it' then person_id end))
  nulls not distinct where done_at is null;
create index task_by_post on task (school_id, post_id, kind);

-- "Een van deze kinderen": pointed out on the face wall, turned round.
alter table statement drop constraint statement_kind_check;
alter table statement add constraint statement_kind_check check (kind in
  ('open', 'not_a_face', 'named', 'covered', 'candidates', 'one_of', 'also_present', 'not_seen', 'nobody_recognisable',
   'not_stated', 'looked_over'));
-- What is not about a whole photo is about a face, whatever can be said of a face later on.
alter table statement drop constraint statement_check;
alter table statement add constraint statement_check check ((face_id is null) = (kind in
  ('also_present', 'not_seen', 'nobody_recognisable', 'not_stated', 'looked_over')));
