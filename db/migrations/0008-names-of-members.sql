-- Who did it: the names of the members of the municipality that the transaction has entered, and of nobody else.
create function platform.names_of_members() returns table (user_id text, name text)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name from identity."user" u join public.membership s on s.user_id = u.id
  where s.municipality_id = (select platform.current_municipality())
$$;
revoke all on function platform.names_of_members() from public;
grant execute on function platform.names_of_members() to gelingen_member;
