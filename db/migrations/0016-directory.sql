-- The directory proper: what offers say beyond the first cut, their history, who may write what, what families see, and links
-- that open one thing without a log-in.

-- ── Ways in by a link ───────────────────────────────────────────────────────────────────────────────────────
create table access_link (
  municipality_id integer not null references municipality,
  link_id integer generated always as identity,
  secret_hash bytea not null check (length(secret_hash) = 32),
  purpose text not null check (purpose <> ''),
  subject_id integer not null,
  sent_to text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (municipality_id, link_id)
);
create index on access_link (municipality_id, purpose, subject_id);
comment on table access_link is 'A secret that opens one thing of one municipality for one purpose, without an account; only its hash is kept.';
comment on column access_link.subject_id is 'What the link is about; of which table, the purpose says.';

select platform.make_tenant_table('access_link');
grant insert (municipality_id, secret_hash, purpose, subject_id, sent_to, expires_at),
  update (used_at, revoked_at) on access_link to gelingen_member;

grant usage on schema platform to gelingen_link;
grant execute on function platform.current_municipality() to gelingen_link;

-- Used and expired links are found, too, so that the page can say so; what they still open, the caller decides.
create function platform.enter_by_link(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_purpose text)
returns table (municipality_id integer, slug text, name text, link_id integer, subject_id integer, expired boolean, used_at timestamptz, revoked_at timestamptz)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if coalesce(current_setting('gelingen.municipality', true), '') <> '' then
    raise exception 'a transaction enters one municipality only' using errcode = '42501';
  end if;
  return query
    select m.municipality_id, m.slug, m.name, l.link_id, l.subject_id, l.expires_at < now(), l.used_at, l.revoked_at
    from public.access_link l join public.municipality m on m.municipality_id = l.municipality_id
    where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash
      and l.purpose = p_purpose;
  if found then
    perform set_config('gelingen.municipality', p_municipality_id::text, true),
      set_config('gelingen.user', 'link:' || p_link_id, true),
      set_config('gelingen.ticket', platform.ticket(p_municipality_id, 'link:' || p_link_id), true);
  end if;
end
$$;
comment on function platform.enter_by_link(integer, integer, bytea, text) is 'No row: there is no such link, or it is for another purpose.';
revoke all on function platform.enter_by_link(integer, integer, bytea, text) from public;
grant execute on function platform.enter_by_link(integer, integer, bytea, text) to gelingen_app;

create function platform.current_link_subject(p_purpose text) returns integer
language sql stable security definer set search_path = '' as $$
  select l.subject_id from public.access_link l
  where l.municipality_id = platform.current_municipality()
    and 'link:' || l.link_id = current_setting('gelingen.user', true) and l.purpose = p_purpose
    and l.revoked_at is null and l.expires_at >= now()
$$;
comment on function platform.current_link_subject(text) is 'What the link of this transaction opens; null where it is for something else, revoked or too old.';
revoke all on function platform.current_link_subject(text) from public;
grant execute on function platform.current_link_subject(text) to gelingen_link;

create policy own_link on access_link for select to gelingen_link using (
  municipality_id = (select platform.current_municipality()) and 'link:' || link_id = current_setting('gelingen.user', true));
create policy use_link on access_link for update to gelingen_link using (
  municipality_id = (select platform.current_municipality()) and 'link:' || link_id = current_setting('gelingen.user', true));
grant select (municipality_id, link_id, purpose, subject_id, expires_at, used_at, revoked_at), update (used_at) on access_link to gelingen_link;

create policy of_link on municipality to gelingen_link using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, slug, name, data_revision), update (data_revision) on municipality to gelingen_link;
create policy of_link on audit_entry for insert to gelingen_link with check (municipality_id = (select platform.current_municipality()));
grant insert (municipality_id, user_id, permission, details) on audit_entry to gelingen_link;

