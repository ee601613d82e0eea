-- Derived from the register: per person and medium a bit per channel. Never a source: a row past its end says nothing.

create table consent_mask (
  school_id   uuid not null,
  person_id   uuid not null,
  medium      text not null check (medium in ('foto', 'film', 'geluid')),
  reading     text not null,        -- the channels in the order of their bits, and how the school reads the rules
  deny        integer not null,     -- niet_in_beeld, geweigerd, ingetrokken
  lacking     integer not null,     -- verlopen, ontbreekt
  hidden      boolean not null,     -- niet_in_beeld: covering is no remedy
  valid_until timestamptz not null, -- its next change when nobody writes; 'infinity': none by itself
  primary key (school_id, person_id, medium),
  foreign key (school_id, person_id) references consent_register
);
call keep_apart('consent_mask', 'select, insert, update');

-- Whoever writes what a mask is made of, in whatever room, ends it in the same transaction. First the register's row:
-- who folds holds it, so that a mask made of older rows can't be saved afterwards.
create function end_masks() returns trigger
language plpgsql
as $$
begin
  execute format(
    'select from consent_register where (school_id, person_id) in (select school_id, %I from changed)
     order by person_id for update', tg_argv[0]);
  execute format(
    'update consent_mask set valid_until = ''-infinity''
     where (school_id, person_id) in (select school_id, %I from changed)', tg_argv[0]);
  return null;
end
$$;

create trigger end_masks after insert on consent_entry referencing new table as changed
  for each statement execute function end_masks('subject_id');
create trigger end_masks after update on consent_register referencing new table as changed
  for each statement execute function end_masks('person_id');
create trigger end_masks after update on pupil referencing new table as changed
  for each statement execute function end_masks('person_id');
create trigger end_masks_of_new after insert on guardianship referencing new table as changed
  for each statement execute function end_masks('pupil_id');
create trigger end_masks after update on guardianship referencing new table as changed
  for each statement execute function end_masks('pupil_id');
