-- The house: identity, municipalities, membership, tenancy, audit.

create extension if not exists btree_gist with schema public;

-- ── Identity ────────────────────────────────────────────────────────────────────────────────────────────────
-- Shapes follow better-auth; accounts are installation-wide, membership ties them to municipalities.
create schema identity;

create table identity."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);
create table identity."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references identity."user" ("id") on delete cascade
);
create index on identity."session" ("userId");
create table identity."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references identity."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on identity."account" ("userId");
create table identity."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on identity."verification" ("identifier");
create table identity."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references identity."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index on identity."twoFactor" ("secret");
create index on identity."twoFactor" ("userId");
create table identity."rateLimit" (
  "id" text primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);
create table identity.failed_log_in (
  account_hash text not null,
  at timestamptz not null default now()
);
create index on identity.failed_log_in (account_hash, at);
comment on table identity.failed_log_in is 'Slows down guessing at one account from many addresses; kept for minutes, no address in clear.';
create table identity.state_member (
  user_id text primary key references identity."user" ("id") on delete cascade,
  created_at timestamptz not null default now()
);
comment on table identity.state_member is 'Accounts of the state coordination; they enter no municipality.';

grant usage on schema identity to gelingen_app;
grant select, insert, update, delete on
  identity."user", identity."session", identity."account", identity."verification", identity."twoFactor", identity."rateLimit"
  to gelingen_app;
grant select, insert, delete on identity.failed_log_in to gelingen_app;

-- ── Tenancy ─────────────────────────────────────────────────────────────────────────────────────────────────
-- A transaction enters one municipality through platform.enter_municipality(), which checks the membership and signs
-- the two settings with a ticket bound to this transaction. current_municipality() accepts no unsigned setting, so a
-- forged set_config() opens nothing.
create schema if not exists platform;
grant usage on schema platform to gelingen_app, gelingen_member, gelingen_public, gelingen_state;

create table platform.ticket_secret (
  only_row boolean primary key default true check (only_row),
  secret text not null
);
insert into platform.ticket_secret (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);
comment on table platform.ticket_secret is 'Signs the tenancy settings of a transaction; readable by the owner only.';

create function platform.ticket(p_municipality_id integer, p_user_id text) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(
    concat_ws(':', t.secret, p_municipality_id, p_user_id, pg_backend_pid(), extract(epoch from now())), 'UTF8')), 'hex')
  from platform.ticket_secret t
$$;
revoke all on function platform.ticket(integer, text) from public;

create function platform.current_municipality() returns integer
language plpgsql stable security definer set search_path = '' as $$
declare
  v_municipality text := current_setting('gelingen.municipality', true);
  v_user text := current_setting('gelingen.user', true);
begin
  if coalesce(v_municipality, '') = ''
    or coalesce(current_setting('gelingen.ticket', true), '') <> platform.ticket(v_municipality::integer, v_user) then
    raise exception 'no municipality entered in this transaction' using errcode = '42501';
  end if;
  return v_municipality::integer;
end
$$;
comment on function platform.current_municipality() is 'The municipality this transaction has entered; raises 42501 where none was.';
revoke all on function platform.current_municipality() from public;
grant execute on function platform.current_municipality() to gelingen_member;

-- The one way to make a tenant table: row-level security enabled and forced, the policies before any grant.
-- What may be inserted and updated is granted per column beside the table.
create function platform.make_tenant_table(p_table regclass) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy own on %s to gelingen_member using (municipality_id = (select platform.current_municipality()))', p_table);
  execute format('create policy administration on %s to gelingen_owner using (true)', p_table);
  execute format('grant select, delete on %s to gelingen_member', p_table);
end
$$;
revoke all on function platform.make_tenant_table(regclass) from public;