-- ── What the municipality has decided about its directory ───────────────────────────────────────────────────
create table directory_settings (
  municipality_id integer primary key references municipality,
  portal_open boolean not null default false,
  approval text not null default 'all' check (approval in ('none', 'new', 'all')),
  confirm_every_months integer not null default 6 check (confirm_every_months between 1 and 36),
  remind_after_days integer not null default 14 check (remind_after_days between 1 and 365),
  mark_after_days integer not null default 30 check (mark_after_days between 1 and 365),
  hide_after_days integer check (hide_after_days between 1 and 1095),
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_phone text not null default '' check (length(contact_phone) <= 100),
  contact_email text not null default '' check (length(contact_email) <= 200),
  updated_by text,
  updated_at timestamptz not null default now()
);
comment on table directory_settings is 'No row: the portal is closed, and everything else is as the defaults say.';
comment on column directory_settings.approval is 'What of the providers has to be approved: nothing, new offers, or new and changed ones.';
comment on column directory_settings.confirm_every_months is 'An offer is to be confirmed so long after the last confirmation (or its entry).';
comment on column directory_settings.mark_after_days is 'Days after that day: families read that it may be out of date.';
comment on column directory_settings.hide_after_days is 'Days after that day: families do not see it any more; null = never hidden.';
comment on column directory_settings.contact_name is 'Whom families may ask: an office, never a person.';
select platform.make_tenant_table('directory_settings');
revoke delete on directory_settings from gelingen_member;
grant insert (municipality_id, portal_open, approval, confirm_every_months, remind_after_days, mark_after_days, hide_after_days, contact_name, contact_phone, contact_email, updated_by, updated_at),
  update (portal_open, approval, confirm_every_months, remind_after_days, mark_after_days, hide_after_days, contact_name, contact_phone, contact_email, updated_by, updated_at)
  on directory_settings to gelingen_member;
create policy open_portal on directory_settings for select to gelingen_public using (portal_open);
grant select (municipality_id, portal_open, confirm_every_months, mark_after_days, hide_after_days, contact_name, contact_phone, contact_email)
  on directory_settings to gelingen_public;
create policy of_link on directory_settings for select to gelingen_link using (municipality_id = (select platform.current_municipality()));
grant select on directory_settings to gelingen_link;

-- ── What offers and providers say ───────────────────────────────────────────────────────────────────────────
alter table provider
  add column email text not null default '' check (length(email) <= 200),
  add column phone text not null default '' check (length(phone) <= 100),
  add column website text not null default '' check (length(website) <= 500),
  add column description text not null default '';
grant insert (email, phone, website, description), update (name, email, phone, website, description) on provider to gelingen_member;

alter table offer
  add column details jsonb not null default '{}',
  add column planning jsonb not null default '{}',
  add column in_portal boolean not null default true,
  add column entered_on date not null default current_date,
  add column changed_by text,
  add column changed_how text not null default 'import';
comment on column offer.details is 'What families read: OfferDetails. Absent keys are not known.';
comment on column offer.planning is 'What planners keep, never public: OfferPlanning.';
comment on column offer.in_portal is 'Families may see it, if the portal is open and it is fresh enough.';
comment on column offer.entered_on is 'From this day the rhythm of confirmation counts, until it is confirmed for the first time.';
comment on column offer.changed_by is 'User id, or link:… ; null = a file.';
comment on column offer.changed_how is 'How this version came to be: entry, form, confirmation, import, approval, bulk, merge, restoring, link.';
grant insert (details, planning, in_portal, changed_by, changed_how), update (details, planning, in_portal, changed_by, changed_how) on offer to gelingen_member;

-- ── History: nothing is lost by an edit ─────────────────────────────────────────────────────────────────────
create table offer_version (
  municipality_id integer not null references municipality,
  offer_id integer not null,
  version integer not null,
  content jsonb not null,
  changed_by text,
  changed_how text not null,
  changed_at timestamptz not null,
  ended_at timestamptz not null default now(),
  was_removed boolean not null default false,
  primary key (municipality_id, offer_id, version)
);
create index on offer_version (municipality_id, ended_at desc);
comment on table offer_version is 'What an offer said before its present version, written by the database itself; removed offers keep theirs.';
comment on column offer_version.content is 'The row as it was, with `provider`, `place` and `areasServed` in words and ids.';
select platform.make_tenant_table('offer_version');
revoke delete on offer_version from gelingen_member;

