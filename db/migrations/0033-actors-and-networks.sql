-- Actors and networks: who works in the prevention chain, in which networks, and who works with whom. They are institutions and offices;
-- of persons only whom to address is kept. What surveys ask about them can be taken over here.

create table actor (
  municipality_id integer not null references municipality,
  actor_id integer generated always as identity,
  name text not null check (name <> '' and length(name) <= 200),
  sector text,
  kind text check (kind in ('public', 'free', 'commercial', 'volunteer')),
  provider_id integer,
  steps text[] not null default '{}',
  fields text[] not null default '{}',
  roles text[] not null default '{}',
  contact text not null default '',
  email text not null default '',
  phone text not null default '',
  website text not null default '',
  note text not null default '',
  version integer not null default 1,
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, actor_id),
  unique (municipality_id, name),
  foreign key (municipality_id, provider_id) references provider on delete set null (provider_id)
);
comment on table actor is 'An institution, office or group that takes part in networks; not a person.';
comment on column actor.sector is 'Code of the catalogue''s sectors, or own words; null = not known.';
comment on column actor.provider_id is 'The provider of the directory that this is; null = it runs no offer, or nobody has said.';
comment on column actor.roles is 'What it contributes to networks: codes of the question canon, or own words.';

create table actor_area (
  municipality_id integer not null references municipality,
  actor_id integer not null,
  area_id integer not null,
  primary key (municipality_id, actor_id, area_id),
  foreign key (municipality_id, actor_id) references actor on delete cascade,
  foreign key (municipality_id, area_id) references area on delete cascade
);

create table network (
  municipality_id integer not null references municipality,
  network_id integer generated always as identity,
  name text not null check (name <> '' and length(name) <= 200),
  founded_in smallint check (founded_in between 1800 and 2200),
  ended_in smallint check (ended_in between 1800 and 2200),
  reach text check (reach in ('beyond', 'municipality', 'districts', 'district', 'quarter')),
  focus text not null default '',
  topics text[] not null default '{}' check (cardinality(topics) <= 10),
  steps text[] not null default '{}',
  fields text[] not null default '{}',
  sectors text[] not null default '{}',
  goals_written text check (goals_written in ('yes', 'partly', 'no')),
  goals text not null default '',
  tasks text[] not null default '{}',
  meeting_rhythm text,
  member_count integer check (member_count between 1 and 100000),
  coordinator text not null default '',
  email text not null default '',
  note text not null default '',
  version integer not null default 1,
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, network_id),
  unique (municipality_id, name)
);
comment on column network.topics is 'The most important first: codes of the question canon, or own words.';
comment on column network.member_count is 'As its head says; those who are named stand in network_member.';

create table network_area (
  municipality_id integer not null references municipality,
  network_id integer not null,
  area_id integer not null,
  primary key (municipality_id, network_id, area_id),
  foreign key (municipality_id, network_id) references network on delete cascade,
  foreign key (municipality_id, area_id) references area on delete cascade
);

create table network_member (
  municipality_id integer not null references municipality,
  network_id integer not null,
  actor_id integer not null,
  role text check (role in ('lead', 'member', 'guest')),
  attendance text check (attendance in ('rarely', 'sometimes', 'mostly')),
  since smallint check (since between 1800 and 2200),
  primary key (municipality_id, network_id, actor_id),
  foreign key (municipality_id, network_id) references network on delete cascade,
  foreign key (municipality_id, actor_id) references actor on delete cascade
);
create index on network_member (municipality_id, actor_id);

create table actor_tie (
  municipality_id integer not null references municipality,
  from_actor_id integer not null,
  to_actor_id integer not null,
  frequency text check (frequency in ('rarely', 'quarterly', 'monthly', 'weekly')),
  topics text[] not null default '{}',
  reliability smallint check (reliability between 1 and 5),
  trust smallint check (trust between 1 and 5),
  initiative text check (initiative in ('us', 'both', 'them')),
  agreement text check (agreement in ('none', 'spoken', 'written')),
  change text check (change in ('looser', 'same', 'closer')),
  wished boolean not null default false,
  told_on date not null default current_date,
  primary key (municipality_id, from_actor_id, to_actor_id),
  foreign key (municipality_id, from_actor_id) references actor on delete cascade,
  foreign key (municipality_id, to_actor_id) references actor on delete cascade,
  check (from_actor_id <> to_actor_id)
);
create index on actor_tie (municipality_id, to_actor_id);
comment on table actor_tie is 'What one actor says of working with another; the other may say something else.';
comment on column actor_tie.wished is 'It would like to work more with the other.';

create table network_link (
  municipality_id integer not null references municipality,
  network_id integer not null,
  other_network_id integer not null,
  frequency text check (frequency in ('rarely', 'yearly', 'regularly')),
  overlap text check (overlap in ('none', 'partly', 'mostly')),
  primary key (municipality_id, network_id, other_network_id),
  foreign key (municipality_id, network_id) references network on delete cascade,
  foreign key (municipality_id, other_network_id) references network on delete cascade,
  check (network_id <> other_network_id)
);
create index on network_link (municipality_id, other_network_id);
comment on table network_link is 'What the head of one network says of another.';

