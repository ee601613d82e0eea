-- Guardians who disagreed: what the leadership agreed with them. Until then every class of channel needs all of them.

create table disagreement_settled (
  school_id  uuid not null,
  settled_id uuid not null,
  person_id  uuid not null,
  reason     text not null check (length(trim(reason)) >= 10),
  settled_by uuid not null,
  at         timestamptz not null,
  primary key (school_id, settled_id),
  foreign key (school_id, person_id) references consent_register,
  foreign key (school_id, settled_by) references person (school_id, person_id)
);
call keep_apart('disagreement_settled', 'select, insert');
