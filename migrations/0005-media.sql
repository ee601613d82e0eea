-- Bytes only: what came in, what was made of it, and where faces were found. Who they are is not known here.

create table photo (
  school_id   uuid not null references school,
  photo_id    uuid not null,
  state       text not null check (state in ('received', 'ready', 'refused', 'deleted')),
  refusal     text,
  width       integer,
  height      integer,
  uploaded_by uuid not null,
  received_at timestamptz not null,
  primary key (school_id, photo_id),
  foreign key (school_id, uploaded_by) references person (school_id, person_id),
  check ((state = 'refused') = (refusal is not null)),
  check (state <> 'ready' or (width > 0 and height > 0))
);
call keep_apart('photo', 'select, insert, update');

-- A place in the picture, in fractions of the upright photo; score is null when a person drew it.
create table face (
  school_id uuid not null,
  face_id   uuid not null,
  photo_id  uuid not null,
  x         double precision not null check (x between 0 and 1),
  y         double precision not null check (y between 0 and 1),
  w         double precision not null check (w > 0 and w <= 1),
  h         double precision not null check (h > 0 and h <= 1),
  score     double precision,
  model     text,
  drawn_by  uuid,
  at        timestamptz not null,
  primary key (school_id, face_id),
  foreign key (school_id, photo_id) references photo,
  foreign key (school_id, drawn_by) references person (school_id, person_id),
  check ((score is null) = (drawn_by is not null))
);
create index face_by_photo on face (school_id, photo_id);
call keep_apart('face', 'select, insert');

-- Final bytes for the outside, bound to what was covered when they were made and verified.
create table variant (
  school_id  uuid not null,
  variant_id uuid not null,
  photo_id   uuid not null,
  size       text not null check (size in ('groot', 'klein')),
  covers     text not null, -- one canonical line of the covered shapes
  width      integer not null,
  height     integer not null,
  bytes      integer not null,
  sha256     bytea not null,
  made_at    timestamptz not null,
  deleted_at timestamptz,
  primary key (school_id, variant_id),
  foreign key (school_id, photo_id) references photo
);
create index variant_by_photo on variant (school_id, photo_id);
call keep_apart('variant', 'select, insert, update');
