-- The chain: settings of the judgement, declared inventories, loaded travel times.

create table chain_setting (
  municipality_id integer not null primary key references municipality,
  index_definition_id integer,
  settings jsonb not null default '{}',
  updated_by text,
  updated_at timestamptz not null default now(),
  foreign key (municipality_id, index_definition_id) references index_definition on delete set null (index_definition_id)
);

create table inventory_declaration (
  municipality_id integer not null references municipality,
  step text not null,
  field text not null,
  complete_on date not null,
  declared_by text,
  primary key (municipality_id, step, field)
);
comment on table inventory_declaration is 'The municipality declares that all offers of this step and field are recorded; only then is none a hole.';

create table travel_time (
  municipality_id integer not null references municipality,
  area_id integer not null,
  site_id integer not null,
  minutes real not null check (minutes >= 0),
  import_id integer,
  primary key (municipality_id, area_id, site_id),
  foreign key (municipality_id, area_id) references area on delete cascade,
  foreign key (municipality_id, site_id) references site on delete cascade
);

select platform.make_tenant_table('chain_setting');
select platform.make_tenant_table('inventory_declaration');
select platform.make_tenant_table('travel_time');
grant insert (municipality_id, index_definition_id, settings, updated_by), update (index_definition_id, settings, updated_by, updated_at) on chain_setting to gelingen_member;
grant insert (municipality_id, step, field, complete_on, declared_by), update (complete_on, declared_by) on inventory_declaration to gelingen_member;
grant insert (municipality_id, area_id, site_id, minutes, import_id), update (minutes, import_id) on travel_time to gelingen_member;
