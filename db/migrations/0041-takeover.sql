-- Answers become data: what was decided on each thing that an answer says, so that it can be undone and is not proposed again.

create table takeover_decision (
  municipality_id integer not null references municipality,
  decision_id integer generated always as identity,
  press_id uuid not null,
  survey_id integer not null,
  response_key bytea not null,
  entry text not null check (entry <> '' and length(entry) <= 700),
  kind text not null check (kind in ('provider', 'offer', 'actor', 'network', 'membership', 'tie', 'link')),
  name text not null default '',
  decision text not null check (decision in ('taken', 'left', 'matched')),
  target text,
  target_version integer,
  was_new boolean not null default false,
  said jsonb not null default '{}',
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  decided_by text not null,
  decided_at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz,
  primary key (municipality_id, decision_id),
  foreign key (municipality_id, survey_id) references survey on delete cascade,
  foreign key (municipality_id, response_key) references survey_response on delete cascade,
  check ((undone_by is null) = (undone_at is null))
);
create index on takeover_decision (municipality_id, survey_id);
create index on takeover_decision (municipality_id, response_key);
comment on table takeover_decision is 'What was decided on what an answer says; one row per decision, kept when it is undone.';
comment on column takeover_decision.press_id is 'The same for all that was taken by one press, so that it can be undone as one.';
comment on column takeover_decision.entry is 'Names what is spoken of within the response: offer:elterncafe.';
comment on column takeover_decision.decision is 'taken: written; left: not wanted; matched: which one of ours it is, none without a target.';
comment on column takeover_decision.target is 'What was written: offer-7, membership-3-12.';
comment on column takeover_decision.target_version is 'The version that was written; null = it has none.';
comment on column takeover_decision.said is 'What was said then, by field: an answer that stays the same is not proposed again.';
comment on column takeover_decision.before is 'What was known before, of the fields that were written; empty where it was new.';

select platform.make_tenant_table('takeover_decision');
revoke delete on takeover_decision from gelingen_member;
grant insert (municipality_id, press_id, survey_id, response_key, entry, kind, name, decision, target, target_version, was_new, said, before, after, decided_by),
  update (undone_by, undone_at) on takeover_decision to gelingen_member;

-- Who withdraws takes back what they said: what was left aside goes, and of what was taken only what the municipality has written stays.
create function platform.forget_withdrawn_answers() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.takeover_decision d
    where d.municipality_id = new.municipality_id and d.response_key = new.response_key and d.decision <> 'taken';
  update public.takeover_decision d set said = '{}'
    where d.municipality_id = new.municipality_id and d.response_key = new.response_key;
  return null;
end
$$;
revoke all on function platform.forget_withdrawn_answers() from public;
create trigger forget_withdrawn_answers after update on survey_response
  for each row when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function platform.forget_withdrawn_answers();
