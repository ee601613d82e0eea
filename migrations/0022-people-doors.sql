-- Doors: how somebody came in, when they last showed that it is them, and how often somebody may try.

-- Who has no mail came in with a letter: an identity without an address.
alter table identity alter column email drop not null;

alter table session
  add column via text not null default 'link'
    check (via in ('link', 'passkey', 'oidc', 'letter', 'practice', 'class_code')),
  add column confirmed_at timestamptz,  -- null: came in by a mailed link and showed nothing since
  add column device text not null default '', -- such as "Firefox op Windows": for the list of sessions
  add column school_id uuid references school, -- of a class that came in with its code, together with group_id
  add column group_id uuid,
  alter column identity_id drop not null,
  add check ((identity_id is null) = (via = 'class_code')),
  add check ((school_id is null) = (via <> 'class_code') and (group_id is null) = (school_id is null));
create index session_by_identity on session (identity_id) where ended_at is null;

-- A key on somebody's own phone or computer. The private half never leaves it.
create table passkey (
  credential_id text primary key, -- base64url, as the browser says it
  identity_id   uuid not null references identity,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null,
  label         text not null,
  added_at      timestamptz not null,
  used_at       timestamptz
);
create index passkey_by_identity on passkey (identity_id);

-- An account at the school's own provider (Entree, Microsoft, Google), bound to a person here.
create table oidc_account (
  issuer      text not null,
  subject     text not null,
  identity_id uuid not null references identity,
  added_at    timestamptz not null,
  primary key (issuer, subject)
);
create index oidc_account_by_identity on oidc_account (identity_id);

-- What has to come back unchanged: a challenge, or state, nonce and verifier. Used once, minutes long.
create table ceremony (
  token_hash bytea primary key,
  kind       text not null,
  data       jsonb not null,
  expires_at timestamptz not null
);

-- Counted per kind and per who, in windows; `who` is a hash. Several processes see the same count.
create table rate_limit (
  kind       text not null,
  who        bytea not null,
  started_at timestamptz not null,
  times      integer not null,
  primary key (kind, who)
);

-- A substitute, a trainee, a teacher of gymnastics: on these days, for these groups, and it ends by itself.
alter table role add column until date; -- the last day; null: until it is taken back
grant update (until) on role to zww_app;
alter table teaching
  add column from_day date,
  add column until_day date,
  add column weekdays smallint[] not null default '{1,2,3,4,5,6,7}' check (weekdays <@ '{1,2,3,4,5,6,7}');
