-- Guardians from a list, and people by hand.

-- A guardian may have no mail, or share an address with somebody: then that address lets in only one of them.
alter table guardian alter column email drop not null;

-- Which column of a school's own list says what, by the title above it. Titles only, never a value.
create table column_profile (
  school_id uuid not null references school,
  kind      text not null,
  mapping   jsonb not null,
  primary key (school_id, kind)
);
call keep_apart('column_profile', 'select, insert, update');

-- Between looking and confirming: the mapped fields of a list and nothing else of it. Gone when that is done, or after a day.
create table guardian_draft (
  school_id uuid not null references school,
  draft_id  uuid not null,
  lines     jsonb not null,
  made_at   timestamptz not null,
  primary key (school_id, draft_id)
);
call keep_apart('guardian_draft', 'select, insert, delete');

