-- An address that a parent gave and confirmed: a list of the school's asks before it takes its place.
alter table guardian add column own_email boolean not null default false;
