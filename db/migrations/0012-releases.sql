-- What a municipality has released: frozen tables that anybody may read, and what the guard of later releases has to know.

create table release_shapes (
  municipality_id integer not null references municipality,
  shapes_id text not null,
  width double precision not null,
  height double precision not null,
  areas jsonb not null,
  primary key (municipality_id, shapes_id)
);
comment on table release_shapes is 'The areas of a level as they were when something was released, once for all releases; shapes_id is a hash of them.';
comment on column release_shapes.areas is '[{code, outline, geometry}]: SVG path in the frame width × height, and GeoJSON geometry in WGS84.';

create table release (
  municipality_id integer not null references municipality,
  release_id integer generated always as identity,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  subject jsonb not null,
  content jsonb not null,
  shapes_ids text[] not null,
  released_by text,
  released_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (municipality_id, release_id)
);
create index on release (municipality_id, code, release_id);
comment on table release is 'Never changed and never deleted: what was public stays known. Of one code the latest that is not withdrawn is shown.';
comment on column release.code is 'Name of the data set in its address.';
comment on column release.content is 'Everything that is shown of it; nothing in it may be protected.';

create table release_figures (
  municipality_id integer not null references municipality,
  release_id integer not null,
  figures jsonb not null,
  primary key (municipality_id, release_id),
  foreign key (municipality_id, release_id) references release
);
comment on table release_figures is 'True counts behind a release, hidden ones included, for checking later releases against it; never public.';

select platform.make_tenant_table('release_shapes');
select platform.make_tenant_table('release');
select platform.make_tenant_table('release_figures');
revoke delete on release_shapes, release, release_figures from gelingen_member;
grant insert (municipality_id, shapes_id, width, height, areas) on release_shapes to gelingen_member;
grant insert (municipality_id, code, subject, content, shapes_ids, released_by),
  update (withdrawn_at, withdrawn_by) on release to gelingen_member;
grant insert (municipality_id, release_id, figures) on release_figures to gelingen_member;

create policy published on release for select to gelingen_public, gelingen_state using (withdrawn_at is null);
grant select (municipality_id, release_id, code, content, shapes_ids, released_at, withdrawn_at) on release to gelingen_public, gelingen_state;
create policy published on release_shapes for select to gelingen_public, gelingen_state using (exists (
  select from release r where r.municipality_id = release_shapes.municipality_id
    and release_shapes.shapes_id = any (r.shapes_ids) and r.withdrawn_at is null));
grant select on release_shapes to gelingen_public, gelingen_state;
