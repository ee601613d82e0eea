-- A post goes to several channels, after a second person looked; each delivery and each takedown is its journal, folded.

alter table post drop constraint post_state_check;
alter table post drop constraint post_check;
update post set state = 'draft' where state = 'sending';
alter table post
  add constraint post_state_check
    check (state in ('draft', 'preparing', 'waiting', 'approved', 'published', 'deleted')),
  add constraint post_published_check check (state <> 'published' or published_at is not null),
  add column last_refusal text,
  add column sent_back_note text not null default '',
  add column sent_back_seen uuid[] not null default '{}', -- children that the second person saw
  add column planned_at timestamptz,
  add column words_reason text not null default '', -- why the author places words that the check would rather not see
  add column not_a_child text[] not null default '{}', -- words of which somebody said "is geen kind"
  add column worked_on_by uuid[] not null default '{}', -- everybody who changed it: none of them looks along
  add column asked_person uuid, -- the colleague who was asked to look along
  add column follows uuid,      -- the post of which this is the rest
  add column changed_at timestamptz,
  add foreign key (school_id, asked_person) references person (school_id, person_id),
  add foreign key (school_id, follows) references post (school_id, post_id);
update post set changed_at = created_at;
alter table post alter column changed_at set not null;

create table post_channel (
  school_id uuid not null,
  post_id   uuid not null,
  channel   text not null,
  primary key (school_id, post_id, channel),
  foreign key (school_id, post_id) references post
);
call keep_apart('post_channel', 'select, insert, delete');
insert into post_channel (school_id, post_id, channel) select school_id, post_id, channel from delivery;

-- One per post and channel, whatever happens: the key is the promise. `data` is what its state holds beside its name.
alter table delivery drop constraint delivery_state_check;
alter table delivery drop constraint delivery_check;
alter table delivery
  add column data jsonb not null default '{}',
  add column not_before timestamptz, -- when something has to be done; null: nothing by itself
  add column lease_until timestamptz; -- a worker is at it
update delivery set state = 'failed', data = '{"why": "not_every_photo_may"}', not_before = null where state in ('planned', 'refused');
update delivery set data = jsonb_build_object('item', jsonb_build_object('ref', post_id || ':' || channel, 'photoRefs', '{}'::jsonb),
  'staged', '{}'::jsonb, 'toldBy', 'channel', 'since', changed_at) where state = 'live';
alter table delivery drop column refusal;
alter table delivery add constraint delivery_state_check check (state in
  ('waiting', 'planned', 'busy', 'claimed', 'hand_off', 'live', 'unconfirmed', 'failed'));
create index delivery_to_do on delivery (school_id, not_before) where not_before is not null;

-- What happened to a delivery, in order. Written before it is done where it can't be undone.
create table delivery_event (
  school_id         uuid not null,
  delivery_event_id uuid not null,
  sequence          bigint generated always as identity,
  post_id           uuid not null,
  channel           text not null,
  kind              text not null check (kind in
    ('planned', 'staged', 'postponed', 'claimed', 'handed_out', 'placed', 'answer_lost', 'still_unknown', 'failed', 'settled',
     'lapsed')),
  data              jsonb not null,
  actor_id          uuid,
  at                timestamptz not null,
  primary key (school_id, delivery_event_id),
  foreign key (school_id, post_id, channel) references delivery
);
create index delivery_event_by_delivery on delivery_event (school_id, post_id, channel, sequence);
call keep_apart('delivery_event', 'select, insert');

-- Exactly these bytes and words go to this channel; frozen when a colleague is asked to look.
create table delivery_photo (
  school_id  uuid not null,
  post_id    uuid not null,
  channel    text not null,
  photo_id   uuid not null,
  position   smallint not null,
  variant_id uuid not null,
  small_id   uuid not null,
  alt_text   text not null,
  primary key (school_id, post_id, channel, photo_id),
  foreign key (school_id, post_id, channel) references delivery,
  foreign key (school_id, photo_id) references photo,
  foreign key (school_id, variant_id) references variant,
  foreign key (school_id, small_id) references variant (school_id, variant_id)
);
call keep_apart('delivery_photo', 'select, insert, delete');

-- A colleague's yes to exactly one ground. `afterwards`: the school reads that closed channels may be looked at later.
create table approval (
  school_id   uuid not null,
  approval_id uuid not null,
  post_id     uuid not null,
  approved_by uuid,
  kind        text not null check (kind in ('before', 'afterwards')),
  grounds     jsonb not null, -- per channel the hash of what was approved
  at          timestamptz not null,
  until       timestamptz not null,
  ended_at    timestamptz,
  primary key (school_id, approval_id),
  foreign key (school_id, post_id) references post,
  foreign key (school_id, approved_by) references person (school_id, person_id),
  check ((approved_by is null) = (kind = 'afterwards'))
);
create index approval_by_post on approval (school_id, post_id, at desc);
call keep_apart('approval', 'select, insert, update');

