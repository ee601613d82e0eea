-- The code of conduct of the board, beside the agreement: the newest row counts.
create table code_of_conduct (
  school_id   uuid not null references school,
  code_id     uuid not null,
  title       text not null check (length(title) between 1 and 120),
  body        text not null check (length(body) <= 40000),
  link        text not null check (length(link) <= 500),
  set_by      uuid,
  recorded_at timestamptz not null,
  primary key (school_id, code_id),
  check (body <> '' or link <> '')
);
create index code_of_conduct_newest on code_of_conduct (school_id, recorded_at desc);
call keep_apart('code_of_conduct', 'select, insert');
