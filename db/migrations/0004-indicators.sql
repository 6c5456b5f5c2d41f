-- Indicators: catalogue entries of the municipality and their values per area and period; index definitions over them.

create table indicator (
  municipality_id integer not null references municipality,
  indicator_id integer generated always as identity,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  definition text not null default '',
  unit text not null,
  numerator text not null default '',
  denominator text not null default '',
  direction text not null check (direction in ('higher-is-burden', 'higher-is-better', 'neutral')),
  topic text not null,
  source text not null default '',
  licence text not null default '',
  refresh_rhythm text not null default '',
  minimum_count integer check (minimum_count >= 1),
  lowest double precision,
  highest double precision,
  decimals smallint not null default 1 check (decimals between 0 and 6),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (municipality_id, indicator_id),
  unique (municipality_id, code),
  check (lowest <= highest)
);
comment on column indicator.minimum_count is 'Stricter than the municipality''s own where set.';

create table indicator_value (
  municipality_id integer not null references municipality,
  indicator_id integer not null,
  period text not null check (period ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|/[0-9]{2})?$'),
  area_id integer not null,
  value double precision,
  sign text check (sign in ('–', '.', '/', 'x', '…', '0')),
  cases integer check (cases >= 0),
  base integer check (base >= 0),
  import_id integer,
  primary key (municipality_id, indicator_id, period, area_id),
  foreign key (municipality_id, indicator_id) references indicator on delete cascade,
  foreign key (municipality_id, area_id) references area on delete cascade,
  check (value is not null or sign is not null)
);
comment on column indicator_value.period is 'YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn or the school year YYYY/YY.';
comment on column indicator_value.sign is 'Official table sign; with a value it blocks that value from being shown.';
comment on column indicator_value.cases is 'The case number behind a rate, where known.';
comment on column indicator_value.base is 'The number of persons the rate refers to, where known.';

create table index_definition (
  municipality_id integer not null references municipality,
  index_definition_id integer generated always as identity,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  description text not null default '',
  template text,
  area_level_id integer not null,
  period text not null,
  spec jsonb not null,
  version integer not null default 1,
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, index_definition_id),
  unique (municipality_id, code),
  foreign key (municipality_id, area_level_id) references area_level
);
comment on column index_definition.spec is 'The specification of @gelingen/methods/composite-index; columns are indicator codes.';

select platform.make_tenant_table('indicator');
select platform.make_tenant_table('indicator_value');
select platform.make_tenant_table('index_definition');
grant insert (municipality_id, code, name, definition, unit, numerator, denominator, direction, topic, source, licence, refresh_rhythm, minimum_count, lowest, highest, decimals),
  update (name, definition, unit, numerator, denominator, direction, topic, source, licence, refresh_rhythm, minimum_count, lowest, highest, decimals, updated_at)
  on indicator to gelingen_member;
grant insert (municipality_id, indicator_id, period, area_id, value, sign, cases, base, import_id),
  update (value, sign, cases, base, import_id) on indicator_value to gelingen_member;
grant insert (municipality_id, code, name, description, template, area_level_id, period, spec, updated_by),
  update (name, description, area_level_id, period, spec, version, updated_by, updated_at) on index_definition to gelingen_member;
