-- What a link opens and saves is found step by step, each step by a whole primary key. Joined in one statement, the planner chose other
-- indexes as long as it had no statistics of links just made: it then read all links of a survey for every page that was saved.

create or replace function platform.way_to_answers(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (survey_id integer, response_key bytea, part_pages text[], has_ended boolean, is_replaced boolean, recipient_id integer,
  recipient_name text, group_name text, area_id integer, origin text, prefilled jsonb, begun_on date, done_on date)
language plpgsql stable rows 1 set search_path = '' as $$
declare
  v_link public.access_link;
  v_to public.survey_recipient;
  v_part public.survey_part;
  v_anonymous boolean;
begin
  select l.* into v_link from public.access_link l where l.municipality_id = p_municipality_id and l.link_id = p_link_id;
  if v_link.secret_hash = p_secret_hash and v_link.purpose = 'answer-survey' then
    select t.* into v_to from public.survey_recipient t where t.municipality_id = p_municipality_id and t.recipient_id = v_link.subject_id;
    if found then
      select s.anonymous into v_anonymous from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_to.survey_id;
      survey_id := v_to.survey_id;
      if not v_anonymous and v_to.origin = 'listed' then
        select r.response_key into response_key from public.survey_response r
          where r.municipality_id = p_municipality_id and r.recipient_id = v_to.recipient_id;
      end if;
      response_key := coalesce(response_key, p_response_key);
      has_ended := v_link.revoked_at is not null or v_link.expires_at < now() or v_to.link_id is null;
      is_replaced := coalesce(v_to.link_id <> v_link.link_id, false);
      recipient_id := v_to.recipient_id;
      recipient_name := case when v_anonymous then '' else v_to.name end;
      group_name := v_to.group_name;
      area_id := v_to.area_id;
      origin := v_to.origin;
      prefilled := case when v_anonymous then '{}'::jsonb else v_to.prefilled end;
      begun_on := v_to.begun_on;
      done_on := v_to.done_on;
      return next;
      return;
    end if;
  end if;
  select p.* into v_part from public.survey_part p where p.municipality_id = p_municipality_id and p.part_id = p_link_id;
  if v_part.secret_hash = p_secret_hash
    and exists (select from public.survey_response r where r.municipality_id = p_municipality_id and r.response_key = v_part.response_key) then
    survey_id := v_part.survey_id;
    response_key := v_part.response_key;
    part_pages := v_part.pages;
    has_ended := v_part.called_back;
    is_replaced := false;
    recipient_name := '';
    group_name := '';
    origin := 'link';
    prefilled := '{}'::jsonb;
    return next;
  end if;
end
$$;

create or replace function platform.open_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (survey_id integer, recipient_name text, slug text, municipality_name text, takes_answers boolean, is_before boolean,
  closes_on date, link_ended boolean, link_replaced boolean, anonymous boolean, is_open boolean, part_pages text[], definition_version integer,
  answers jsonb, prefilled jsonb, page text, language text, response_state text, revision integer)
language plpgsql stable security definer rows 1 set search_path = '' as $$
declare
  v_way record;
  v_survey public.survey;
  v_response public.survey_response;
begin
  select * into v_way from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if not found then return; end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  select m.slug, m.name into slug, municipality_name from public.municipality m where m.municipality_id = p_municipality_id;
  select r.* into v_response from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key;
  definition_version := v_response.definition_version;
  if definition_version is null then
    select max(d.version) into definition_version from public.survey_definition d
      where d.municipality_id = p_municipality_id and d.survey_id = v_way.survey_id;
  end if;
  survey_id := v_way.survey_id;
  recipient_name := v_way.recipient_name;
  takes_answers := platform.survey_takes_answers(v_survey);
  is_before := v_survey.state = 'draft' or v_survey.state = 'open' and v_survey.opens_on > current_date;
  closes_on := v_survey.closes_on;
  link_ended := v_way.has_ended;
  link_replaced := v_way.is_replaced;
  anonymous := v_survey.anonymous;
  is_open := v_way.origin = 'open';
  part_pages := v_way.part_pages;
  answers := coalesce(v_response.answers, '{}');
  prefilled := v_way.prefilled;
  page := v_response.page;
  language := v_response.language;
  response_state := coalesce(v_response.state, 'none');
  revision := coalesce(v_response.revision, 0);
  return next;
end
$$;

create or replace function platform.save_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_revision integer, p_definition_version integer, p_answers jsonb, p_page text, p_language text, p_state text)
returns table (outcome text, revision integer, answers jsonb)
language plpgsql volatile security definer rows 1 set search_path = '' as $$
declare
  v_way record;
  v_survey public.survey;
  v_before public.survey_response;
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
  end if;
  -- Whoever comes second waits here, and then sees what was saved first.
  select r.* into v_before from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key for no key update;
  if not found then
    -- Another device has answered first by another link of the same person.
    select r.* into v_before from public.survey_response r
      where r.municipality_id = p_municipality_id and r.recipient_id = v_way.recipient_id;
  elsif p_revision > 0 and v_before.revision = p_revision and v_before.state <> 'withdrawn'
    and (v_way.part_pages is null or p_state = 'started' or v_before.state = 'submitted') then
    update public.survey_response r set answers = p_answers, state = p_state, revision = p_revision + 1,
      page = case when v_way.part_pages is null then p_page else r.page end,
      language = case when v_way.part_pages is null then p_language else r.language end,
      submitted_on = case when p_state <> 'submitted' or v_survey.anonymous then null
        when r.state = 'submitted' then r.submitted_on else current_date end
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key;
    if v_way.recipient_id is not null and (p_state = 'started') <> (v_way.done_on is null) then
      update public.survey_recipient t set done_on = case when p_state = 'started' then null else current_date end
        where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
    end if;
    return query select 'saved', p_revision + 1, p_answers;
    return;
  end if;
  return query select case v_before.state when 'withdrawn' then 'withdrawn-before' else 'conflict' end, v_before.revision, v_before.answers;
end
$$;

-- An index that begins with the municipality is taken for as good as the primary key as long as a table has no statistics. These identities are
-- the house's, so they say enough by themselves.
drop index survey_recipient_municipality_id_survey_id_idx;
drop index survey_recipient_municipality_id_link_id_idx;
drop index survey_recipient_municipality_id_open_link_id_idx;
drop index survey_response_municipality_id_survey_id_idx;
create index on survey_recipient (survey_id);
create index on survey_recipient (link_id);
create index on survey_recipient (open_link_id);
create index on survey_response (survey_id);

-- Every page that somebody saves writes their row anew: room for it beside the old one.
alter table survey_response set (fillfactor = 60, toast_tuple_target = 4000);
alter table survey_recipient set (fillfactor = 80);