create function platform.offer_as_it_was(o offer) returns jsonb
language sql stable set search_path = '' as $$
  select to_jsonb(o) || jsonb_build_object(
    'provider', (select jsonb_build_object('name', p.name, 'kind', p.kind) from public.provider p
      where p.municipality_id = o.municipality_id and p.provider_id = o.provider_id),
    'place', (select jsonb_build_object('street', s.street, 'postalCode', s.postal_code, 'town', s.town, 'longitude', s.longitude, 'latitude', s.latitude)
      from public.site s where s.municipality_id = o.municipality_id and s.site_id = o.site_id),
    'areasServed', (select coalesce(jsonb_agg(v.area_id order by v.area_id), '[]') from public.offer_area_served v
      where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id))
$$;
revoke all on function platform.offer_as_it_was(offer) from public;

create function platform.keep_changed_offers() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.offer_version (municipality_id, offer_id, version, content, changed_by, changed_how, changed_at)
  select o.municipality_id, o.offer_id, o.version, platform.offer_as_it_was(o), o.changed_by, o.changed_how, o.updated_at
  from old_offers o join new_offers n on n.municipality_id = o.municipality_id and n.offer_id = o.offer_id
  where n.version <> o.version;
  return null;
end
$$;
revoke all on function platform.keep_changed_offers() from public;
create trigger keep_changed_offers after update on offer
  referencing old table as old_offers new table as new_offers
  for each statement execute function platform.keep_changed_offers();

create function platform.keep_removed_offer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.offer_version (municipality_id, offer_id, version, content, changed_by, changed_how, changed_at, was_removed)
  values (old.municipality_id, old.offer_id, old.version, platform.offer_as_it_was(old), old.changed_by, old.changed_how, old.updated_at, true);
  return old;
end
$$;
revoke all on function platform.keep_removed_offer() from public;
create trigger keep_removed_offer before delete on offer for each row execute function platform.keep_removed_offer();

-- ── Providers write their own offers only ───────────────────────────────────────────────────────────────────
create table provider_account (
  municipality_id integer not null references municipality,
  user_id text not null references identity."user" ("id") on delete cascade,
  provider_id integer not null,
  primary key (municipality_id, user_id, provider_id),
  foreign key (municipality_id, provider_id) references provider on delete cascade
);
create index on provider_account (municipality_id, provider_id);
comment on table provider_account is 'For which providers an account with the role provider speaks.';
select platform.make_tenant_table('provider_account');
grant insert (municipality_id, user_id, provider_id) on provider_account to gelingen_member;

create function platform.writes_all_offers() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_or(m.role <> 'provider'), false) from public.membership m
  where m.municipality_id = platform.current_municipality() and m.user_id = current_setting('gelingen.user', true)
$$;
create function platform.own_providers() returns integer[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(a.provider_id), '{}') from public.provider_account a
  where a.municipality_id = platform.current_municipality() and a.user_id = current_setting('gelingen.user', true)
$$;
revoke all on function platform.writes_all_offers(), platform.own_providers() from public;
grant execute on function platform.writes_all_offers(), platform.own_providers() to gelingen_member;

create policy provider_adds_own on offer as restrictive for insert to gelingen_member
  with check ((select platform.writes_all_offers()) or provider_id = any ((select platform.own_providers())::integer[]));
create policy provider_changes_own on offer as restrictive for update to gelingen_member
  using ((select platform.writes_all_offers()) or provider_id = any ((select platform.own_providers())::integer[]))
  with check ((select platform.writes_all_offers()) or provider_id = any ((select platform.own_providers())::integer[]));
create policy provider_removes_own on offer as restrictive for delete to gelingen_member
  using ((select platform.writes_all_offers()) or provider_id = any ((select platform.own_providers())::integer[]));
create policy provider_changes_itself on provider as restrictive for update to gelingen_member
  using ((select platform.writes_all_offers()) or provider_id = any ((select platform.own_providers())::integer[]));
