-- Where a found face stands in the one picture of all faces of its photo; null when a person drew it, or before there
-- were such pictures.
alter table face add column strip_cell integer check (strip_cell >= 0);
alter table face add check (strip_cell is null or score is not null);
