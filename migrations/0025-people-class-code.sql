-- A code on a poster: opens the school for a class, with nothing personal behind it. One at a time per group.
create table class_code (
  school_id uuid not null,
  code_id   uuid not null,
  group_id  uuid not null,
  code      text not null check (code ~ '^[a-z2-9]{8}$'),
  made_by   uuid,
  made_at   timestamptz not null,
  ended_at  timestamptz,
  primary key (school_id, code_id),
  foreign key (school_id, group_id) references pupil_group,
  foreign key (school_id, made_by) references person (school_id, person_id)
);
create unique index class_code_of_group on class_code (school_id, group_id) where ended_at is null;
create unique index class_code_living on class_code (school_id, code) where ended_at is null;
call keep_apart('class_code', 'select, insert, update');
