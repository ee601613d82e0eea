-- What is done to one photo for one place: the same photo can be sharp in the parents' app and covered on a network.

create table treatment (
  school_id uuid not null,
  post_id   uuid not null,
  photo_id  uuid not null,
  channel   text not null,
  left_out  boolean not null default false,
  covered   uuid[] not null default '{}', -- faces
  crop_x    double precision check (crop_x between 0 and 1), -- in fractions of the upright photo; all four or none
  crop_y    double precision check (crop_y between 0 and 1),
  crop_w    double precision check (crop_w > 0 and crop_w <= 1),
  crop_h    double precision check (crop_h > 0 and crop_h <= 1),
  primary key (school_id, post_id, photo_id, channel),
  foreign key (school_id, post_id, photo_id) references post_photo on delete cascade,
  check (num_nulls(crop_x, crop_y, crop_w, crop_h) in (0, 4)),
  check (not left_out or (crop_x is null and covered = '{}'))
);
call keep_apart('treatment', 'select, insert, update, delete');

-- Covered faces of which somebody said that classmates don't know the child any more, by clothes or posture.
alter table post_photo add column unrecognised uuid[] not null default '{}';

-- Bytes belong to what was covered and what was cut off when they were made.
alter table variant add column crop text not null default '';

-- "Staat er nog iemand zonder kader op?" is answered once per whole photo.
alter table statement drop constraint statement_kind_check;
alter table statement add constraint statement_kind_check check (kind in
  ('open', 'not_a_face', 'named', 'covered', 'candidates', 'also_present', 'not_seen', 'nobody_recognisable',
   'not_stated', 'looked_over'));
