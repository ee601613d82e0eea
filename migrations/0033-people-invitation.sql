-- An invitation stands in a mail or on paper, and nowhere here: a hash knows it again. One counts per person.
create table invitation (
  school_id     uuid not null,
  invitation_id uuid not null,
  person_id     uuid not null,
  token_hash    bytea not null,
  way           text not null check (way in ('mail', 'letter')),
  made_by       uuid,
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  opened_at     timestamptz,
  withdrawn_at  timestamptz,
  primary key (school_id, invitation_id),
  unique (school_id, token_hash),
  foreign key (school_id, person_id) references person,
  foreign key (school_id, made_by) references person (school_id, person_id)
);
create unique index invitation_living on invitation (school_id, person_id) where withdrawn_at is null;
call keep_apart('invitation', 'select, insert, update');

-- The first time that somebody came in, by whatever door: who is here needs no invitation.
alter table person add column came_in_at timestamptz;
