-- The end of a survey's field phase: its history, and that nothing in the order of rows ties an anonymous answer to somebody.

create table survey_phase_entry (
  municipality_id integer not null references municipality,
  entry_id integer generated always as identity,
  survey_id integer not null,
  act text not null check (act in ('started', 'extended', 'ended', 'reopened')),
  closes_on_before date,
  closes_on date,
  by_user text,
  at timestamptz not null default now(),
  primary key (municipality_id, entry_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
create index on survey_phase_entry (municipality_id, survey_id);
comment on table survey_phase_entry is 'When a survey was started, prolonged, ended and opened again; rows are only ever added.';
comment on column survey_phase_entry.closes_on is 'Its last day from then on; null = not limited.';

select platform.make_tenant_table('survey_phase_entry');
revoke delete on survey_phase_entry from gelingen_member;
grant insert (municipality_id, survey_id, act, closes_on_before, closes_on, by_user) on survey_phase_entry to gelingen_member;

-- Personal links can be prolonged and shortened.
grant update (expires_at) on access_link to gelingen_member;
-- In a named survey answers follow the group and area of their recipient.
grant update (group_name, area_id) on survey_response to gelingen_member;

alter table survey add column mixings smallint not null default 0;
comment on column survey.mixings is 'How often the rows of an anonymous survey were mixed since it took no more answers. Twice is enough: what was being saved while it ended may come after the first time.';

create function platform.forget_mixings() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.state, new.closes_on) is distinct from (old.state, old.closes_on) then
    new.mixings := 0;
  end if;
  return new;
end
$$;
revoke all on function platform.forget_mixings() from public;
create trigger forget_mixings before update of state, closes_on on survey
  for each row execute function platform.forget_mixings();

-- A save writes the answers and the recipient's day in one transaction: until both rows are written anew, whoever administers the database can
-- join them by `xmin`, and guess by their order. Rows that are deleted with them (`on delete cascade`) are written anew, too.
create function platform.mix_rows(p_table regclass, p_municipality_id integer, p_survey_id integer) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_child record;
  v_children jsonb := '{}';
  v_rows jsonb;
  v_columns text;
begin
  for v_child in
    select c.conrelid::regclass as name, (
      select string_agg(format('c.%I = p.%I', own.attname, other.attname), ' and ')
      from unnest(c.conkey, c.confkey) as k (own, other)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other) as tie
    from pg_constraint c where c.contype = 'f' and c.confdeltype = 'c' and c.confrelid = p_table
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(c)), ''[]'') from %s c join %s p on %s where p.municipality_id = $1 and p.survey_id = $2',
      v_child.name, p_table, v_child.tie) into v_rows using p_municipality_id, p_survey_id;
    v_children := v_children || jsonb_build_object(v_child.name::text, v_rows);
  end loop;
  select platform.columns_to_write(p_table) into v_columns;
  execute format('with taken as (delete from %1$s where municipality_id = $1 and survey_id = $2 returning *)
    insert into %1$s (%2$s) overriding system value select %2$s from taken order by gen_random_uuid()', p_table, v_columns)
    using p_municipality_id, p_survey_id;
  for v_child in select key as name, value as content from jsonb_each(v_children) loop
    select platform.columns_to_write(v_child.name::regclass) into v_columns;
    execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_recordset(null::%1$s, $1) order by gen_random_uuid()',
      v_child.name::regclass, v_columns) using v_child.content;
  end loop;
end
$$;

create function platform.columns_to_write(p_table regclass) returns text
language sql stable set search_path = '' as $$
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
  where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
$$;
revoke all on function platform.mix_rows(regclass, integer, integer), platform.columns_to_write(regclass) from public;

create function platform.mix_survey(p_municipality_id integer, p_survey_id integer) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = p_survey_id and s.anonymous and s.mixings < 2
    and (s.state = 'closed' or s.state = 'open' and s.closes_on < current_date) for update;
  if not found then
    return false;
  end if;
  perform platform.mix_rows('public.survey_response', p_municipality_id, p_survey_id);
  perform platform.mix_rows('public.survey_recipient', p_municipality_id, p_survey_id);
  update public.survey s set mixings = s.mixings + 1 where s.municipality_id = p_municipality_id and s.survey_id = p_survey_id;
  return true;
end
$$;
revoke all on function platform.mix_survey(integer, integer) from public;

create function platform.mix_ended_survey(p_survey_id integer) returns boolean
language sql volatile security definer set search_path = '' as $$
  select platform.mix_survey(platform.current_municipality(), p_survey_id)
$$;
comment on function platform.mix_ended_survey(integer) is 'Writes all rows of an anonymous survey that takes no more answers anew, in random order. False: there is nothing to mix.';
revoke all on function platform.mix_ended_survey(integer) from public;
grant execute on function platform.mix_ended_survey(integer) to gelingen_member;

create function platform.mix_ended_surveys() returns integer
language sql volatile security definer set search_path = '' as $$
  select count(*)::integer from (
    select s.municipality_id, s.survey_id from public.survey s
    where s.anonymous and s.mixings < 2 and (s.state = 'closed' or s.state = 'open' and s.closes_on < current_date)
    order by s.municipality_id, s.survey_id) s
  where platform.mix_survey(s.municipality_id, s.survey_id)
$$;
comment on function platform.mix_ended_surveys() is 'Called by the program every hour: of surveys that nobody ended the last day may be over.';
revoke all on function platform.mix_ended_surveys() from public;
grant execute on function platform.mix_ended_surveys() to gelingen_app;

-- What was deleted is still on the disk until it is cleared away: at the next look, not only after fifty rows.
alter table survey_response set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
alter table survey_recipient set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
