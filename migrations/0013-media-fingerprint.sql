-- What a picture for the outside looks like as a whole, and its mirror image, in 64 bits each: to know it again when it is
-- found elsewhere. Nothing of a face (promise 7). Null: made before there were fingerprints, until the sweeper comes by.
-- No index knows a distance: a school's own rows are all compared.
alter table variant
  add column look bit(64),
  add column look_mirrored bit(64),
  add check ((look is null) = (look_mirrored is null));
create index variant_without_look on variant (school_id, made_at) where look is null and deleted_at is null;
