-- Questions of a municipality's own that it keeps for later surveys. A change is a new version; surveys hold copies that name theirs.

create table own_question (
  municipality_id integer not null references municipality,
  code text not null check (code ~ '^[a-z][a-z0-9-]*$' and length(code) <= 60),
  version integer not null check (version between 1 and 10000),
  question jsonb not null,
  module text not null default '' check (length(module) <= 100),
  retired boolean not null default false,
  saved_by text,
  saved_at timestamptz not null default now(),
  primary key (municipality_id, code, version)
);
comment on table own_question is 'Every version as it was kept; the question of a version is never changed.';
comment on column own_question.question is 'One question of the language of questionnaires that can stand alone: it looks back at no other.';
comment on column own_question.module is 'A heading in the words of the municipality, under which it is found; empty = none.';
comment on column own_question.retired is 'Not offered any more; surveys that have it keep it. Of the latest version it counts.';

select platform.make_tenant_table('own_question');
revoke delete on own_question from gelingen_member;
grant insert (municipality_id, code, version, question, module, retired, saved_by), update (retired) on own_question to gelingen_member;
