-- People: one row per human in `person`, so that a name stands in one place and can be erased there.

create table location (
  school_id   uuid not null references school,
  location_id uuid not null,
  name        text not null,
  primary key (school_id, location_id)
);
call keep_apart('location', 'select, insert, update');

create table pupil_group (
  school_id   uuid not null references school,
  group_id    uuid not null,
  name        text not null,
  year_groups smallint[] not null,
  location_id uuid not null,
  primary key (school_id, group_id),
  foreign key (school_id, location_id) references location
);
call keep_apart('pupil_group', 'select, insert, update');

create table person (
  school_id   uuid not null references school,
  person_id   uuid not null,
  kind        text not null check (kind in ('pupil', 'guardian', 'staff', 'adult')),
  given_name  text not null,
  prefix      text not null default '',
  family_name text not null,
  identity_id uuid references identity,
  left_on     date,
  primary key (school_id, person_id),
  unique (school_id, identity_id)
);
call keep_apart('person', 'select, insert, update');

create table pupil (
  school_id   uuid not null,
  person_id   uuid not null,
  birth_date  date,
  group_id    uuid not null,
  school_year smallint not null check (school_year between 0 and 8),
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references person,
  foreign key (school_id, group_id) references pupil_group
);
create index pupil_by_group on pupil (school_id, group_id);
call keep_apart('pupil', 'select, insert, update');

create table guardian (
  school_id uuid not null,
  person_id uuid not null,
  email     text not null,
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references person
);
call keep_apart('guardian', 'select, insert, update');

create table guardianship (
  school_id   uuid not null,
  guardian_id uuid not null,
  pupil_id    uuid not null,
  authority   boolean, -- gezag; null is unknown
  primary key (school_id, guardian_id, pupil_id),
  foreign key (school_id, guardian_id) references guardian (school_id, person_id),
  foreign key (school_id, pupil_id) references pupil (school_id, person_id)
);
create index guardianship_by_pupil on guardianship (school_id, pupil_id);
call keep_apart('guardianship', 'select, insert, update');

create table staff_member (
  school_id uuid not null,
  person_id uuid not null,
  email     text not null,
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references person
);
call keep_apart('staff_member', 'select, insert, update');

-- Who teaches which group: need-to-know begins here.
create table teaching (
  school_id uuid not null,
  person_id uuid not null,
  group_id  uuid not null,
  primary key (school_id, person_id, group_id),
  foreign key (school_id, person_id) references staff_member,
  foreign key (school_id, group_id) references pupil_group
);
call keep_apart('teaching', 'select, insert, delete');

create table role (
  school_id   uuid not null references school,
  identity_id uuid not null references identity,
  role        text not null check (role in
    ('teacher', 'editor', 'leadership', 'anti_bullying', 'administrator', 'board', 'guardian', 'pupil', 'other')),
  granted_at  timestamptz not null,
  primary key (school_id, identity_id, role)
);
call keep_apart('role', 'select, insert, delete');
