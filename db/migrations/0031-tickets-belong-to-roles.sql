-- A ticket that was made for a link opens nothing under the role of members, and the other way round: whoever entered a municipality by a
-- link, or as the program, stays within what that role may see.

create or replace function platform.current_municipality() returns integer
language plpgsql stable security definer set search_path = '' as $$
declare
  v_municipality text := current_setting('gelingen.municipality', true);
  v_user text := current_setting('gelingen.user', true);
begin
  if coalesce(v_municipality, '') = ''
    or coalesce(current_setting('gelingen.ticket', true), '') <> platform.ticket(v_municipality::integer, v_user)
    or current_setting('role', true) is distinct from (case
      when v_user like 'link:%' then 'gelingen_link'
      when v_user like 'program:%' then 'gelingen_program'
      else 'gelingen_member' end) then
    raise exception 'no municipality entered in this transaction' using errcode = '42501';
  end if;
  return v_municipality::integer;
end
$$;
