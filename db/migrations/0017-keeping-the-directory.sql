-- The directory is kept by those who run the offers: what they propose, what planners decide, what was merged.

-- ── What providers propose ──────────────────────────────────────────────────────────────────────────────────
create table offer_proposal (
  municipality_id integer not null references municipality,
  proposal_id integer generated always as identity,
  provider_id integer not null,
  offer_id integer,
  base_version integer,
  content jsonb not null,
  note text not null default '' check (length(note) <= 2000),
  version integer not null default 1,
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'changed', 'declined', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  decision_note text not null default '' check (length(decision_note) <= 2000),
  primary key (municipality_id, proposal_id),
  foreign key (municipality_id, provider_id) references provider,
  check ((offer_id is null) = (base_version is null) or decision is not null),
  check ((decision is null) = (decided_at is null))
);
create unique index on offer_proposal (municipality_id, offer_id) where decision is null;
create index on offer_proposal (municipality_id, provider_id);
comment on table offer_proposal is 'What a provider wants an offer to say; it counts from the moment a planner accepts it. Nothing is deleted.';
comment on column offer_proposal.offer_id is 'null = a new offer. Not a foreign key: what was proposed outlives the offer.';
comment on column offer_proposal.base_version is 'The version of the offer that the provider saw.';
comment on column offer_proposal.version is 'Raised by each change of the proposal; who decides names the one they read.';
comment on column offer_proposal.decision is 'null = waiting; `changed` = accepted with changes.';

select platform.make_tenant_table('offer_proposal');
revoke delete on offer_proposal from gelingen_member;
grant insert (municipality_id, provider_id, offer_id, base_version, content, note, proposed_by),
  update (provider_id, offer_id, base_version, content, note, version, updated_at, decision, decided_by, decided_at, decision_note)
  on offer_proposal to gelingen_member;

create policy provider_reads_own on offer_proposal as restrictive for select to gelingen_member
  using ((select platform.writes_all_offers()) or provider_id = any ((select platform.own_providers())::integer[]));
create policy provider_proposes_own on offer_proposal as restrictive for insert to gelingen_member
  with check ((select platform.writes_all_offers()) or (provider_id = any ((select platform.own_providers())::integer[])
    and proposed_by = current_setting('gelingen.user', true) and decision is null
    and (offer_id is null or exists (select from offer o where o.municipality_id = offer_proposal.municipality_id
      and o.offer_id = offer_proposal.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])))));
create policy provider_decides_none on offer_proposal as restrictive for update to gelingen_member
  using ((select platform.writes_all_offers()) or (provider_id = any ((select platform.own_providers())::integer[]) and decision is null))
  with check ((select platform.writes_all_offers()) or (provider_id = any ((select platform.own_providers())::integer[])
    and (decision is null or decision = 'withdrawn')));

-- ── What providers may say of an offer ──────────────────────────────────────────────────────────────────────
create function platform.reads_planning() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_or(m.role in ('coordinator', 'planner', 'statistics-office')), false) from public.membership m
  where m.municipality_id = platform.current_municipality() and m.user_id = current_setting('gelingen.user', true)
$$;
comment on function platform.reads_planning() is 'Whether the member of this transaction may read what planners keep about offers.';
revoke all on function platform.reads_planning() from public;
grant execute on function platform.reads_planning() to gelingen_member, gelingen_link;

-- Planners' notes and what families see stay the planners' affair; what has to be approved comes by a proposal.
create function platform.guard_offer_of_provider() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  approval text;
begin
  if platform.writes_all_offers() then return new; end if;
  select s.approval into approval from public.directory_settings s where s.municipality_id = new.municipality_id;
  approval := coalesce(approval, 'all');
  if tg_op = 'INSERT' then
    if approval <> 'none' then
      raise exception 'a new offer of a provider has to be approved' using errcode = '42501';
    end if;
    new.planning := '{}';
    return new;
  end if;
  new.planning := old.planning;
  new.in_portal := old.in_portal;
  if approval = 'all' and platform.what_families_read(new) is distinct from platform.what_families_read(old) then
    raise exception 'a change by a provider has to be approved' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function platform.guard_offer_of_provider() from public;

-- Free places change from day to day: they need no approval.
create function platform.what_families_read(o public.offer) returns jsonb
language sql stable set search_path = '' as $$
  select to_jsonb(o) - array['version', 'updated_at', 'changed_by', 'changed_how', 'last_confirmed_on', 'planning', 'in_portal', 'details']
    || jsonb_build_object('details', o.details - 'placesFree' - 'placesFreeOn')
