-- The register. Decisions are entries that are never changed; the row per person is what a claim and a withdrawal lock.

create table purpose (
  school_id   uuid not null references school,
  purpose     text not null,
  class       text not null check (class in ('closed', 'own', 'network')),
  media       text[] not null, -- what the text names: nothing else is asked or may be given
  name        text not null,
  position    smallint not null,
  primary key (school_id, purpose)
);
call keep_apart('purpose', 'select, insert, update');

-- The text that a person reads before choosing: a changed text is a new version, an old ja stays bound to the old one.
create table purpose_text (
  school_id   uuid not null,
  purpose     text not null,
  text_hash   bytea not null,
  text        text not null,
  recorded_at timestamptz not null,
  primary key (school_id, purpose, text_hash),
  foreign key (school_id, purpose) references purpose
);
call keep_apart('purpose_text', 'select, insert');

create table consent_register (
  school_id       uuid not null,
  person_id       uuid not null,
  not_in_pictures boolean not null default false,
  disagreement    boolean not null default false,
  child_asked_at  timestamptz,
  revision        integer not null default 0,
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references person
);
call keep_apart('consent_register', 'select, insert, update');

create table consent_entry (
  school_id   uuid not null,
  entry_id    uuid not null,
  sequence    bigint generated always as identity,
  subject_id  uuid not null,
  grantor_id  uuid not null,
  purpose     text not null,
  medium      text not null check (medium in ('foto', 'film', 'geluid')),
  decision    text not null check (decision in ('ja', 'nee', 'ingetrokken')),
  valid_from  date,
  valid_until date,
  method      text not null check (method in ('inschrijfformulier', 'ouderpagina', 'gesprek', 'papier')),
  text_hash   bytea,
  evidence    text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (school_id, entry_id),
  foreign key (school_id, subject_id) references consent_register (school_id, person_id),
  foreign key (school_id, grantor_id) references person (school_id, person_id),
  foreign key (school_id, purpose) references purpose
);
create index consent_entry_by_subject on consent_entry (school_id, subject_id, sequence);
call keep_apart('consent_entry', 'select, insert');