select platform.make_tenant_table('actor');
select platform.make_tenant_table('actor_area');
select platform.make_tenant_table('network');
select platform.make_tenant_table('network_area');
select platform.make_tenant_table('network_member');
select platform.make_tenant_table('actor_tie');
select platform.make_tenant_table('network_link');
grant insert (municipality_id, name, sector, kind, provider_id, steps, fields, roles, contact, email, phone, website, note, updated_by),
  update (name, sector, kind, provider_id, steps, fields, roles, contact, email, phone, website, note, version, updated_by, updated_at) on actor to gelingen_member;
grant insert (municipality_id, actor_id, area_id) on actor_area to gelingen_member;
grant insert (municipality_id, name, founded_in, ended_in, reach, focus, topics, steps, fields, sectors, goals_written, goals, tasks, meeting_rhythm,
    member_count, coordinator, email, note, updated_by),
  update (name, founded_in, ended_in, reach, focus, topics, steps, fields, sectors, goals_written, goals, tasks, meeting_rhythm, member_count, coordinator,
    email, note, version, updated_by, updated_at) on network to gelingen_member;
grant insert (municipality_id, network_id, area_id) on network_area to gelingen_member;
grant insert (municipality_id, network_id, actor_id, role, attendance, since), update (role, attendance, since) on network_member to gelingen_member;
grant insert (municipality_id, from_actor_id, to_actor_id, frequency, topics, reliability, trust, initiative, agreement, change, wished, told_on),
  update (frequency, topics, reliability, trust, initiative, agreement, change, wished, told_on) on actor_tie to gelingen_member;
grant insert (municipality_id, network_id, other_network_id, frequency, overlap), update (frequency, overlap) on network_link to gelingen_member;

-- ── Surveys in the field ────────────────────────────────────────────────────────────────────────────────────
alter table survey_recipient
  add column origin text not null default 'listed' check (origin in ('listed', 'open')),
  add column language text not null default 'de',
  add column network_id integer,
  add column actor_id integer,
  add column prefilled jsonb not null default '{}',
  add foreign key (municipality_id, network_id) references network on delete set null (network_id),
  add foreign key (municipality_id, actor_id) references actor on delete set null (actor_id);
comment on column survey_recipient.origin is 'open: came by the open link, nobody was written to; does not count in the return.';
comment on column survey_recipient.language is 'In which the recipient is written to.';
comment on column survey_recipient.prefilled is 'Answers from what the municipality knows already; shown until somebody has saved. Empty in anonymous surveys.';
grant insert (language, network_id, actor_id, prefilled), update (language, network_id, actor_id, prefilled) on survey_recipient to gelingen_member;

-- As before, naming the columns that it reads.
create or replace function platform.save_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_revision integer, p_definition_version integer, p_answers jsonb, p_page text, p_language text, p_state text)
returns table (outcome text, revision integer, answers jsonb)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_recipient public.survey_recipient;
  v_survey public.survey;
  v_ended boolean;
  v_stored public.survey_response;
begin
  select t.recipient_id, t.survey_id, t.group_name, t.area_id, l.revoked_at is not null or l.expires_at < now()
    into v_recipient.recipient_id, v_recipient.survey_id, v_recipient.group_name, v_recipient.area_id, v_ended
  from public.access_link l
  join public.survey_recipient t on t.municipality_id = l.municipality_id and t.recipient_id = l.subject_id and t.link_id = l.link_id
  where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash and l.purpose = 'answer-survey';
  if not found then
    return query select 'unknown', 0, '{}'::jsonb;
    return;
  end if;
  if v_ended then
    return query select 'ended', 0, '{}'::jsonb;
    return;
  end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_recipient.survey_id;
  if not platform.survey_takes_answers(v_survey) then
    return query select 'closed', 0, '{}'::jsonb;
    return;
  end if;
  if p_revision = 0 then
    insert into public.survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, language,
      group_name, area_id, answers, page, state, begun_on, submitted_on)
    values (p_municipality_id, p_response_key, v_survey.survey_id, case when v_survey.anonymous then null else v_recipient.recipient_id end,
      p_definition_version, 'link', p_language, v_recipient.group_name, v_recipient.area_id, p_answers, p_page, p_state,
      case when not v_survey.anonymous then current_date end,
      case when p_state = 'submitted' and not v_survey.anonymous then current_date end)
    on conflict do nothing;
    if found then
      update public.survey_recipient t set begun_on = coalesce(t.begun_on, current_date), done_on = case when p_state = 'started' then null else current_date end
        where t.municipality_id = p_municipality_id and t.recipient_id = v_recipient.recipient_id;
      return query select 'saved', 1, p_answers;
      return;
    end if;
  else
    update public.survey_response r set answers = p_answers, page = p_page, language = p_language, state = p_state, revision = r.revision + 1,
      submitted_on = case when p_state = 'submitted' and not v_survey.anonymous then current_date end
    where r.municipality_id = p_municipality_id and r.response_key = p_response_key and r.survey_id = v_survey.survey_id
      and r.revision = p_revision and r.state <> 'withdrawn';
    if found then
      if p_state <> 'started' then
        update public.survey_recipient t set done_on = current_date
          where t.municipality_id = p_municipality_id and t.recipient_id = v_recipient.recipient_id;
      end if;
      return query select 'saved', p_revision + 1, p_answers;
      return;
    end if;
  end if;
  select r.* into v_stored from public.survey_response r where r.municipality_id = p_municipality_id and r.response_key = p_response_key;
  return query select case v_stored.state when 'withdrawn' then 'withdrawn-before' else 'conflict' end,
    v_stored.revision, v_stored.answers;
end
$$;
