-- What planners make of answers: themes of free texts, and answers on paper that they type in.

create table survey_theme (
  municipality_id integer not null references municipality,
  theme_id integer generated always as identity,
  survey_id integer not null,
  question text not null,
  name text not null check (name <> '' and length(name) <= 80),
  merged_into integer,
  removed boolean not null default false,
  primary key (municipality_id, theme_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade,
  foreign key (municipality_id, merged_into) references survey_theme on delete cascade,
  check (merged_into <> theme_id),
  check (merged_into is null or not removed)
);
create unique index on survey_theme (municipality_id, survey_id, question, lower(name)) where merged_into is null and not removed;
comment on table survey_theme is 'A theme that answers to a question of free text are sorted under.';
comment on column survey_theme.question is 'Id of the question; with .other the own words beside its options.';
comment on column survey_theme.merged_into is 'Its marks count there; kept so that merging can be undone.';

create table survey_theme_mark (
  municipality_id integer not null references municipality,
  theme_id integer not null,
  response_key bytea not null,
  primary key (municipality_id, theme_id, response_key),
  foreign key (municipality_id, theme_id) references survey_theme on delete cascade,
  foreign key (municipality_id, response_key) references survey_response on delete cascade
);
create index on survey_theme_mark (municipality_id, response_key);

create table survey_text_sorted (
  municipality_id integer not null references municipality,
  response_key bytea not null,
  question text not null,
  text_hash bytea not null,
  primary key (municipality_id, response_key, question),
  foreign key (municipality_id, response_key) references survey_response on delete cascade
);
comment on table survey_text_sorted is 'A text that somebody has read and sorted, also under no theme.';
comment on column survey_text_sorted.text_hash is 'SHA-256 of the text as it was: one that was changed since is to be read again.';

create table survey_theme_step (
  municipality_id integer not null references municipality,
  step_id integer generated always as identity,
  survey_id integer not null,
  question text not null,
  kind text not null,
  before jsonb not null,
  primary key (municipality_id, step_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
create index on survey_theme_step (municipality_id, survey_id, question, step_id);
comment on table survey_theme_step is 'What was done to the themes of a question, with what was before it: the last one can be undone.';

create table survey_paper (
  municipality_id integer not null references municipality,
  paper_id integer generated always as identity,
  survey_id integer not null,
  response_key bytea not null,
  sheet_number text not null default '' check (length(sheet_number) <= 40),
  typed_by text not null,
  primary key (municipality_id, paper_id),
  unique (municipality_id, response_key),
  foreign key (municipality_id, survey_id) references survey on delete cascade,
  foreign key (municipality_id, response_key) references survey_response on delete cascade
);
create unique index on survey_paper (municipality_id, survey_id, lower(sheet_number)) where sheet_number <> '';
comment on table survey_paper is 'A sheet of paper that somebody types in; its answers stand in survey_response.';
comment on column survey_paper.sheet_number is 'As written on the sheet, so that none is typed in twice; empty = none.';

select platform.make_tenant_table('survey_theme');
select platform.make_tenant_table('survey_theme_mark');
select platform.make_tenant_table('survey_text_sorted');
select platform.make_tenant_table('survey_theme_step');
select platform.make_tenant_table('survey_paper');
grant insert (municipality_id, survey_id, question, name), update (name, merged_into, removed) on survey_theme to gelingen_member;
grant insert (municipality_id, theme_id, response_key) on survey_theme_mark to gelingen_member;
grant insert (municipality_id, response_key, question, text_hash), update (text_hash) on survey_text_sorted to gelingen_member;
grant insert (municipality_id, survey_id, question, kind, before) on survey_theme_step to gelingen_member;
grant insert (municipality_id, survey_id, response_key, sheet_number, typed_by), update (sheet_number) on survey_paper to gelingen_member;
-- Of answers on paper the municipality knows whose they are, where the survey is not anonymous.
grant insert (recipient_id, page), update (group_name, area_id, language, page) on survey_response to gelingen_member;
grant update (begun_on) on survey_recipient to gelingen_member;

-- Whoever takes answers back takes back what was made of them.
create function platform.forget_withdrawn_texts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.survey_theme_mark m where m.municipality_id = new.municipality_id and m.response_key = new.response_key;
  delete from public.survey_text_sorted t where t.municipality_id = new.municipality_id and t.response_key = new.response_key;
  return null;
end
$$;
revoke all on function platform.forget_withdrawn_texts() from public;
create trigger forget_withdrawn_texts after update on survey_response
  for each row when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function platform.forget_withdrawn_texts();
