-- How long what is kept: the school's terms, what may not be removed, what was announced, and what is gone.

-- The newest row of a kind counts; without one the kind's own default does.
create table retention_term (
  school_id   uuid not null references school,
  term_id     uuid not null,
  kind        text not null check (kind in ('draft', 'published', 'proof', 'note', 'leaver', 'practice_mail', 'look')),
  count       smallint not null check (count > 0),
  unit        text not null check (unit in ('days', 'years', 'school_years')),
  set_by      uuid,
  recorded_at timestamptz not null,
  primary key (school_id, term_id)
);
create index retention_term_newest on retention_term (school_id, kind, recorded_at desc);
call keep_apart('retention_term', 'select, insert');

-- "Bewaarplicht: niet wissen". It stands until somebody lifts it; `until` is when to ask whether it is still needed.
create table legal_hold (
  school_id uuid not null references school,
  hold_id   uuid not null,
  person_id uuid,
  post_id   uuid,
  reason    text not null check (length(trim(reason)) >= 10),
  until     date,
  placed_by uuid,
  placed_at timestamptz not null,
  primary key (school_id, hold_id),
  foreign key (school_id, person_id) references person,
  foreign key (school_id, post_id) references post,
  foreign key (school_id, placed_by) references person (school_id, person_id),
  check (num_nulls(person_id, post_id) = 1)
);
create index legal_hold_by_person on legal_hold (school_id, person_id) where person_id is not null;
call keep_apart('legal_hold', 'select, insert');

create table legal_hold_lifted (
  school_id uuid not null,
  hold_id   uuid not null,
  lifted_by uuid,
  lifted_at timestamptz not null,
  primary key (school_id, hold_id),
  foreign key (school_id, hold_id) references legal_hold,
  foreign key (school_id, lifted_by) references person (school_id, person_id)
);
call keep_apart('legal_hold_lifted', 'select, insert');

-- That something was going to go, and when; what got news since is announced again.
create table retention_warning (
  school_id  uuid not null references school,
  warning_id uuid not null,
  kind       text not null,
  thing_id   uuid not null,
  goes_at    timestamptz not null,
  warned_at  timestamptz not null,
  primary key (school_id, warning_id)
);
create index retention_warning_newest on retention_warning (school_id, kind, thing_id, warned_at desc);
call keep_apart('retention_warning', 'select, insert');

-- What stays of what is gone: that it was, and by which rule it went. Never a name.
create table tombstone (
  school_id    uuid not null references school,
  tombstone_id uuid not null,
  kind         text not null,
  thing_id     uuid, -- null: many small things at once
  count        integer not null check (count > 0),
  since        timestamptz,
  at           timestamptz not null,
  term_count   smallint not null,
  term_unit    text not null,
  term_id      uuid, -- the school's own choice; null: the default
  primary key (school_id, tombstone_id),
  foreign key (school_id, term_id) references retention_term
);
create index tombstone_by_thing on tombstone (school_id, thing_id) where thing_id is not null;
create index tombstone_newest on tombstone (school_id, at desc);
call keep_apart('tombstone', 'select, insert');

-- Once per school and day, however many processes look; without an end it is gone on with.
create table retention_run (
  school_id   uuid not null references school,
  day         date not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  coming      jsonb not null default '[]', -- what goes in the days after it, for the front page
  primary key (school_id, day)
);
call keep_apart('retention_run', 'select, insert, update');

-- Below: the only ways by which a row of an append-only table goes. Each runs as the owner, who is bound to the school of
-- the transaction like everybody, and can remove what its term has passed and nothing else.

create function bound_school() returns uuid
language sql stable
as $$ select nullif(current_setting('app.school_id', true), '')::uuid $$;

create procedure let_retention(command text, t regclass)
language plpgsql
as $$
begin
  execute format('create policy retention_%1$s on %2$s for %1$s to current_user using (school_id = bound_school())', command, t);
