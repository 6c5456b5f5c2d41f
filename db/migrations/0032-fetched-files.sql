-- A file may come from another server: its run says "fetching" until a job has fetched it, then it is in preview like every other.

alter table import_run add column fetched_from text check (fetched_from <> '');
comment on column import_run.fetched_from is 'Address that the file was fetched from; null = it was sent. While fetching, progress counts its records.';
alter table import_run drop constraint import_run_status_check,
  add constraint import_run_status_check
    check (status in ('fetching', 'preview', 'waiting', 'running', 'done', 'refused', 'cancelled', 'failed')),
  add constraint import_run_fetching_check check (status <> 'fetching' or fetched_from is not null);
grant insert (fetched_from), update (file_bytes, file_sha256) on import_run to gelingen_member;

create or replace function platform.open_import_runs()
returns table (slug text, import_run_id integer, started_by text, status text)
language sql stable security definer set search_path = '' as $$
  select m.slug, r.import_run_id, r.started_by, r.status
  from public.import_run r join public.municipality m on m.municipality_id = r.municipality_id
  where r.status in ('fetching', 'waiting', 'running') order by r.import_run_id
$$;
comment on function platform.open_import_runs() is 'Runs of all municipalities that are fetched, wait, or say that they are running.';

create or replace function platform.close_import_run(p_import_run_id integer, p_code text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not pg_try_advisory_xact_lock(7318207, p_import_run_id) then
    return false;
  end if;
  update public.import_run
  set status = 'failed', finished_at = now(),
    report = report || jsonb_build_object('refusal', jsonb_build_object('code', p_code))
  where import_run_id = p_import_run_id and status in ('fetching', 'waiting', 'running');
  return found;
end
$$;
