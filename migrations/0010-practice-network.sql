-- The practice networks: what a trainee's posts become over there. What is taken away is really gone here, row and file.

create table practice_account (
  school_id uuid not null references school,
  network   text not null,
  token     text not null, -- opens a practice network of this school, and nothing else
  primary key (school_id, network)
);
call keep_apart('practice_account', 'select, insert');

create table practice_media (
  school_id   uuid not null,
  media_id    uuid not null,
  network     text not null,
  alt_text    text not null default '',
  width       int not null,
  height      int not null,
  uploaded_at timestamptz not null,
  primary key (school_id, media_id),
  foreign key (school_id, network) references practice_account
);
call keep_apart('practice_media', 'select, insert, update, delete');

-- Prepared in a container, and to be seen only since it was posted.
create table practice_item (
  school_id    uuid not null,
  item_id      uuid not null,
  network      text not null,
  container_id uuid,
  text         text not null,
  made_at      timestamptz not null,
  posted_at    timestamptz,
  primary key (school_id, item_id),
  unique (school_id, container_id),
  foreign key (school_id, network) references practice_account,
  check (container_id is not null or posted_at is not null)
);
create index practice_item_newest on practice_item (school_id, network, posted_at desc) where posted_at is not null;
call keep_apart('practice_item', 'select, insert, update, delete');

create table practice_item_photo (
  school_id uuid not null,
  item_id   uuid not null,
  media_id  uuid not null,
  position  smallint not null,
  primary key (school_id, item_id, media_id),
  foreign key (school_id, item_id) references practice_item on delete cascade,
  foreign key (school_id, media_id) references practice_media on delete cascade
);
create index practice_item_photo_by_media on practice_item_photo (school_id, media_id);
call keep_apart('practice_item_photo', 'select, insert, delete');

-- What a trainee lets a network do wrong: the next time it can, or until it is turned off.
create table practice_fault (
  school_id uuid not null references school,
  network   text not null,
  kind      text not null check (kind in
    ('drop_after_commit', 'drop_before_commit', 'throttled', 'rejects', 'delete_refused', 'delete_ignored')),
  once      boolean not null,
  primary key (school_id, network)
);
call keep_apart('practice_fault', 'select, insert, update, delete');
