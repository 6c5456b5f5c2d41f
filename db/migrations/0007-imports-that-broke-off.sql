-- Imports that a killed process left behind are closed at the next start, past the tenancy, by the two functions below and
-- nothing else. A run holds an advisory lock (7318207, its number) as long as its transaction lives: whoever gets the lock
-- knows that nobody works on the run any more.

create function platform.open_import_runs()
returns table (slug text, import_run_id integer, started_by text, status text)
language sql stable security definer set search_path = '' as $$
  select m.slug, r.import_run_id, r.started_by, r.status
  from public.import_run r join public.municipality m on m.municipality_id = r.municipality_id
  where r.status in ('waiting', 'running') order by r.import_run_id
$$;
comment on function platform.open_import_runs() is 'Runs of all municipalities that wait or say that they are running.';
revoke all on function platform.open_import_runs() from public;
grant execute on function platform.open_import_runs() to gelingen_app;

create function platform.close_import_run(p_import_run_id integer, p_code text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not pg_try_advisory_xact_lock(7318207, p_import_run_id) then
    return false;
  end if;
  update public.import_run
  set status = 'failed', finished_at = now(),
    report = report || jsonb_build_object('refusal', jsonb_build_object('code', p_code))
  where import_run_id = p_import_run_id and status in ('waiting', 'running');
  return found;
end
$$;
comment on function platform.close_import_run(integer, text) is 'False: somebody works on it, or it is closed.';
revoke all on function platform.close_import_run(integer, text) from public;
grant execute on function platform.close_import_run(integer, text) to gelingen_app;

-- The keys to the indicator and to the area lead to the municipality already; a third check per value makes a large import a
-- fifth slower and excludes nothing.
alter table indicator_value drop constraint indicator_value_municipality_id_fkey;
