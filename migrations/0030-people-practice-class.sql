-- The practice class of a real school: drawn pupils to practise with. Who is drawn stays drawn, and the keys below keep
-- drawn and real apart: in a group, under a guardian, in a post, and at a placement.

alter table person
  add column is_practice boolean not null default false,
  add unique (school_id, person_id, is_practice),
  add check (not is_practice or (identity_id is null and kind in ('pupil', 'guardian')));

alter table pupil_group
  add column is_practice boolean not null default false,
  add unique (school_id, group_id, is_practice),
  alter column location_id drop not null,
  add check (is_practice or location_id is not null);
create unique index pupil_group_practice on pupil_group (school_id) where is_practice;

alter table pupil
  add column is_practice boolean not null default false,
  add check (not is_practice or group_id is not null),
  add foreign key (school_id, person_id, is_practice) references person (school_id, person_id, is_practice),
  add foreign key (school_id, group_id, is_practice) references pupil_group (school_id, group_id, is_practice);

alter table guardianship
  add column is_practice boolean not null default false,
  add foreign key (school_id, guardian_id, is_practice) references person (school_id, person_id, is_practice),
  add foreign key (school_id, pupil_id, is_practice) references person (school_id, person_id, is_practice);

create function stay_as_made() returns trigger
language plpgsql
as $$
begin
  raise exception 'drawn stays drawn and real stays real';
end
$$;
create trigger person_stays before update of is_practice on person
  for each row when (old.is_practice is distinct from new.is_practice) execute function stay_as_made();
create trigger group_stays before update of is_practice on pupil_group
  for each row when (old.is_practice is distinct from new.is_practice) execute function stay_as_made();

-- A post is of drawn children or of real ones. It may still change sides while it has no group.
alter table post
  add column is_practice boolean not null default false,
  add unique (school_id, post_id, is_practice);
alter table post_group
  add column is_practice boolean not null default false,
  add foreign key (school_id, post_id, is_practice) references post (school_id, post_id, is_practice),
  add foreign key (school_id, group_id, is_practice) references pupil_group (school_id, group_id, is_practice);

-- Nothing drawn stands on a page of the school itself or in the parents' app.
alter table placement
  add column is_practice boolean not null default false,
  add check (not is_practice or (channel <> 'website' and channel <> 'ouderapp')),
  add unique (school_id, placement_id, is_practice),
  add foreign key (school_id, post_id, is_practice) references post (school_id, post_id, is_practice);
alter table depiction
  add column is_practice boolean not null default false,
  add foreign key (school_id, placement_id, is_practice) references placement (school_id, placement_id, is_practice),
  add foreign key (school_id, person_id, is_practice) references person (school_id, person_id, is_practice);
