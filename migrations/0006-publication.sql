-- A post, who is said to be in it, and where it is or was visible.

create table post (
  school_id    uuid not null references school,
  post_id      uuid not null,
  author_id    uuid not null,
  caption      text not null default '',
  state        text not null check (state in ('draft', 'sending', 'published', 'deleted')),
  knows_groups boolean not null default false, -- the author confirmed "ik ken deze groep"
  created_at   timestamptz not null,
  published_at timestamptz,
  primary key (school_id, post_id),
  foreign key (school_id, author_id) references person (school_id, person_id),
  check (state <> 'published' or published_at is not null)
);
create index post_newest on post (school_id, state, created_at desc);
call keep_apart('post', 'select, insert, update');

create table post_group (
  school_id uuid not null,
  post_id   uuid not null,
  group_id  uuid not null,
  primary key (school_id, post_id, group_id),
  foreign key (school_id, post_id) references post,
  foreign key (school_id, group_id) references pupil_group
);
call keep_apart('post_group', 'select, insert, delete');

create table post_absent (
  school_id uuid not null,
  post_id   uuid not null,
  person_id uuid not null,
  primary key (school_id, post_id, person_id),
  foreign key (school_id, post_id) references post,
  foreign key (school_id, person_id) references person
);
call keep_apart('post_absent', 'select, insert, delete');

create table post_photo (
  school_id uuid not null,
  post_id   uuid not null,
  photo_id  uuid not null,
  position  smallint not null,
  alt_text  text not null default '',
  primary key (school_id, post_id, photo_id),
  foreign key (school_id, post_id) references post,
  foreign key (school_id, photo_id) references photo
);
create index post_photo_by_photo on post_photo (school_id, photo_id);
call keep_apart('post_photo', 'select, insert, update, delete');

-- What somebody said about a photo or a face: a set of people, with who said it and when. Never changed; the latest counts.
create table statement (
  school_id    uuid not null,
  statement_id uuid not null,
  sequence     bigint generated always as identity,
  photo_id     uuid not null,
  face_id      uuid,
  kind         text not null check (kind in
    ('open', 'not_a_face', 'named', 'covered', 'candidates', 'also_present', 'not_seen', 'nobody_recognisable', 'not_stated')),
  stated_by    uuid not null,
  at           timestamptz not null,
  primary key (school_id, statement_id),
  foreign key (school_id, photo_id) references photo,
  foreign key (school_id, face_id) references face,
  foreign key (school_id, stated_by) references person (school_id, person_id),
  check ((face_id is not null) = (kind in ('open', 'not_a_face', 'named', 'covered', 'candidates')))
);
create index statement_by_photo on statement (school_id, photo_id, sequence);
call keep_apart('statement', 'select, insert');

create table statement_person (
  school_id    uuid not null,
  statement_id uuid not null,
  person_id    uuid not null,
  primary key (school_id, statement_id, person_id),
  foreign key (school_id, statement_id) references statement,
  foreign key (school_id, person_id) references person
);
call keep_apart('statement_person', 'select, insert');

-- One per post and channel, whatever happens: the key is the promise.
create table delivery (
  school_id  uuid not null,
  post_id    uuid not null,
  channel    text not null,
  state      text not null check (state in ('planned', 'live', 'refused')),
  refusal    text,
  changed_at timestamptz not null,
  primary key (school_id, post_id, channel),
  foreign key (school_id, post_id) references post,
  check ((state = 'refused') = (refusal is not null))
);
call keep_apart('delivery', 'select, insert, update');

create table placement (
  school_id    uuid not null,
  placement_id uuid not null,
  post_id      uuid not null,
  photo_id     uuid not null,
  channel      text not null,
  variant_id   uuid not null,
  small_id     uuid not null,
  state        text not null check (state in ('live', 'under_review', 'gone')),
  visible_from timestamptz not null,
  dark_since   timestamptz,
  primary key (school_id, placement_id),
  foreign key (school_id, post_id, channel) references delivery,
  foreign key (school_id, photo_id) references photo,
  foreign key (school_id, variant_id) references variant,
  foreign key (school_id, small_id) references variant (school_id, variant_id),
  unique (school_id, post_id, photo_id, channel),
  check ((state = 'live') = (dark_since is null))
);
create index placement_by_post on placement (school_id, post_id);
call keep_apart('placement', 'select, insert, update');

-- The ledger: person x placement, certain or possible, under which entries of the register.
create table depiction (
  school_id    uuid not null,
  placement_id uuid not null,
  person_id    uuid not null,
  certain      boolean not null,
  entry_ids    uuid[] not null,
  primary key (school_id, placement_id, person_id),
  foreign key (school_id, placement_id) references placement,
  foreign key (school_id, person_id) references person
);
create index depiction_by_person on depiction (school_id, person_id);
call keep_apart('depiction', 'select, insert');
