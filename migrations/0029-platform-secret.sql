-- Keys to other computers: channel tokens and the like. Sealed with a key that is not in this database.
create table secret (
  school_id  uuid not null references school,
  name       text not null, -- such as channel_token:facebook
  key_id     text not null, -- of the key it is sealed with
  sealed     bytea not null, -- nonce, tag, and what only the key's owner can read
  changed_at timestamptz not null,
  primary key (school_id, name)
);
call keep_apart('secret', 'select, insert, update, delete');

-- A practice network knows its account's token as any door does: by a hash. The school's own copy is a secret.
alter table practice_account add column token_hash bytea;
update practice_account set token_hash = sha256(token::bytea);
alter table practice_account drop column token, alter column token_hash set not null;
grant update (token_hash) on practice_account to zww_app;
