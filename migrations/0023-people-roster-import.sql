-- A file of the school's own administration in: by what we know somebody again, and what was made of a file.

-- A pupil may be in no group yet, and in a year that is none of a primary school.
alter table pupil alter column group_id drop not null, alter column school_year drop not null;
-- A colleague in a file may have no address.
alter table staff_member alter column email drop not null;
-- An import may go on to the next school year.
grant update (school_year) on school to zww_app;

-- The key in the school's administration, and a hash of the ECK iD: to know somebody again by, and for nothing else.
alter table person
  add column roster_key text,
  add column eckid_hash text,
  add column left_because text check (left_because in ('left', 'missing'));
create unique index person_by_roster_key on person (school_id, kind, roster_key) where roster_key is not null;
create unique index person_by_eckid on person (school_id, kind, eckid_hash) where eckid_hash is not null;

-- A group lasts a school year at most.
alter table pupil_group
  add column roster_key text,
  add column ended_on date;
create unique index pupil_group_by_roster_key on pupil_group (school_id, roster_key)
  where roster_key is not null and ended_on is null;
alter table location add column roster_key text;
create unique index location_by_roster_key on location (school_id, roster_key) where roster_key is not null;

-- Between looking and confirming: what is left of a file once it has been read. Gone when that is done, or after a day.
create table roster_draft (
  school_id uuid not null references school,
  draft_id  uuid not null,
  file      jsonb not null,
  answers   jsonb not null default '{}', -- per person in doubt: "new", or who it is
  made_at   timestamptz not null,
  primary key (school_id, draft_id)
);
call keep_apart('roster_draft', 'select, insert, update, delete');

create table roster_import (
  school_id   uuid not null references school,
  import_id   uuid not null,
  counts      jsonb not null, -- numbers only
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (school_id, import_id),
  foreign key (school_id, imported_by) references person (school_id, person_id)
);
call keep_apart('roster_import', 'select, insert');

-- What a file says that a colleague does. Shown to who hands out roles; it opens nothing.
create table staff_suggestion (
  school_id uuid not null,
  person_id uuid not null,
  roles     text[] not null,
  group_ids uuid[] not null,
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references staff_member
);
call keep_apart('staff_suggestion', 'select, insert, update, delete');

-- Who left the school has said nothing that still counts.
create trigger end_masks after update on person referencing new table as changed
  for each statement execute function end_masks('person_id');

-- Ended because the child left the school, by who brought in the file.
alter table consent_entry drop constraint consent_entry_method_check;
alter table consent_entry add constraint consent_entry_method_check
  check (method in ('inschrijfformulier', 'ouderpagina', 'gesprek', 'papier', 'uitschrijving'));
