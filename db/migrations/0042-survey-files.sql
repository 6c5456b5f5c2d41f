-- Files that respondents send along: their bytes lie in the data folder, what is known of them stands here. Respondents reach them through
-- the functions of their links only.

create table survey_file (
  municipality_id integer not null references municipality,
  key uuid not null,
  survey_id integer not null,
  response_key bytea not null check (length(response_key) = 32),
  page text not null check (page <> ''),
  question text not null check (question <> ''),
  name text not null check (length(name) between 1 and 200),
  type text not null check (type <> ''),
  bytes integer not null check (bytes > 0),
  primary key (municipality_id, key),
  foreign key (municipality_id, survey_id) references survey on delete cascade,
  foreign key (municipality_id, response_key) references survey_response on delete cascade
);
create index on survey_file (municipality_id, response_key);
create index on survey_file (municipality_id, survey_id);
comment on table survey_file is 'A file that somebody sent along with their answers. Holds no instant: in an anonymous survey it would tell who was there when.';
comment on column survey_file.key is 'Random; names the file on the disk and in the answer.';
comment on column survey_file.type is 'As its content says, not as it was sent.';
comment on column survey_file.page is 'Where the question stands: the link of a part reaches the files of its pages only.';
select platform.make_tenant_table('survey_file');

-- `outcome`: kept; full (the house's limit for one respondent); nothing-saved; closed; ended, replaced (the link); unknown.
create function platform.keep_survey_file(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea,
  p_page text, p_question text, p_key uuid, p_name text, p_type text, p_bytes integer)
returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_way record;
  v_survey public.survey;
  v_state text;
begin
  select * into v_way from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if not found or v_way.part_pages is not null and not p_page = any (v_way.part_pages) then return 'unknown'; end if;
  if v_way.is_replaced then return 'replaced'; end if;
  if v_way.has_ended then return 'ended'; end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  if not platform.survey_takes_answers(v_survey) then return 'closed'; end if;
  -- The lock lets one of several files at once after the other.
  select r.state into v_state from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.survey_id = v_way.survey_id for update;
  if not found or v_state = 'withdrawn' then return 'nothing-saved'; end if;
  if (select count(*) >= 100 or coalesce(sum(f.bytes::bigint), 0) + p_bytes > 200000000 from public.survey_file f
      where f.municipality_id = p_municipality_id and f.response_key = v_way.response_key) then
    return 'full';
  end if;
  insert into public.survey_file (municipality_id, key, survey_id, response_key, page, question, name, type, bytes)
    values (p_municipality_id, p_key, v_way.survey_id, v_way.response_key, p_page, p_question, p_name, p_type, p_bytes);
  return 'kept';
end
$$;
comment on function platform.keep_survey_file(integer, integer, bytea, bytea, text, text, uuid, text, text, integer) is 'Notes a file that lies on the disk for whoever holds the link.';
revoke all on function platform.keep_survey_file(integer, integer, bytea, bytea, text, text, uuid, text, text, integer) from public;
grant execute on function platform.keep_survey_file(integer, integer, bytea, bytea, text, text, uuid, text, text, integer) to gelingen_app;

create function platform.survey_files_of_link(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
returns table (key uuid)
language sql stable security definer set search_path = '' as $$
  select f.key
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  join public.survey_file f on f.municipality_id = p_municipality_id and f.response_key = w.response_key and f.survey_id = w.survey_id
  where not w.has_ended and not w.is_replaced and (w.part_pages is null or f.page = any (w.part_pages))
$$;
revoke all on function platform.survey_files_of_link(integer, integer, bytea, bytea) from public;
grant execute on function platform.survey_files_of_link(integer, integer, bytea, bytea) to gelingen_app;

-- Only what no answer names any more: the answer is changed first.
create function platform.drop_survey_file(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_key uuid)
returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from public.survey_file f
  using platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  where not w.has_ended and not w.is_replaced and (w.part_pages is null or f.page = any (w.part_pages))
    and f.municipality_id = p_municipality_id and f.response_key = w.response_key and f.survey_id = w.survey_id and f.key = p_key
    and platform.is_loose_survey_file(f);
  return found;
end
$$;
revoke all on function platform.drop_survey_file(integer, integer, bytea, bytea, uuid) from public;
grant execute on function platform.drop_survey_file(integer, integer, bytea, bytea, uuid) to gelingen_app;

create function platform.is_loose_survey_file(p_file public.survey_file) returns boolean
language sql stable set search_path = '' as $$
  select not exists (select from public.survey_response r
    where r.municipality_id = p_file.municipality_id and r.response_key = p_file.response_key
      and r.answers -> p_file.question @> jsonb_build_array(jsonb_build_object('key', p_file.key)))
$$;
comment on function platform.is_loose_survey_file(public.survey_file) is 'The answer does not name it: the question is not asked any more, or saving broke off.';
revoke all on function platform.is_loose_survey_file(public.survey_file) from public;

-- For the program that clears the disk: keys are random and tell nothing.
create function platform.survey_files_in_house() returns table (municipality_id integer, key uuid, is_loose boolean)
language sql stable security definer set search_path = '' as $$
  select f.municipality_id, f.key, platform.is_loose_survey_file(f) from public.survey_file f
$$;
revoke all on function platform.survey_files_in_house() from public;
grant execute on function platform.survey_files_in_house() to gelingen_app;

create function platform.drop_loose_survey_files(p_municipality_id integer, p_keys uuid[]) returns setof uuid
language sql volatile security definer set search_path = '' as $$
  delete from public.survey_file f
  where f.municipality_id = p_municipality_id and f.key = any (p_keys) and platform.is_loose_survey_file(f)
  returning f.key
$$;
revoke all on function platform.drop_loose_survey_files(integer, uuid[]) from public;
grant execute on function platform.drop_loose_survey_files(integer, uuid[]) to gelingen_app;

-- Whoever takes answers back takes back what was sent along.
create function platform.forget_withdrawn_files() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.survey_file f where f.municipality_id = new.municipality_id and f.response_key = new.response_key;
  return null;
end
$$;
revoke all on function platform.forget_withdrawn_files() from public;
create trigger forget_withdrawn_files after update on survey_response
  for each row when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function platform.forget_withdrawn_files();
