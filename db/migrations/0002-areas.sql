-- Areas: levels, the tree of areas with their validity, their shapes, and the residents by age group and year.

create table area_level (
  municipality_id integer not null references municipality,
  area_level_id integer generated always as identity,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  position smallint not null,
  primary key (municipality_id, area_level_id),
  unique (municipality_id, code),
  unique (municipality_id, position) deferrable initially deferred
);
comment on column area_level.position is '1 is the coarsest level below the municipality.';

create table area (
  municipality_id integer not null references municipality,
  area_id integer generated always as identity,
  area_level_id integer not null,
  parent_area_id integer,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  valid_from date not null default '1900-01-01',
  valid_to date,
  primary key (municipality_id, area_id),
  foreign key (municipality_id, area_level_id) references area_level,
  foreign key (municipality_id, parent_area_id) references area,
  check (valid_to > valid_from),
  exclude using gist (municipality_id with =, area_level_id with =, code with =, daterange(valid_from, valid_to) with &&)
);
create index on area (municipality_id, parent_area_id);
comment on column area.code is 'A string: leading zeros belong to it.';
comment on column area.valid_to is 'Exclusive; null while it is in force.';

create table area_shape (
  municipality_id integer not null references municipality,
  area_id integer not null,
  geometry jsonb not null,
  outline text not null,
  sample_points jsonb not null,
  area_km2 double precision not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  primary key (municipality_id, area_id),
  foreign key (municipality_id, area_id) references area on delete cascade
);
comment on column area_shape.geometry is 'GeoJSON Polygon or MultiPolygon, WGS84 longitude/latitude.';
comment on column area_shape.outline is 'SVG path of the simplified shape in the frame of its level, ready to draw.';
comment on column area_shape.sample_points is 'Evenly spread points inside, [[longitude, latitude], …], for travel times.';

create table area_frame (
  municipality_id integer not null references municipality,
  area_level_id integer not null,
  width double precision not null,
  height double precision not null,
  primary key (municipality_id, area_level_id),
  foreign key (municipality_id, area_level_id) references area_level on delete cascade
);
comment on table area_frame is 'The drawing frame (SVG viewBox) that the outlines of a level share.';

create table residents (
  municipality_id integer not null references municipality,
  area_id integer not null,
  year smallint not null check (year between 1900 and 2200),
  age_from smallint not null check (age_from >= 0),
  age_to smallint not null check (age_to > age_from),
  count integer check (count >= 0),
  sign text check (sign in ('–', '.', '/', 'x', '…', '0')),
  import_id integer,
  primary key (municipality_id, area_id, year, age_from, age_to),
  foreign key (municipality_id, area_id) references area on delete cascade,
  check ((count is null) <> (sign is null))
);
create index on residents (municipality_id, year);
comment on column residents.age_to is 'Exclusive, in years; 999 = open. 0 to 999 is the total.';

select platform.make_tenant_table('area_level');
select platform.make_tenant_table('area');
select platform.make_tenant_table('area_shape');
select platform.make_tenant_table('area_frame');
select platform.make_tenant_table('residents');
grant insert (municipality_id, code, name, position), update (name, position) on area_level to gelingen_member;
grant insert (municipality_id, area_level_id, parent_area_id, code, name, valid_from, valid_to),
  update (parent_area_id, name, valid_from, valid_to) on area to gelingen_member;
grant insert (municipality_id, area_id, geometry, outline, sample_points, area_km2, west, south, east, north),
  update (geometry, outline, sample_points, area_km2, west, south, east, north) on area_shape to gelingen_member;
grant insert (municipality_id, area_level_id, width, height), update (width, height) on area_frame to gelingen_member;
grant insert (municipality_id, area_id, year, age_from, age_to, count, sign, import_id),
  update (count, sign, import_id) on residents to gelingen_member;
