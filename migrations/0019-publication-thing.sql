-- A frame that somebody drew around a name, a sign or a number plate: covered, and nobody is underneath.

alter table statement drop constraint statement_kind_check;
alter table statement add constraint statement_kind_check check (kind in
  ('open', 'not_a_face', 'thing', 'named', 'covered', 'candidates', 'one_of', 'also_present', 'not_seen',
   'nobody_recognisable', 'not_stated', 'looked_over'));
