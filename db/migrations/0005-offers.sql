-- Offers: providers, sites and offers (HSDS organization, location, service), first cut.

create table provider (
  municipality_id integer not null references municipality,
  provider_id integer generated always as identity,
  name text not null check (name <> ''),
  kind text check (kind in ('public', 'free', 'commercial')),
  primary key (municipality_id, provider_id),
  unique (municipality_id, name)
);

create table site (
  municipality_id integer not null references municipality,
  site_id integer generated always as identity,
  name text not null default '',
  street text not null default '',
  postal_code text not null default '',
  town text not null default '',
  longitude double precision,
  latitude double precision,
  area_id integer,
  primary key (municipality_id, site_id),
  foreign key (municipality_id, area_id) references area on delete set null (area_id),
  check ((longitude is null) = (latitude is null)),
  check (longitude between -180 and 180 and latitude between -90 and 90)
);
create index on site (municipality_id, area_id);
comment on column site.area_id is 'The finest area that holds the coordinates.';

create table offer (
  municipality_id integer not null references municipality,
  offer_id integer generated always as identity,
  source text not null check (source <> ''),
  external_id text not null,
  name text not null check (name <> ''),
  description text not null default '',
  provider_id integer,
  site_id integer,
  age_from_months smallint check (age_from_months >= 0),
  age_to_months smallint check (age_to_months > age_from_months),
  steps text[] not null default '{}',
  fields text[] not null default '{}',
  standards text[] not null default '{}',
  capacity integer check (capacity >= 0),
  outreach boolean not null default false,
  mainstream boolean not null default false,
  cost text not null default '',
  website text not null default '',
  phone text not null default '',
  last_confirmed_on date,
  import_id integer,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, offer_id),
  unique (municipality_id, source, external_id),
  foreign key (municipality_id, provider_id) references provider on delete set null (provider_id),
  foreign key (municipality_id, site_id) references site on delete set null (site_id)
);
create index on offer (municipality_id, site_id);
create index on offer (municipality_id, provider_id);
comment on column offer.external_id is 'The key that the source uses, so that a new file of the source replaces and does not double.';
comment on column offer.age_to_months is 'Exclusive.';
comment on column offer.mainstream is 'Regeleinrichtung: a Kita, school or practice that every child passes.';

create table offer_area_served (
  municipality_id integer not null references municipality,
  offer_id integer not null,
  area_id integer not null,
  primary key (municipality_id, offer_id, area_id),
  foreign key (municipality_id, offer_id) references offer on delete cascade,
  foreign key (municipality_id, area_id) references area on delete cascade
);

select platform.make_tenant_table('provider');
select platform.make_tenant_table('site');
select platform.make_tenant_table('offer');
select platform.make_tenant_table('offer_area_served');
grant insert (municipality_id, name, kind), update (name, kind) on provider to gelingen_member;
grant insert (municipality_id, name, street, postal_code, town, longitude, latitude, area_id),
  update (name, street, postal_code, town, longitude, latitude, area_id) on site to gelingen_member;
grant insert (municipality_id, source, external_id, name, description, provider_id, site_id, age_from_months, age_to_months, steps, fields, standards, capacity, outreach, mainstream, cost, website, phone, last_confirmed_on, import_id),
  update (name, description, provider_id, site_id, age_from_months, age_to_months, steps, fields, standards, capacity, outreach, mainstream, cost, website, phone, last_confirmed_on, import_id, version, updated_at)
  on offer to gelingen_member;
grant insert (municipality_id, offer_id, area_id) on offer_area_served to gelingen_member;
