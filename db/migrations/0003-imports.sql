-- Imports: saved recipes, runs with their report, and what was wrong line by line.

create table import_recipe (
  municipality_id integer not null references municipality,
  import_recipe_id integer generated always as identity,
  name text not null check (name <> ''),
  target text not null check (target in ('areas', 'residents', 'indicators', 'offers', 'travel-times')),
  definition jsonb not null,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (municipality_id, import_recipe_id),
  unique (municipality_id, name)
);

create table import_run (
  municipality_id integer not null references municipality,
  import_run_id integer generated always as identity,
  import_recipe_id integer,
  target text not null check (target in ('areas', 'residents', 'indicators', 'offers', 'travel-times')),
  recipe jsonb,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  stored_file text,
  status text not null check (status in ('preview', 'waiting', 'running', 'done', 'refused', 'cancelled', 'failed')),
  take text not null default 'all-or-nothing' check (take in ('all-or-nothing', 'good-rows')),
  cancel_requested boolean not null default false,
  progress_done bigint not null default 0,
  progress_total bigint,
  report jsonb not null default '{}',
  started_by text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (municipality_id, import_run_id),
  foreign key (municipality_id, import_recipe_id) references import_recipe on delete set null (import_recipe_id)
);
create index on import_run (municipality_id, created_at desc);
comment on column import_run.recipe is 'The recipe as it was when the run started; a saved recipe may change later.';
comment on column import_run.report is 'Counts: read, taken, refused, added, changed, unchanged, and refusals by code.';

create table import_issue (
  municipality_id integer not null references municipality,
  import_run_id integer not null,
  issue_number integer not null,
  line integer,
  column_name text,
  code text not null,
  details jsonb not null default '{}',
  primary key (municipality_id, import_run_id, issue_number),
  foreign key (municipality_id, import_run_id) references import_run on delete cascade
);
comment on table import_issue is 'Each refused or remarkable line; the sentence is made from code and details.';

select platform.make_tenant_table('import_recipe');
select platform.make_tenant_table('import_run');
select platform.make_tenant_table('import_issue');
grant insert (municipality_id, name, target, definition, created_by), update (name, definition, updated_at) on import_recipe to gelingen_member;
grant insert (municipality_id, import_recipe_id, target, recipe, file_name, file_bytes, file_sha256, stored_file, status, take, started_by),
  update (import_recipe_id, target, recipe, stored_file, status, take, cancel_requested, progress_done, progress_total, report, started_at, finished_at)
  on import_run to gelingen_member;
grant insert (municipality_id, import_run_id, issue_number, line, column_name, code, details) on import_issue to gelingen_member;