create table municipality (
  municipality_id integer generated always as identity primary key,
  ags text not null unique check (ags ~ '^[0-9]{8}$'),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('city', 'district', 'town')),
  minimum_count integer not null default 5 check (minimum_count between 1 and 100),
  data_revision bigint not null default 0,
  created_at timestamptz not null default now()
);
comment on table municipality is 'A tenant: city (kreisfreie Stadt), district (Kreis) or town (kreisangehörige Gemeinde).';
comment on column municipality.minimum_count is 'Numbers about fewer persons never leave the server readable.';
comment on column municipality.data_revision is 'Raised by every change, so that computed results know when they are old.';

create table membership (
  municipality_id integer not null references municipality,
  user_id text not null references identity."user" ("id") on delete cascade,
  role text not null check (role in ('coordinator', 'planner', 'statistics-office', 'provider', 'steering')),
  created_at timestamptz not null default now(),
  primary key (municipality_id, user_id)
);
create index on membership (user_id);

create table audit_entry (
  municipality_id integer not null references municipality,
  audit_entry_id bigint generated always as identity,
  at timestamptz not null default now(),
  user_id text,
  permission text not null,
  details jsonb not null default '{}',
  primary key (municipality_id, audit_entry_id)
);
create index on audit_entry (municipality_id, at desc);
comment on table audit_entry is 'Who did what when; rows are only ever added.';

alter table municipality enable row level security;
alter table municipality force row level security;
create policy own on municipality to gelingen_member using (municipality_id = (select platform.current_municipality()));
create policy directory on municipality for select to gelingen_public, gelingen_state using (true);
create policy administration on municipality to gelingen_owner using (true);
grant select on municipality to gelingen_member;
grant update (name, minimum_count, data_revision) on municipality to gelingen_member;
grant select (municipality_id, ags, slug, name, kind) on municipality to gelingen_public, gelingen_state;

select platform.make_tenant_table('membership');
grant insert (municipality_id, user_id, role), update (role) on membership to gelingen_member;

select platform.make_tenant_table('audit_entry');
revoke delete on audit_entry from gelingen_member;
grant insert (municipality_id, user_id, permission, details) on audit_entry to gelingen_member;

create function platform.enter_municipality(p_user_id text, p_slug text)
returns table (municipality_id integer, ags text, slug text, name text, kind text, minimum_count integer, data_revision bigint, role text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if coalesce(current_setting('gelingen.municipality', true), '') <> '' then
    raise exception 'a transaction enters one municipality only' using errcode = '42501';
  end if;
  return query
    select m.municipality_id, m.ags, m.slug, m.name, m.kind, m.minimum_count, m.data_revision, s.role
    from public.municipality m join public.membership s on s.municipality_id = m.municipality_id
    where m.slug = p_slug and s.user_id = p_user_id;
  if found then
    perform set_config('gelingen.municipality', m.municipality_id::text, true),
      set_config('gelingen.user', p_user_id, true),
      set_config('gelingen.ticket', platform.ticket(m.municipality_id, p_user_id), true)
    from public.municipality m where m.slug = p_slug;
  end if;
end
$$;
comment on function platform.enter_municipality(text, text) is 'No row: the user is no member of that municipality, or there is none.';
revoke all on function platform.enter_municipality(text, text) from public;
grant execute on function platform.enter_municipality(text, text) to gelingen_app;

create function platform.memberships_of(p_user_id text)
returns table (slug text, name text, kind text, role text)
language sql stable security definer set search_path = '' as $$
  select m.slug, m.name, m.kind, s.role
  from public.membership s join public.municipality m on m.municipality_id = s.municipality_id
  where s.user_id = p_user_id order by m.name
$$;
revoke all on function platform.memberships_of(text) from public;
grant execute on function platform.memberships_of(text) to gelingen_app;

create function platform.is_state_member(p_user_id text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from identity.state_member s where s.user_id = p_user_id)
$$;
revoke all on function platform.is_state_member(text) from public;
grant execute on function platform.is_state_member(text) to gelingen_app;
