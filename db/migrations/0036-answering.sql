-- Answering: a newer link of the same recipient finds the same answers, what is known already comes along, parts are passed on to
-- colleagues, and an open link lets in as many as its quota says. Respondents have no log-in: these functions are all that a link can do.

-- ── What a link leads to ────────────────────────────────────────────────────────────────────────────────────
alter table survey_recipient add column open_link_id integer;
comment on column survey_recipient.open_link_id is 'By which open link they came; null = listed by a planner, or the link is gone.';

create unique index survey_response_of_recipient on survey_response (municipality_id, recipient_id) where recipient_id is not null;

create table survey_part (
  municipality_id integer not null references municipality,
  part_id integer not null default (1 + floor(random() * 2147483000))::integer,
  survey_id integer not null,
  response_key bytea not null check (length(response_key) = 32),
  secret_hash bytea not null check (length(secret_hash) = 32),
  pages text[] not null check (cardinality(pages) between 1 and 60),
  called_back boolean not null default false,
  primary key (municipality_id, part_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
create index on survey_part (municipality_id, response_key);
create index on survey_part (municipality_id, survey_id);
comment on table survey_part is 'Pages of somebody''s answers that a colleague fills in by another link. Holds neither recipient nor instant; its number is random, so that nothing but the answers themselves is tied to it.';
comment on column survey_part.response_key is 'Not a foreign key: rows of survey_response may be written anew to change their order.';
select platform.make_tenant_table('survey_part');
revoke select on survey_part from gelingen_member;
grant select (municipality_id, part_id, survey_id, pages, called_back) on survey_part to gelingen_member;

create table survey_open_link (
  municipality_id integer not null references municipality,
  open_link_id integer generated always as identity,
  survey_id integer not null,
  code text not null check (code ~ '^[a-z2-9]{10}$'),
  group_name text not null default '' check (length(group_name) <= 100),
  quota integer not null check (quota between 1 and 100000),
  came integer not null default 0 check (came >= 0),
  expires_on date,
  called_back_at timestamptz,
  created_by text,
  created_at timestamptz not null default now(),
  primary key (municipality_id, open_link_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
create index on survey_open_link (municipality_id, survey_id);
comment on table survey_open_link is 'An address for posters: who opens it begins answers of their own. It is public, so its code is kept as it is.';
comment on column survey_open_link.came is 'How many have begun by it; never more than the quota was.';
comment on column survey_open_link.expires_on is 'Last day; null = as long as the survey takes answers.';
select platform.make_tenant_table('survey_open_link');
grant insert (municipality_id, survey_id, code, group_name, quota, expires_on, created_by),
  update (group_name, quota, expires_on, called_back_at) on survey_open_link to gelingen_member;

alter table survey_recipient add foreign key (municipality_id, open_link_id) references survey_open_link on delete set null (open_link_id);
create index on survey_recipient (municipality_id, open_link_id);

drop function platform.open_response(integer, integer, bytea, bytea);

-- A personal link, or the link of a part. No row: there is no such link. In a named survey the answers are found by the recipient, so that
-- each of their links leads to them; otherwise by the secret of the link alone.
create function platform.way_to_answers(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (survey_id integer, response_key bytea, part_pages text[], has_ended boolean, is_replaced boolean, recipient_id integer, recipient_name text,
  group_name text, area_id integer, origin text, prefilled jsonb, begun_on date, done_on date)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select t.survey_id, coalesce(case when not s.anonymous and t.origin = 'listed' then (select r.response_key from public.survey_response r
        where r.municipality_id = t.municipality_id and r.recipient_id = t.recipient_id) end, p_response_key), null::text[],
      l.revoked_at is not null or l.expires_at < now() or t.link_id is null, coalesce(t.link_id <> l.link_id, false), t.recipient_id,
      case when s.anonymous then '' else t.name end, t.group_name, t.area_id, t.origin,
      case when s.anonymous then '{}'::jsonb else t.prefilled end, t.begun_on, t.done_on
    from public.access_link l
    join public.survey_recipient t on t.municipality_id = l.municipality_id and t.recipient_id = l.subject_id
    join public.survey s on s.municipality_id = t.municipality_id and s.survey_id = t.survey_id
    where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash and l.purpose = 'answer-survey';
  if found then return; end if;
  return query
    select p.survey_id, p.response_key, p.pages, p.called_back, false, null::integer, '', '', null::integer, 'link', '{}'::jsonb, null::date, null::date
    from public.survey_part p
    join public.survey_response r on r.municipality_id = p.municipality_id and r.response_key = p.response_key and r.survey_id = p.survey_id
    where p.municipality_id = p_municipality_id and p.part_id = p_link_id and p.secret_hash = p_secret_hash;
end
$$;
revoke all on function platform.way_to_answers(integer, integer, bytea, bytea) from public;

create function platform.open_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (survey_id integer, recipient_name text, slug text, municipality_name text, takes_answers boolean, is_before boolean, closes_on date,
  link_ended boolean, link_replaced boolean, anonymous boolean, is_open boolean, part_pages text[], definition_version integer, answers jsonb,
  prefilled jsonb, page text, language text, response_state text, revision integer)
language sql stable security definer set search_path = '' as $$
  select w.survey_id, w.recipient_name, m.slug, m.name, platform.survey_takes_answers(s),
    s.state = 'draft' or s.state = 'open' and s.opens_on > current_date, s.closes_on,
    w.has_ended, w.is_replaced, s.anonymous, w.origin = 'open', w.part_pages,
    coalesce(r.definition_version, (select max(d.version) from public.survey_definition d
      where d.municipality_id = s.municipality_id and d.survey_id = s.survey_id)),
    coalesce(r.answers, '{}'), w.prefilled, r.page, r.language, coalesce(r.state, 'none'), coalesce(r.revision, 0)
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  join public.survey s on s.municipality_id = p_municipality_id and s.survey_id = w.survey_id
  join public.municipality m on m.municipality_id = p_municipality_id
  left join public.survey_response r on r.municipality_id = p_municipality_id and r.response_key = w.response_key and r.survey_id = w.survey_id
$$;
comment on function platform.open_response(integer, integer, bytea, bytea) is 'What a link opens: the questionnaire''s version and what was answered so far. No row: no such link, or for something else.';
revoke all on function platform.open_response(integer, integer, bytea, bytea) from public;
grant execute on function platform.open_response(integer, integer, bytea, bytea) to gelingen_app;

create or replace function platform.save_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_revision integer, p_definition_version integer, p_answers jsonb, p_page text, p_language text, p_state text)
returns table (outcome text, revision integer, answers jsonb)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_way record;
  v_survey public.survey;
  v_state text;
  v_revision integer;
  v_answers jsonb;
begin
  select * into v_way from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if not found or v_way.part_pages is not null and p_state = 'withdrawn' then
    return query select 'unknown', 0, '{}'::jsonb;
    return;
  end if;
  if v_way.is_replaced then
    return query select 'replaced', 0, '{}'::jsonb;
    return;
  end if;
  if v_way.has_ended then
    return query select 'ended', 0, '{}'::jsonb;
    return;
  end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  if not platform.survey_takes_answers(v_survey) then
    return query select 'closed', 0, '{}'::jsonb;
    return;
  end if;
  if p_revision = 0 and v_way.part_pages is null then
    insert into public.survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, language,
      group_name, area_id, answers, page, state, begun_on, submitted_on)
    values (p_municipality_id, v_way.response_key, v_survey.survey_id,
      case when not v_survey.anonymous and v_way.origin = 'listed' then v_way.recipient_id end,
      p_definition_version, case when v_way.origin = 'open' then 'open' else 'link' end, p_language, v_way.group_name, v_way.area_id, p_answers, p_page, p_state,
      case when not v_survey.anonymous then current_date end,
      case when p_state = 'submitted' and not v_survey.anonymous then current_date end)
    on conflict do nothing;
    if found then
      update public.survey_recipient t set begun_on = coalesce(t.begun_on, current_date), done_on = case when p_state = 'started' then null else current_date end
        where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
      return query select 'saved', 1, p_answers;
      return;
    end if;
  elsif p_revision > 0 then
    update public.survey_response r set answers = p_answers, state = p_state, revision = r.revision + 1,
      page = case when v_way.part_pages is null then p_page else r.page end,
      language = case when v_way.part_pages is null then p_language else r.language end,
      submitted_on = case when p_state <> 'submitted' or v_survey.anonymous then null
        when r.state = 'submitted' then r.submitted_on else current_date end
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.survey_id = v_survey.survey_id
      and r.revision = p_revision and r.state <> 'withdrawn' and (v_way.part_pages is null or p_state = 'started' or r.state = 'submitted');
    if found then
      if v_way.recipient_id is not null and (p_state = 'started') <> (v_way.done_on is null) then
        update public.survey_recipient t set done_on = case when p_state = 'started' then null else current_date end
          where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
      end if;
      return query select 'saved', p_revision + 1, p_answers;
      return;
    end if;
  end if;
  select r.state, r.revision, r.answers into v_state, v_revision, v_answers
    from public.survey_response r where r.municipality_id = p_municipality_id
      and (r.response_key = v_way.response_key or r.recipient_id = v_way.recipient_id) and r.survey_id = v_survey.survey_id;
  return query select case v_state when 'withdrawn' then 'withdrawn-before' else 'conflict' end, v_revision, v_answers;
end
$$;
comment on function platform.save_response(integer, integer, bytea, bytea, integer, integer, jsonb, text, text, text) is 'Saves the answers of whoever holds the link. `outcome`: saved; conflict (another device saved in between: nothing is written, `answers` are what is stored); withdrawn-before; closed; ended, replaced (the link); unknown. The link of a part neither submits nor withdraws.';

create or replace function platform.published_questionnaire(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_version integer)
returns table (definition jsonb, surroundings jsonb)
language sql stable security definer set search_path = '' as $$
  select d.definition, d.surroundings
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, null) w
  join public.survey_definition d on d.municipality_id = p_municipality_id and d.survey_id = w.survey_id and d.version = p_version
$$;

-- ── Parts ───────────────────────────────────────────────────────────────────────────────────────────────────
-- `outcome`: passed-on; nothing-saved; too-many; closed; ended, replaced (the link); unknown (no such link, or one of a part).
create function platform.pass_on_part(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_part_secret_hash bytea, p_pages text[])
returns table (outcome text, part_id integer)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_way record;
  v_survey public.survey;
  v_state text;
begin
  select * into v_way from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if not found or v_way.part_pages is not null then return query select 'unknown', 0; return; end if;
  if v_way.is_replaced then return query select 'replaced', 0; return; end if;
  if v_way.has_ended then return query select 'ended', 0; return; end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  if not platform.survey_takes_answers(v_survey) then return query select 'closed', 0; return; end if;
  -- The lock lets one of several presses at once after the other.
  select r.state into v_state from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.survey_id = v_way.survey_id for update;
  if not found or v_state = 'withdrawn' then return query select 'nothing-saved', 0; return; end if;
  if (select count(*) from public.survey_part p where p.municipality_id = p_municipality_id and p.response_key = v_way.response_key) >= 50 then
    return query select 'too-many', 0; return;
  end if;
  return query
    with made as (insert into public.survey_part (municipality_id, survey_id, response_key, secret_hash, pages)
      values (p_municipality_id, v_way.survey_id, v_way.response_key, p_part_secret_hash, p_pages) returning survey_part.part_id)
    select 'passed-on', made.part_id from made;
end
$$;
revoke all on function platform.pass_on_part(integer, integer, bytea, bytea, bytea, text[]) from public;
grant execute on function platform.pass_on_part(integer, integer, bytea, bytea, bytea, text[]) to gelingen_app;

create function platform.passed_on_parts(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (part_id integer, pages text[], called_back boolean)
language sql stable security definer set search_path = '' as $$
  select p.part_id, p.pages, p.called_back
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  join public.survey_part p on p.municipality_id = p_municipality_id and p.response_key = w.response_key and p.survey_id = w.survey_id
  where w.part_pages is null and not w.has_ended and not w.is_replaced
  order by p.called_back, p.pages, p.part_id
$$;
revoke all on function platform.passed_on_parts(integer, integer, bytea, bytea) from public;
grant execute on function platform.passed_on_parts(integer, integer, bytea, bytea) to gelingen_app;

create function platform.call_back_part(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_part_id integer)
returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.survey_part p set called_back = true
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  where w.part_pages is null and not w.has_ended and not w.is_replaced
    and p.municipality_id = p_municipality_id and p.part_id = p_part_id and p.response_key = w.response_key and p.survey_id = w.survey_id;
  return found;
end
$$;
revoke all on function platform.call_back_part(integer, integer, bytea, bytea, integer) from public;
grant execute on function platform.call_back_part(integer, integer, bytea, bytea, integer) to gelingen_app;

-- ── The open link ───────────────────────────────────────────────────────────────────────────────────────────
-- `refusal`: ended, not-open-yet, closed, full; null = whoever wants to may begin. No row: there is no such link.
create function platform.open_link(p_municipality_id integer, p_open_link_id integer, p_code text)
returns table (survey_id integer, slug text, municipality_name text, anonymous boolean, closes_on date, definition_version integer, refusal text)
language sql stable security definer set search_path = '' as $$
  select s.survey_id, m.slug, m.name, s.anonymous, least(s.closes_on, o.expires_on),
    (select max(d.version) from public.survey_definition d where d.municipality_id = s.municipality_id and d.survey_id = s.survey_id),
    case when o.called_back_at is not null or o.expires_on < current_date then 'ended'
      when s.state = 'draft' or s.state = 'open' and s.opens_on > current_date then 'not-open-yet'
      when not platform.survey_takes_answers(s) then 'closed'
      when o.came >= o.quota then 'full' end
  from public.survey_open_link o
  join public.survey s on s.municipality_id = o.municipality_id and s.survey_id = o.survey_id
  join public.municipality m on m.municipality_id = o.municipality_id
  where o.municipality_id = p_municipality_id and o.open_link_id = p_open_link_id and o.code = p_code
$$;
revoke all on function platform.open_link(integer, integer, text) from public;
grant execute on function platform.open_link(integer, integer, text) to gelingen_app;

create function platform.questionnaire_of_open_link(p_municipality_id integer, p_open_link_id integer, p_code text, p_version integer)
returns table (definition jsonb, surroundings jsonb)
language sql stable security definer set search_path = '' as $$
  select d.definition, d.surroundings
  from public.survey_open_link o
  join public.survey_definition d on d.municipality_id = o.municipality_id and d.survey_id = o.survey_id and d.version = p_version
  where o.municipality_id = p_municipality_id and o.open_link_id = p_open_link_id and o.code = p_code
$$;
revoke all on function platform.questionnaire_of_open_link(integer, integer, text, integer) from public;
grant execute on function platform.questionnaire_of_open_link(integer, integer, text, integer) to gelingen_app;

-- Lets one more in. The row of the open link is locked by counting, so that never more come than the quota says.
-- `outcome`: begun (with the link made for them); otherwise the refusals of `open_link`, or unknown.
create function platform.begin_by_open_link(p_municipality_id integer, p_open_link_id integer, p_code text, p_secret_hash bytea, p_language text)
returns table (outcome text, link_id integer)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_refusal text;
  v_open public.survey_open_link;
  v_recipient_id integer;
  v_link_id integer;
begin
  select o.refusal into v_refusal from platform.open_link(p_municipality_id, p_open_link_id, p_code) o;
  if not found then return query select 'unknown', 0; return; end if;
  if v_refusal is not null then return query select v_refusal, 0; return; end if;
  update public.survey_open_link o set came = o.came + 1
    where o.municipality_id = p_municipality_id and o.open_link_id = p_open_link_id and o.came < o.quota and o.called_back_at is null
    returning o.* into v_open;
  if not found then return query select 'full', 0; return; end if;
  insert into public.survey_recipient (municipality_id, survey_id, origin, open_link_id, group_name, language)
    values (p_municipality_id, v_open.survey_id, 'open', p_open_link_id, v_open.group_name, p_language)
    returning recipient_id into v_recipient_id;
  insert into public.access_link (municipality_id, secret_hash, purpose, subject_id, expires_at)
    values (p_municipality_id, p_secret_hash, 'answer-survey', v_recipient_id, now() + interval '365 days')
    returning access_link.link_id into v_link_id;
  update public.survey_recipient t set link_id = v_link_id where t.municipality_id = p_municipality_id and t.recipient_id = v_recipient_id;
  return query select 'begun', v_link_id;
end
$$;
revoke all on function platform.begin_by_open_link(integer, integer, text, bytea, text) from public;
grant execute on function platform.begin_by_open_link(integer, integer, text, bytea, text) to gelingen_app;
