-- A page is saved by the update itself: it takes the row only where the revision is still the one that the respondent saw. Until now the row was
-- locked first and then written, which are two changes of it for one saving. What was saved is not sent back to whoever has just sent it, and the
-- pages of many are saved in one transaction, which comes to the disk once.

-- Without a setting of its own it becomes part of the statement that asks; whoever calls it has set the path.
alter function platform.survey_takes_answers(survey) reset search_path;

-- Where a link leads, as one row that is never a set of rows; `survey_id` is null where it leads nowhere.
create function platform.way_of_link(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  out survey_id integer, out response_key bytea, out part_pages text[], out has_ended boolean, out is_replaced boolean,
  out recipient_id integer, out recipient_name text, out group_name text, out area_id integer, out origin text, out prefilled jsonb,
  out begun_on date, out done_on date)
returns record language plpgsql stable set search_path = '' as $$
declare
  v_link record;
  v_to record;
  v_part public.survey_part;
  v_anonymous boolean;
begin
  select l.secret_hash, l.purpose, l.subject_id, l.revoked_at is not null or l.expires_at < now() as is_over into v_link
    from public.access_link l where l.municipality_id = p_municipality_id and l.link_id = p_link_id;
  if v_link.secret_hash = p_secret_hash and v_link.purpose = 'answer-survey' then
    select t.recipient_id, t.survey_id, t.link_id, t.name, t.group_name, t.area_id, t.origin, t.prefilled, t.begun_on, t.done_on into v_to
      from public.survey_recipient t where t.municipality_id = p_municipality_id and t.recipient_id = v_link.subject_id;
    if found then
      select s.anonymous into v_anonymous from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_to.survey_id;
      survey_id := v_to.survey_id;
      if not v_anonymous and v_to.origin = 'listed' then
        select r.response_key into response_key from public.survey_response r
          where r.municipality_id = p_municipality_id and r.recipient_id = v_to.recipient_id;
      end if;
      response_key := coalesce(response_key, p_response_key);
      has_ended := v_link.is_over or v_to.link_id is null;
      is_replaced := coalesce(v_to.link_id <> p_link_id, false);
      recipient_id := v_to.recipient_id;
      recipient_name := case when v_anonymous then '' else v_to.name end;
      group_name := v_to.group_name;
      area_id := v_to.area_id;
      origin := v_to.origin;
      prefilled := case when v_anonymous then '{}'::jsonb else v_to.prefilled end;
      begun_on := v_to.begun_on;
      done_on := v_to.done_on;
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
  end if;
end
$$;
revoke all on function platform.way_of_link(integer, integer, bytea, bytea) from public;

create or replace function platform.way_to_answers(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (survey_id integer, response_key bytea, part_pages text[], has_ended boolean, is_replaced boolean, recipient_id integer,
  recipient_name text, group_name text, area_id integer, origin text, prefilled jsonb, begun_on date, done_on date)
language sql stable rows 1 set search_path = '' as $$
  select w.* from platform.way_of_link(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w where w.survey_id is not null
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
  v_way := platform.way_of_link(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if v_way.survey_id is null then return; end if;
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

drop function platform.save_response(integer, integer, bytea, bytea, integer, integer, jsonb, text, text, text);
create function platform.save_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_revision integer, p_definition_version integer, p_answers jsonb, p_page text, p_language text, p_state text)
returns table (outcome text, revision integer)
language plpgsql volatile security definer rows 1 set search_path = '' as $$
declare
  v_way record;
  v_anonymous boolean;
  v_takes_answers boolean;
  v_whole boolean;
begin
  v_way := platform.way_of_link(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  v_whole := v_way.part_pages is null;
  select s.anonymous, platform.survey_takes_answers(s) into v_anonymous, v_takes_answers
    from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  outcome := case
    when not found or not v_whole and p_state = 'withdrawn' then 'unknown'
    when v_way.is_replaced then 'replaced'
    when v_way.has_ended then 'ended'
    when not v_takes_answers then 'closed' end;
  if outcome is not null then
    return next;
    return;
  end if;
  if p_revision > 0 then
    -- Whoever comes second waits here, and then no longer finds the revision.
    update public.survey_response r set answers = p_answers, state = p_state, revision = p_revision + 1,
      page = case when v_whole then p_page else r.page end,
      language = case when v_whole then p_language else r.language end,
      submitted_on = case when p_state <> 'submitted' or v_anonymous then null
        when r.state = 'submitted' then r.submitted_on else current_date end
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.revision = p_revision
      and r.state <> 'withdrawn' and (v_whole or p_state = 'started' or r.state = 'submitted');
    if found then
      if v_way.recipient_id is not null and (p_state = 'started') <> (v_way.done_on is null) then
        update public.survey_recipient t set done_on = case when p_state = 'started' then null else current_date end
          where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
      end if;
      outcome := 'saved';
      revision := p_revision + 1;
      return next;
      return;
    end if;
  elsif v_whole then
    insert into public.survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, language,
      group_name, area_id, answers, page, state, begun_on, submitted_on)
    values (p_municipality_id, v_way.response_key, v_way.survey_id,
      case when not v_anonymous and v_way.origin = 'listed' then v_way.recipient_id end,
      p_definition_version, case when v_way.origin = 'open' then 'open' else 'link' end, p_language, v_way.group_name, v_way.area_id, p_answers, p_page, p_state,
      case when not v_anonymous then current_date end,
      case when p_state = 'submitted' and not v_anonymous then current_date end)
    on conflict do nothing;
    if found then
      update public.survey_recipient t set begun_on = coalesce(t.begun_on, current_date), done_on = case when p_state = 'started' then null else current_date end
        where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
      outcome := 'saved';
      revision := 1;
      return next;
      return;
    end if;
  end if;
  return query
    select case r.state when 'withdrawn' then 'withdrawn-before' else 'conflict' end, r.revision
    from public.survey_response r where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key;
  if not found then
    -- Another device has answered first by another link of the same person.
    return query
      select case r.state when 'withdrawn' then 'withdrawn-before' else 'conflict' end, r.revision
      from public.survey_response r where r.municipality_id = p_municipality_id and r.recipient_id = v_way.recipient_id;
  end if;
end
$$;
revoke all on function platform.save_response(integer, integer, bytea, bytea, integer, integer, jsonb, text, text, text) from public;
grant execute on function platform.save_response(integer, integer, bytea, bytea, integer, integer, jsonb, text, text, text) to gelingen_app;

-- Whoever else holds one of the rows must not make all others wait: then each is saved by itself.
create function platform.save_responses(p_all jsonb) returns table (place integer, outcome text, revision integer)
language sql volatile security definer set search_path = '' set lock_timeout = '100ms' as $$
  select one.place, saved.outcome, saved.revision
  from jsonb_to_recordset(p_all) as one (place integer, municipality_id integer, link_id integer, secret_hash text, response_key text,
    revision integer, definition_version integer, answers jsonb, page text, language text, state text)
  cross join lateral platform.save_response(one.municipality_id, one.link_id, decode(one.secret_hash, 'hex'), decode(one.response_key, 'hex'),
    one.revision, one.definition_version, one.answers, one.page, one.language, one.state) saved
$$;
revoke all on function platform.save_responses(jsonb) from public;
grant execute on function platform.save_responses(jsonb) to gelingen_app;
