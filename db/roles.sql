-- Roles of the installation; safe to run again. Executed before the migrations by the role that owns the server.
--   gelingen_owner   owns every object, nobody logs in as it
--   gelingen_app     the application's log-in: no superuser, no BYPASSRLS, no right of its own on tenant tables
--   gelingen_member  what a transaction becomes inside one municipality
--   gelingen_public  what a transaction becomes for families: only what is public
--   gelingen_link    what a transaction becomes by a secret link: only what this link is about
--   gelingen_program what a transaction becomes for the program's own work without a person: only what that work needs
--   gelingen_state   what a transaction becomes for the Land: only what a municipality released
do $$
declare
  wanted text;
begin
  foreach wanted in array array['gelingen_owner', 'gelingen_member', 'gelingen_public', 'gelingen_link', 'gelingen_program', 'gelingen_state'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls', wanted);
      exception when duplicate_object or unique_violation then null; -- another start was faster
      end;
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'gelingen_app') then
    begin
      create role gelingen_app login noinherit nosuperuser nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'gelingen_owner', 'member') then
    execute format('grant gelingen_owner to %I', current_user);
  end if;
end
$$;
grant gelingen_member, gelingen_public, gelingen_link, gelingen_program, gelingen_state to gelingen_app;