create policy provider_removes_none on provider as restrictive for delete to gelingen_member
  using ((select platform.writes_all_offers()));
create policy provider_appoints_none on provider_account as restrictive for insert to gelingen_member
  with check ((select platform.writes_all_offers()));
create policy provider_dismisses_none on provider_account as restrictive for delete to gelingen_member
  using ((select platform.writes_all_offers()));

-- ── Texts in other languages ────────────────────────────────────────────────────────────────────────────────
create table offer_translation (
  municipality_id integer not null references municipality,
  offer_id integer not null,
  language text not null check (language ~ '^[a-z]{2,6}$'),
  name text not null check (name <> ''),
  description text not null default '',
  how_it_goes text not null default '',
  what_to_bring text not null default '',
  made_by text not null check (made_by in ('person', 'professional', 'machine', 'machine-checked')),
  of_text_hash text not null,
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, offer_id, language),
  foreign key (municipality_id, offer_id) references offer on delete cascade
);
comment on table offer_translation is 'Texts of offers in the languages of the portal; `leicht` is Leichte Sprache.';
comment on column offer_translation.of_text_hash is 'Of the German texts that were translated; another one now means that the translation is out of date.';
select platform.make_tenant_table('offer_translation');
grant insert (municipality_id, offer_id, language, name, description, how_it_goes, what_to_bring, made_by, of_text_hash, updated_by, updated_at),
  update (name, description, how_it_goes, what_to_bring, made_by, of_text_hash, updated_by, updated_at) on offer_translation to gelingen_member;
create policy provider_translates_own on offer_translation as restrictive for insert to gelingen_member
  with check ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_translation.municipality_id
    and o.offer_id = offer_translation.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));
create policy provider_retranslates_own on offer_translation as restrictive for update to gelingen_member
  using ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_translation.municipality_id
    and o.offer_id = offer_translation.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));
create policy provider_drops_own on offer_translation as restrictive for delete to gelingen_member
  using ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_translation.municipality_id
    and o.offer_id = offer_translation.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));

-- ── What families see ───────────────────────────────────────────────────────────────────────────────────────
grant select (data_revision) on municipality to gelingen_public;

create policy in_portal on offer for select to gelingen_public using (in_portal and exists (
  select from directory_settings s where s.municipality_id = offer.municipality_id and s.portal_open
    and (s.hide_after_days is null or current_date <=
      coalesce(offer.last_confirmed_on, offer.entered_on) + make_interval(months => s.confirm_every_months, days => s.hide_after_days))));
grant select (municipality_id, offer_id, name, description, provider_id, site_id, age_from_months, age_to_months, steps, fields, standards,
  capacity, outreach, mainstream, cost, website, phone, last_confirmed_on, entered_on, version, updated_at, details, in_portal)
  on offer to gelingen_public;

-- Of providers and sites only those that something visible points to would be shown anyway; nothing about persons stands in them.
create policy of_open_portal on provider for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select (municipality_id, provider_id, name, kind, phone, website, description) on provider to gelingen_public;
create policy of_open_portal on site for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select on site to gelingen_public;
create policy of_open_portal on offer_area_served for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select on offer_area_served to gelingen_public;
create policy of_open_portal on offer_translation for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select (municipality_id, offer_id, language, name, description, how_it_goes, what_to_bring, made_by, of_text_hash, updated_at)
  on offer_translation to gelingen_public;
create policy of_open_portal on area_level for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select (municipality_id, area_level_id, code, name, position) on area_level to gelingen_public;
create policy of_open_portal on area for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select (municipality_id, area_id, area_level_id, parent_area_id, code, name, valid_from, valid_to) on area to gelingen_public;
create policy of_open_portal on area_shape for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select (municipality_id, area_id, geometry, outline, west, south, east, north) on area_shape to gelingen_public;
create policy of_open_portal on area_frame for select to gelingen_public
  using (municipality_id in (select s.municipality_id from directory_settings s where s.portal_open));
grant select on area_frame to gelingen_public;
