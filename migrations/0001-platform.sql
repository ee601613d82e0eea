-- The ground floor. Tables without a school_id are the exempt list of src/platform/exempt-tables.ts: no room can reach them.

do $$
begin
  create role zww_app nologin;
exception
  when duplicate_object then null; -- roles are per cluster: another database may have made it
end
$$;
grant zww_app to current_user;
grant usage on schema public to zww_app;

create table installation (
  only_row   boolean primary key default true check (only_row),
  kind       text not null check (kind in ('practice', 'real')),
  started_at timestamptz not null
);

create table board (
  board_id uuid primary key,
  name     text not null
);

create table identity (
  identity_id uuid primary key,
  email       text not null unique check (email = lower(email)),
  created_at  timestamptz not null
);

create table session (
  token_hash   bytea primary key,
  identity_id  uuid not null references identity,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz
);

create table login_token (
  token_hash  bytea primary key,
  identity_id uuid not null references identity,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index login_token_by_identity on login_token (identity_id, created_at);

-- A school is both a row of its own (row-level security) and the register by which the platform finds it from an address.
create table school (
  school_id   uuid primary key,
  board_id    uuid not null references board,
  slug        text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
  brin        text not null,
  name        text not null,
  region      text not null check (region in ('noord', 'midden', 'zuid')),
  time_zone   text not null default 'Europe/Amsterdam',
  school_year text not null
);

-- What every table of a school gets: its rows only, forced on the owner too, and no more rights than named.
-- After one bound transaction the setting is '' and not null, hence nullif.
create procedure keep_apart(t regclass, rights text)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format(
    'create policy own_school on %s to zww_app using (school_id = nullif(current_setting(''app.school_id'', true), '''')::uuid)', t);
  execute format('grant %s on %s to zww_app', rights, t);
end
$$;

call keep_apart('school', 'select');
-- The platform finds a school by its address before any school is bound; no room runs as this role.
create policy platform_register on school to current_user using (true) with check (true);

-- Append-only by privilege: what happened, with ids and never with names.
create table event (
  school_id uuid not null references school,
  event_id  uuid not null,
  kind      text not null,
  ids       jsonb not null,
  actor_id  uuid,
  at        timestamptz not null,
  primary key (school_id, event_id)
);
create index event_by_kind on event (school_id, kind, at);
call keep_apart('event', 'select, insert');

create table practice_mail (
  school_id        uuid not null references school,
  practice_mail_id uuid not null,
  recipient        text not null,
  subject          text not null,
  body             text not null,
  sent_at          timestamptz not null,
  primary key (school_id, practice_mail_id)
);
call keep_apart('practice_mail', 'select, insert');
