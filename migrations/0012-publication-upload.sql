-- Choosing: what comes in, in pieces and from a share sheet, before it is a photo of a post.

-- Null: which of its photos are kept is still to be said.
alter table post add column chosen_at timestamptz;
update post set chosen_at = created_at;

-- A file on its way from one colleague's phone. The key is the phone's own: sent twice, it is one photo.
create table upload (
  school_id  uuid not null,
  upload_id  uuid not null,
  file_id    uuid not null, -- its pieces lie under this one: begun again, they are other pieces
  post_id    uuid not null,
  person_id  uuid not null,
  bytes      integer not null check (bytes > 0),                      -- as announced; counted when it is in
  received   integer not null default 0 check (received between 0 and bytes),
  taken_at   timestamp,                                               -- by the phone, where the file itself does not say
  photo_id   uuid,                                                    -- what became of it
  changed_at timestamptz not null,
  primary key (school_id, upload_id),
  foreign key (school_id, post_id) references post,
  foreign key (school_id, person_id) references person,
  foreign key (school_id, photo_id) references photo,
  check (photo_id is null or received = bytes)
);
create index upload_unfinished on upload (school_id, person_id, changed_at) where photo_id is null;
create index upload_by_post on upload (school_id, post_id);
call keep_apart('upload', 'select, insert, update, delete');

-- From the share sheet of a phone, by nobody known: no rights, one hour, and only for who holds the token.
create table quarantine (
  school_id  uuid not null references school,
  batch_id   uuid not null,
  token_hash bytea not null,
  source     bytea not null, -- a hash of where it came from, to count by
  files      smallint not null check (files > 0),
  bytes      bigint not null check (bytes >= 0),
  shared_at  timestamptz not null,
  primary key (school_id, batch_id),
  unique (school_id, token_hash)
);
call keep_apart('quarantine', 'select, insert, delete');