end
$$;
call let_retention('select', 'person');
call let_retention('select', 'placement');
call let_retention('select', 'depiction');
call let_retention('select', 'depiction_correction');
call let_retention('select', 'legal_hold');
call let_retention('select', 'legal_hold_lifted');
call let_retention('update', 'legal_hold'); -- for erase_words: a reason is without names when somebody is erased
call let_retention('select', 'consent_entry');
call let_retention('delete', 'consent_entry');
call let_retention('select', 'event');
call let_retention('delete', 'event');
call let_retention('select', 'practice_mail');
call let_retention('delete', 'practice_mail');
call let_retention('select', 'takedown');
call let_retention('select', 'takedown_event');
call let_retention('update', 'takedown_event');
drop procedure let_retention;

-- The proof of who left, is to be seen nowhere any more since before this moment, and is not held. Answers how many lines
-- went, per person.
create function forget_proof(people uuid[], before timestamptz) returns table (person_id uuid, lines integer)
language sql security definer set search_path = public, pg_temp
as $$
  with gone as (
    delete from consent_entry e
    using person p
    where e.school_id = bound_school() and e.subject_id = any(people)
      and p.school_id = e.school_id and p.person_id = e.subject_id
      and p.left_on is not null and p.left_on <= (before at time zone 'UTC')::date
      and not exists (
        select from (
          select d.placement_id from depiction d where d.school_id = p.school_id and d.person_id = p.person_id
          union all
          select c.placement_id from depiction_correction c where c.school_id = p.school_id and c.person_id = p.person_id
        ) seen join placement on placement.school_id = p.school_id and placement.placement_id = seen.placement_id
        where placement.state <> 'gone' or placement.dark_since > before)
      and not exists (
        select from legal_hold h
        where h.school_id = p.school_id and h.person_id = p.person_id and not exists (
          select from legal_hold_lifted l where l.school_id = h.school_id and l.hold_id = h.hold_id))
    returning e.subject_id
  )
  select subject_id, count(*)::integer from gone group by subject_id
$$;

-- Who looked at what, and when. What was decided or done is no look and stays.
create function forget_looks(looks uuid[], before timestamptz) returns integer
language sql security definer set search_path = public, pg_temp
as $$
  with gone as (
    delete from event where school_id = bound_school() and event_id = any(looks) and kind like '%looked%' and at <= before
    returning 1
  )
  select count(*)::integer from gone
$$;

create function forget_practice_mail(mails uuid[], before timestamptz) returns integer
language sql security definer set search_path = public, pg_temp
as $$
  with gone as (
    delete from practice_mail where school_id = bound_school() and practice_mail_id = any(mails) and sent_at <= before
    returning 1
  )
  select count(*)::integer from gone
$$;

-- What somebody typed beside a removal; that it was done, when and by whom stays.
create function forget_takedown_notes(posts uuid[], before timestamptz) returns integer
language sql security definer set search_path = public, pg_temp
as $$
  with blanked as (
    update takedown_event e
    set data = case when e.data ? 'note' then jsonb_set(e.data, '{note}', '""')
                    else jsonb_set(e.data, '{evidence,note}', '""') end
    from takedown t
    where e.school_id = bound_school() and t.school_id = e.school_id and t.takedown_id = e.takedown_id
      and t.post_id = any(posts) and e.at <= before
      and not exists (
        select from legal_hold h
        where h.school_id = t.school_id and h.post_id = t.post_id and not exists (
          select from legal_hold_lifted l where l.school_id = h.school_id and l.hold_id = h.hold_id))
      and coalesce(e.data->>'note', e.data->'evidence'->>'note', '') <> ''
    returning 1
  )
  select count(*)::integer from blanked
$$;

revoke execute on function forget_proof, forget_looks, forget_practice_mail, forget_takedown_notes from public;
grant execute on function forget_proof, forget_looks, forget_practice_mail, forget_takedown_notes to zww_app;
