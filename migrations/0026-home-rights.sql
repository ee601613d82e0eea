-- Rights of persons: to know what is held, to have it put right, and to have it erased. What happened stays, without names.

alter table person add column erased_at timestamptz;

-- "Klopt er iets niet?" and "Ik wil meer weten": a line for the leadership, with a month to answer it.
create table person_request (
  school_id  uuid not null references school,
  request_id uuid not null,
  kind       text not null check (kind in ('correction', 'access')),
  asked_by   uuid not null,
  about      uuid not null,
  words      text not null check (length(words) <= 2000),
  asked_at   timestamptz not null,
  answer_by  date not null,
  done_at    timestamptz,
  done_by    uuid,
  primary key (school_id, request_id),
  foreign key (school_id, asked_by) references person (school_id, person_id),
  foreign key (school_id, about) references person (school_id, person_id),
  foreign key (school_id, done_by) references person (school_id, person_id),
  check ((done_at is null) = (done_by is null))
);
create index person_request_open on person_request (school_id, answer_by) where done_at is null;
create index person_request_by_asker on person_request (school_id, asked_by);
call keep_apart('person_request', 'select, insert, update');

-- The owner, in the functions below, is bound to the school of the transaction like everybody.
create procedure let_erasure(command text, t regclass)
language plpgsql
as $$
begin
  execute format(
    'create policy erasure_%1$s on %2$s for %1$s to current_user
     using (school_id = nullif(current_setting(''app.school_id'', true), '''')::uuid)', command, t);
end
$$;
call let_erasure('select', 'person');
call let_erasure('select', 'consent_entry');
call let_erasure('update', 'consent_entry');
call let_erasure('select', 'disagreement_settled');
call let_erasure('update', 'disagreement_settled');
call let_erasure('select', 'channel_decision');
call let_erasure('update', 'channel_decision');
call let_erasure('select', 'takedown');
call let_erasure('select', 'takedown_event');
call let_erasure('update', 'takedown_event');
call let_erasure('select', 'delivery_photo');
call let_erasure('update', 'delivery_photo');
call let_erasure('select', 'practice_mail');
call let_erasure('delete', 'practice_mail');
drop procedure let_erasure;

-- Whole words only, however they are written, and with the s of a possessive.
create function without_names(words text, names text[]) returns text
language plpgsql immutable
as $$
declare
  name text;
begin
  foreach name in array names loop
    words := regexp_replace(
      words, '(?<!\w)' || regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g') || 's?(?!\w)', 'naam gewist', 'gi');
  end loop;
  return words;
end
$$;

-- The only ways by which words in an append-only table are changed: of somebody who is being erased in this very
-- transaction, and then their names alone; what is wholly about that person goes as a whole. Every row stays.
create function ask_erasing(who uuid) returns uuid
language plpgsql stable
as $$
declare
  here uuid := nullif(current_setting('app.school_id', true), '')::uuid;
begin
  if not exists (
    select from person p where p.school_id = here and p.person_id = who and p.erased_at is not null
      and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'Nobody is being erased here';
  end if;
  return here;
end
$$;

create function erase_people_words(who uuid, said text[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  here uuid := ask_erasing(who);
begin
  delete from practice_mail
  where school_id = here
    and (recipient = any(said) or (subject, body) <> (without_names(subject, said), without_names(body, said)));
  -- While it is held nothing is erased; why it was held is kept no longer than the person.
  update legal_hold set reason = case when person_id = who then 'Tekst gewist.' else without_names(reason, said) end
  where school_id = here and (person_id = who or reason <> without_names(reason, said));
end
$$;

create function erase_consent_words(who uuid, said text[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  here uuid := ask_erasing(who);
begin
  update consent_entry set evidence = null
  where school_id = here and who in (subject_id, grantor_id) and evidence is not null;
  update disagreement_settled
  set reason = case when person_id = who then 'Tekst gewist.' else without_names(reason, said) end
  where school_id = here and (person_id = who or reason <> without_names(reason, said));
end
$$;

-- `posts`: of these the words are about this person, so that there a first name means them as well.
create function erase_publication_words(who uuid, said text[], called text[], posts uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  here uuid := ask_erasing(who);
begin
  update channel_decision set owner = without_names(owner, said), dpia = without_names(dpia, said)
  where school_id = here and (owner, dpia) <> (without_names(owner, said), without_names(dpia, said));
  update delivery_photo p set alt_text = cleaned
  from (
    select post_id, channel, photo_id,
      without_names(alt_text, case when post_id = any(posts) then said || called else said end) as cleaned
    from delivery_photo where school_id = here and alt_text <> ''
  ) as v
  where p.school_id = here and (p.post_id, p.channel, p.photo_id) = (v.post_id, v.channel, v.photo_id)
    and p.alt_text <> cleaned;
  update takedown_event e
  set data = case when e.data ? 'note' then jsonb_set(e.data, '{note}', to_jsonb(cleaned))
                  else jsonb_set(e.data, '{evidence,note}', to_jsonb(cleaned)) end
  from (
    select v.takedown_event_id as id, v.data,
      without_names(coalesce(v.data->>'note', v.data->'evidence'->>'note'),
        case when t.post_id = any(posts) then said || called else said end) as cleaned
    from takedown_event v join takedown t on t.school_id = v.school_id and t.takedown_id = v.takedown_id
    where v.school_id = here and coalesce(v.data->>'note', v.data->'evidence'->>'note', '') <> ''
  ) as v
  where e.school_id = here and e.takedown_event_id = v.id;
end
$$;

-- One human can be at several schools: the address goes with the last of them. Whatever still refers to it keeps it.
create function forget_identity(of_nobody uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from session where identity_id = of_nobody;
  delete from login_token where identity_id = of_nobody;
  delete from passkey where identity_id = of_nobody;
  delete from oidc_account where identity_id = of_nobody;
  delete from identity where identity_id = of_nobody;
  return true;
exception
  when foreign_key_violation then return false;
end
$$;

revoke execute on function erase_people_words, erase_consent_words, erase_publication_words, forget_identity from public;
grant execute on function erase_people_words, erase_consent_words, erase_publication_words, forget_identity to zww_app;
