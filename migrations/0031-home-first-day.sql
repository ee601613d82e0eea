-- "Klaar voor nu": what a head ticked off on the first days, beside what the facts say themselves.
create table first_day_tick (
  school_id uuid not null references school,
  step      text not null,
  ticked_at timestamptz not null,
  primary key (school_id, step)
);
call keep_apart('first_day_tick', 'select, insert, delete');
