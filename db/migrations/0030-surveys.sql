-- Surveys: a questionnaire in versions, whom it goes to, what they answer. Respondents have no log-in: the two functions at the end are
-- all that a link can do, each in one statement, so that two thousand can answer at once.

create table survey (
  municipality_id integer not null references municipality,
  survey_id integer generated always as identity,
  title text not null check (title <> '' and length(title) <= 200),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  anonymous boolean not null default false,
  earlier_survey_id integer,
  definition jsonb not null,
  languages text[] not null default '{de}',
  opens_on date,
  closes_on date,
  sender_name text not null default '',
  sender_email text not null default '',
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (municipality_id, survey_id),
  foreign key (municipality_id, earlier_survey_id) references survey on delete set null (earlier_survey_id),
  check (closes_on is null or opens_on is null or closes_on >= opens_on)
);
comment on column survey.state is 'draft: nobody can answer; open: answers are taken until closes_on; closed: no more.';
comment on column survey.anonymous is 'Answers carry no recipient; fixed once somebody was invited.';
comment on column survey.earlier_survey_id is 'The wave before, for comparison.';
comment on column survey.definition is 'What is edited; what respondents get is the latest of survey_definition.';

create table survey_definition (
  municipality_id integer not null references municipality,
  survey_id integer not null,
  version integer not null check (version >= 1),
  definition jsonb not null,
  surroundings jsonb not null,
  published_by text,
  published_at timestamptz not null default now(),
  primary key (municipality_id, survey_id, version),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
comment on column survey_definition.surroundings is '{lists: {name: options}, areas: options with level} as they were when it was published.';
comment on table survey_definition is 'A questionnaire as it was asked; answers name the version that they were given to. Never changed.';

create table survey_recipient (
  municipality_id integer not null references municipality,
  recipient_id integer generated always as identity,
  survey_id integer not null,
  name text not null default '',
  email text not null default '',
  group_name text not null default '',
  area_id integer,
  provider_id integer,
  link_id integer,
  added_at timestamptz not null default now(),
  invited_at timestamptz,
  reminders smallint not null default 0,
  last_reminded_at timestamptz,
  bounced_at timestamptz,
  begun_on date,
  done_on date,
  primary key (municipality_id, recipient_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade,
  foreign key (municipality_id, link_id) references access_link on delete set null (link_id),
  foreign key (municipality_id, area_id) references area on delete set null (area_id),
  foreign key (municipality_id, provider_id) references provider on delete set null (provider_id)
);
create index on survey_recipient (municipality_id, survey_id);
create index on survey_recipient (municipality_id, link_id);
comment on column survey_recipient.begun_on is 'A day, not an instant: in an anonymous survey an instant would tie the answers to the recipient.';

create table survey_response (
  municipality_id integer not null references municipality,
  response_key bytea not null check (length(response_key) = 32),
  survey_id integer not null,
  recipient_id integer,
  definition_version integer not null,
  origin text not null check (origin in ('link', 'open', 'paper')),
  language text not null default 'de',
  group_name text not null default '',
  area_id integer,
  answers jsonb not null default '{}',
  page text,
  state text not null default 'started' check (state in ('started', 'submitted', 'withdrawn')),
  revision integer not null default 1,
  begun_on date,
  submitted_on date,
  primary key (municipality_id, response_key),
  foreign key (municipality_id, survey_id, definition_version) references survey_definition on delete cascade,
  foreign key (municipality_id, recipient_id) references survey_recipient on delete set null (recipient_id),
  foreign key (municipality_id, area_id) references area on delete set null (area_id)
);
create index on survey_response (municipality_id, survey_id);
comment on column survey_response.response_key is 'Made from the secret of the link, of which nothing but another hash is kept: who holds the link finds the answers, the database alone ties neither to the other.';
comment on column survey_response.recipient_id is 'Null in an anonymous survey, of the open link and on paper.';
comment on column survey_response.begun_on is 'Null in an anonymous survey: a day with one answer would tie it to the recipient of that day.';
comment on column survey_response.group_name is 'Of the recipient at the beginning, so that anonymous answers can be counted by group.';

select platform.make_tenant_table('survey');
select platform.make_tenant_table('survey_definition');
select platform.make_tenant_table('survey_recipient');
select platform.make_tenant_table('survey_response');
grant insert (municipality_id, title, anonymous, earlier_survey_id, definition, languages, opens_on, closes_on, sender_name, sender_email, created_by),
  update (title, state, anonymous, earlier_survey_id, definition, languages, opens_on, closes_on, sender_name, sender_email, version, updated_at) on survey to gelingen_member;
revoke delete on survey_definition from gelingen_member;
grant insert (municipality_id, survey_id, version, definition, surroundings, published_by) on survey_definition to gelingen_member;
grant insert (municipality_id, survey_id, name, email, group_name, area_id, provider_id, link_id),
  update (name, email, group_name, area_id, provider_id, link_id, invited_at, reminders, last_reminded_at, bounced_at, done_on) on survey_recipient to gelingen_member;
grant insert (municipality_id, response_key, survey_id, definition_version, origin, language, group_name, area_id, answers, state, begun_on, submitted_on),
  update (answers, state, submitted_on, revision) on survey_response to gelingen_member;

-- A survey takes answers while it is open and its last day is not over.
create function platform.survey_takes_answers(s survey) returns boolean
language sql stable set search_path = '' as $$
  select s.state = 'open' and (s.opens_on is null or current_date >= s.opens_on) and (s.closes_on is null or current_date <= s.closes_on)
$$;
revoke all on function platform.survey_takes_answers(survey) from public;

-- What a link opens: the questionnaire's version and what was answered so far. No row: no such link, or for something else.
create function platform.open_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (survey_id integer, recipient_id integer, slug text, municipality_name text, takes_answers boolean, survey_state text, closes_on date,
  link_ended boolean, anonymous boolean, definition_version integer, answers jsonb, page text, language text, response_state text, revision integer)
language sql stable security definer set search_path = '' as $$
  select s.survey_id, t.recipient_id, m.slug, m.name, platform.survey_takes_answers(s), s.state, s.closes_on,
    l.revoked_at is not null or l.expires_at < now(), s.anonymous,
    coalesce(r.definition_version, (select max(d.version) from public.survey_definition d
      where d.municipality_id = s.municipality_id and d.survey_id = s.survey_id)),
    coalesce(r.answers, '{}'), r.page, r.language, coalesce(r.state, 'none'), coalesce(r.revision, 0)
  from public.access_link l
  join public.survey_recipient t on t.municipality_id = l.municipality_id and t.recipient_id = l.subject_id and t.link_id = l.link_id
  join public.survey s on s.municipality_id = t.municipality_id and s.survey_id = t.survey_id
  join public.municipality m on m.municipality_id = l.municipality_id
  left join public.survey_response r on r.municipality_id = l.municipality_id and r.response_key = p_response_key and r.survey_id = s.survey_id
  where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash and l.purpose = 'answer-survey'
$$;
revoke all on function platform.open_response(integer, integer, bytea, bytea) from public;
grant execute on function platform.open_response(integer, integer, bytea, bytea) to gelingen_app;

-- Saves the answers of whoever holds the link. `outcome`: saved; conflict (another device saved in between: nothing is written, `answers`
-- are what is stored); withdrawn-before; closed; ended (the link); unknown.
create function platform.save_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_revision integer, p_definition_version integer, p_answers jsonb, p_page text, p_language text, p_state text)
returns table (outcome text, revision integer, answers jsonb)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_recipient public.survey_recipient;
  v_survey public.survey;
  v_ended boolean;
  v_stored public.survey_response;
begin
  select t.*, l.revoked_at is not null or l.expires_at < now() into v_recipient.municipality_id, v_recipient.recipient_id, v_recipient.survey_id,
    v_recipient.name, v_recipient.email, v_recipient.group_name, v_recipient.area_id, v_recipient.provider_id, v_recipient.link_id,
    v_recipient.added_at, v_recipient.invited_at, v_recipient.reminders, v_recipient.last_reminded_at, v_recipient.bounced_at,
    v_recipient.begun_on, v_recipient.done_on, v_ended
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
revoke all on function platform.save_response(integer, integer, bytea, bytea, integer, integer, jsonb, text, text, text) from public;
grant execute on function platform.save_response(integer, integer, bytea, bytea, integer, integer, jsonb, text, text, text) to gelingen_app;

create function platform.published_questionnaire(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_version integer)
returns table (definition jsonb, surroundings jsonb)
language sql stable security definer set search_path = '' as $$
  select d.definition, d.surroundings
  from public.access_link l
  join public.survey_recipient t on t.municipality_id = l.municipality_id and t.recipient_id = l.subject_id and t.link_id = l.link_id
  join public.survey_definition d on d.municipality_id = t.municipality_id and d.survey_id = t.survey_id and d.version = p_version
  where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash and l.purpose = 'answer-survey'
$$;
revoke all on function platform.published_questionnaire(integer, integer, bytea, integer) from public;
grant execute on function platform.published_questionnaire(integer, integer, bytea, integer) to gelingen_app;
