-- Days of a substitute can be changed; whose group it is stays a row of its own.
grant update (from_day, until_day, weekdays) on teaching to zww_app;
alter table teaching
  add check ((until_day is null) = (from_day is null)),
  add check (until_day >= from_day);
