-- The school's own agreement, one row per version, with the settings "zo lezen wij de regels" beside it.

create table protocol_version (
  school_id     uuid not null references school,
  version       text not null,
  in_force_from date not null,
  document      jsonb not null,
  recorded_at   timestamptz not null,
  primary key (school_id, version)
);
call keep_apart('protocol_version', 'select, insert');

create table reading (
  school_id   uuid not null references school,
  reading_id  uuid not null,
  key         text not null,
  choice      jsonb not null,
  chosen_by   uuid,
  recorded_at timestamptz not null,
  primary key (school_id, reading_id)
);
create index reading_latest on reading (school_id, key, recorded_at desc);
call keep_apart('reading', 'select, insert');
