-- What a school looks like: its colour in the header and over a covered face. Its name was there already.
alter table school
  add column colour text not null default '#0d5662' check (colour ~ '^#[0-9a-f]{6}$');

-- Leadership changes these two; the address, the BRIN and the clock stay the platform's.
grant update (name, colour) on school to zww_app;