$$;
revoke all on function platform.what_families_read(public.offer) from public;

create trigger guard_offer_of_provider before insert or update on offer
  for each row when (current_user = 'gelingen_member') execute function platform.guard_offer_of_provider();

create policy provider_serves_by_own on offer_area_served as restrictive for insert to gelingen_member
  with check ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_area_served.municipality_id
    and o.offer_id = offer_area_served.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));
create policy provider_unserves_by_own on offer_area_served as restrictive for delete to gelingen_member
  using ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_area_served.municipality_id
    and o.offer_id = offer_area_served.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));

-- ── Accounts that speak for providers ───────────────────────────────────────────────────────────────────────
create function platform.provider_members() returns table (user_id text, name text, email text)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name, u.email from identity."user" u join public.membership s on s.user_id = u.id
  where s.municipality_id = (select platform.current_municipality()) and s.role = 'provider'
    and (select platform.writes_all_offers())
$$;
comment on function platform.provider_members() is 'Members with the role provider, for those who say for which providers they speak.';
revoke all on function platform.provider_members() from public;
grant execute on function platform.provider_members() to gelingen_member;

-- ── Two that are one, and two that are two ──────────────────────────────────────────────────────────────────
create table provider_alias (
  municipality_id integer not null references municipality,
  name_key text not null check (name_key <> ''),
  provider_id integer not null,
  primary key (municipality_id, name_key),
  foreign key (municipality_id, provider_id) references provider on delete cascade
);
create index on provider_alias (municipality_id, provider_id);
comment on table provider_alias is 'Names under which a provider was stored before it was merged: a later import knows it by them.';
comment on column provider_alias.name_key is 'The name without capitals and blanks (`providerKey`).';
select platform.make_tenant_table('provider_alias');
grant insert (municipality_id, name_key, provider_id), update (provider_id) on provider_alias to gelingen_member;

create table merged_offer (
  municipality_id integer not null references municipality,
  source text not null,
  external_id text not null,
  offer_id integer not null,
  merged_at timestamptz not null default now(),
  primary key (municipality_id, source, external_id),
  foreign key (municipality_id, offer_id) references offer on delete cascade
);
create index on merged_offer (municipality_id, offer_id);
comment on table merged_offer is 'Entries of sources that were merged into another offer: an import does not bring them back.';
select platform.make_tenant_table('merged_offer');
grant insert (municipality_id, source, external_id, offer_id), update (offer_id) on merged_offer to gelingen_member;

create table distinct_offers (
  municipality_id integer not null references municipality,
  first_offer_id integer not null,
  second_offer_id integer not null check (second_offer_id > first_offer_id),
  decided_by text,
  decided_at timestamptz not null default now(),
  primary key (municipality_id, first_offer_id, second_offer_id),
  foreign key (municipality_id, first_offer_id) references offer on delete cascade,
  foreign key (municipality_id, second_offer_id) references offer on delete cascade
);
create index on distinct_offers (municipality_id, second_offer_id);
comment on table distinct_offers is 'Two offers that look alike and are two: nobody is asked again.';
select platform.make_tenant_table('distinct_offers');
grant insert (municipality_id, first_offer_id, second_offer_id, decided_by) on distinct_offers to gelingen_member;

create policy planner_merges on provider_alias as restrictive for insert to gelingen_member with check ((select platform.writes_all_offers()));
create policy planner_moves on provider_alias as restrictive for update to gelingen_member using ((select platform.writes_all_offers()));
create policy planner_forgets on provider_alias as restrictive for delete to gelingen_member using ((select platform.writes_all_offers()));
create policy planner_merges on merged_offer as restrictive for insert to gelingen_member with check ((select platform.writes_all_offers()));
create policy planner_moves on merged_offer as restrictive for update to gelingen_member using ((select platform.writes_all_offers()));
create policy planner_forgets on merged_offer as restrictive for delete to gelingen_member using ((select platform.writes_all_offers()));
create policy planner_decides on distinct_offers as restrictive for insert to gelingen_member with check ((select platform.writes_all_offers()));
create policy planner_undecides on distinct_offers as restrictive for delete to gelingen_member using ((select platform.writes_all_offers()));

-- The accounts of a provider that is merged into another are appointed again, by delete and insert; its offers move by an update.
grant update (provider_id) on provider_account to gelingen_member;
create policy provider_appoints_itself_not on provider_account as restrictive for update to gelingen_member using ((select platform.writes_all_offers()));