alter table placement drop constraint placement_state_check;
alter table placement drop constraint placement_check;
alter table placement
  add constraint placement_state_check check (state in
    ('uncertain', 'live', 'questioned', 'under_review', 'removing', 'gone', 'out_of_reach')),
  add constraint placement_dark_check check (state not in ('under_review', 'gone') or dark_since is not null);
-- A delivery that failed for certain can be tried again: what was never placed makes room.
alter table placement drop constraint placement_school_id_post_id_photo_id_channel_key;
create unique index placement_once on placement (school_id, post_id, photo_id, channel) where state <> 'gone';
create index placement_by_photo on placement (school_id, photo_id);

-- What somebody said later about who is on a placed photo: the ledger is what was written, with these laid over it.
create table depiction_correction (
  school_id     uuid not null,
  correction_id uuid not null,
  sequence      bigint generated always as identity,
  placement_id  uuid not null,
  person_id     uuid not null,
  now           text not null check (now in ('certain', 'not_there')),
  source        text not null check (source in ('parent', 'colleague')),
  said_by       uuid not null,
  at            timestamptz not null,
  primary key (school_id, correction_id),
  foreign key (school_id, placement_id) references placement,
  foreign key (school_id, person_id) references person,
  foreign key (school_id, said_by) references person (school_id, person_id)
);
create index depiction_correction_by_place on depiction_correction (school_id, placement_id, person_id, sequence);
create index depiction_correction_by_person on depiction_correction (school_id, person_id);
call keep_apart('depiction_correction', 'select, insert');

-- Something on its way off a channel: one photo, or the whole post. It ends gone, with evidence, or at a named person.
create table takedown (
  school_id   uuid not null,
  takedown_id uuid not null,
  post_id     uuid not null,
  channel     text not null,
  unit        text not null check (unit in ('photo', 'post')),
  photo_id    uuid, -- because of which photo; null: the post itself
  reason      text not null check (reason in ('withdrawal', 'objection', 'recall', 'review', 'lapsed')),
  state       text not null check (state in ('asked', 'acknowledged', 'with_person', 'gone', 'out_of_reach')),
  data        jsonb not null,
  not_before  timestamptz,
  lease_until timestamptz,
  asked_at    timestamptz not null,
  asked_by    uuid,
  primary key (school_id, takedown_id),
  foreign key (school_id, post_id, channel) references delivery,
  foreign key (school_id, photo_id) references photo,
  foreign key (school_id, asked_by) references person (school_id, person_id),
  check (unit = 'post' or photo_id is not null)
);
create index takedown_by_post on takedown (school_id, post_id, channel);
create index takedown_to_do on takedown (school_id, not_before) where not_before is not null;
call keep_apart('takedown', 'select, insert, update');

create table takedown_event (
  school_id         uuid not null,
  takedown_event_id uuid not null,
  sequence          bigint generated always as identity,
  takedown_id       uuid not null,
  kind              text not null check (kind in
    ('asked', 'acknowledged', 'postponed', 'handed_to_person', 'seen_gone', 'given_up')),
  data              jsonb not null,
  actor_id          uuid,
  at                timestamptz not null,
  primary key (school_id, takedown_event_id),
  foreign key (school_id, takedown_id) references takedown
);
create index takedown_event_by_takedown on takedown_event (school_id, takedown_id, sequence);
call keep_apart('takedown_event', 'select, insert');

-- Work that waits for one named person, with a deadline; passed, it goes on to the next in the row.
create table task (
  school_id   uuid not null,
  task_id     uuid not null,
  kind        text not null check (kind in
    ('place', 'confirm', 'take_down', 'review', 'objection', 'offer_rest', 'look_afterwards', 'data_breach')),
  post_id     uuid not null,
  channel     text,
  takedown_id uuid,
  subject_id  uuid,
  person_id   uuid not null,
  opened_at   timestamptz not null,
  due_at      timestamptz not null,
  passed_on   smallint not null default 0,
  done_at     timestamptz,
  done_by     uuid,
  primary key (school_id, task_id),
  foreign key (school_id, post_id) references post,
  foreign key (school_id, takedown_id) references takedown,
  foreign key (school_id, subject_id) references person (school_id, person_id),
  foreign key (school_id, person_id) references person (school_id, person_id),
  foreign key (school_id, done_by) references person (school_id, person_id)
);
create unique index task_once on task (school_id, kind, post_id, channel, takedown_id, subject_id) nulls not distinct
  where done_at is null;
create index task_open on task (school_id, due_at) where done_at is null;
call keep_apart('task', 'select, insert, update');

-- The board says yes to a network: without a line that still holds, nothing goes there.
create table channel_decision (
  school_id   uuid not null references school,
  decision_id uuid not null,
  channel     text not null,
  decided_on  date not null,
  dpia        text not null,
  owner       text not null,
  review_on   date not null,
  ended_on    date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, decision_id),
  foreign key (school_id, recorded_by) references person (school_id, person_id),
  check (review_on > decided_on)
);
create index channel_decision_newest on channel_decision (school_id, channel, recorded_at desc);
call keep_apart('channel_decision', 'select, insert');
