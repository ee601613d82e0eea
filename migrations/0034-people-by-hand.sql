-- People by hand: who was put down as a guardian by mistake is no guardian of that child.
grant delete on guardianship to zww_app;

create trigger end_masks_of_gone after delete on guardianship referencing old table as changed
  for each statement execute function end_masks('pupil_id');
