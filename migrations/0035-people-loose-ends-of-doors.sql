-- Loose ends of the doors: mail that did not arrive, an address that somebody chose, and invitations that are over.

alter table invitation add column not_arrived_at timestamptz; -- after the last try
-- Long after they are over, and with the person.
grant delete on invitation to zww_app;

-- The address by which one human comes in, at whatever schools: false when it is of somebody else. What was mailed to the
-- address of before opens nothing any more.
create function move_identity_address(of_whom uuid, new_address text, moved_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (
    select from person p
    where p.school_id = bound_school() and p.identity_id = of_whom and p.left_on is null and p.erased_at is null) then
    raise exception 'Nobody here comes in as this identity';
  end if;
  update identity set email = lower(new_address) where identity_id = of_whom;
  update login_token set used_at = moved_at where identity_id = of_whom and used_at is null;
  return true;
exception
  when unique_violation then return false;
end
$$;

-- As before; and what is out and has to come back goes along: an address that was typed stands in it.
create or replace function forget_identity(of_nobody uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from session where identity_id = of_nobody;
  delete from login_token where identity_id = of_nobody;
  delete from passkey where identity_id = of_nobody;
  delete from oidc_account where identity_id = of_nobody;
  delete from ceremony where data->>'identityId' = of_nobody::text;
  delete from identity where identity_id = of_nobody;
  return true;
exception
  when foreign_key_violation then return false;
end
$$;

revoke execute on function move_identity_address from public;
grant execute on function move_identity_address to zww_app;
