-- Mails of surveys: invitations, reminders and thanks, written into the outbox; what they say; when reminders go out by themselves.

-- ── The outbox ──────────────────────────────────────────────────────────────────────────────────────────────
alter table mail
  add column sender_name text check (sender_name <> '' and sender_name !~ '[[:cntrl:]]'),
  add column reply_to text check (length(reply_to) <= 254 and reply_to ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$'),
  add column link_id integer,
  add column forgets boolean not null default false,
  add foreign key (municipality_id, link_id) references access_link on delete set null (link_id);
comment on column mail.sender_name is 'In whose name it goes; null = as the installation is called. The address is always that of the installation.';
comment on column mail.reply_to is 'Where an answer to it goes; null = to the sender''s address.';
comment on column mail.link_id is 'The link in its text; null = it has none.';
comment on column mail.forgets is 'Its text holds a link to answers that must not be tied to an address: it is emptied as soon as it waits no more.';
grant insert (sender_name, reply_to, link_id, forgets) on mail to gelingen_member, gelingen_program;

drop function platform.claim_mail(integer);
create function platform.claim_mail(p_per_minute integer)
returns table (municipality_id integer, mail_id integer, attempt integer, message_key uuid, to_address text, subject text, body text, created_at timestamptz,
  sender_name text, reply_to text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- One after another, so that the pace is counted right.
  perform pg_advisory_xact_lock(7318208);
  if (select count(*) from public.mail m where m.handed_over_at > now() - interval '1 minute') >= p_per_minute then return; end if;
  return query
    update public.mail m set state = 'handing-over', attempts = m.attempts + 1, handed_over_at = now(), settled_at = null, reason = null, smtp_code = null
    where (m.municipality_id, m.mail_id) = (
      select w.municipality_id, w.mail_id from public.mail w
      where w.state = 'waiting' and w.next_attempt_at <= now() and w.body is not null
      order by w.next_attempt_at, w.municipality_id, w.mail_id limit 1 for update skip locked)
    returning m.municipality_id, m.mail_id, m.attempts, m.message_key, m.to_address, m.subject, m.body, m.created_at, m.sender_name, m.reply_to;
end
$$;
comment on function platform.claim_mail(integer) is 'Marks the next mail as being handed over; no row where nothing is due or so many went out within a minute.';
revoke all on function platform.claim_mail(integer) from public;
grant execute on function platform.claim_mail(integer) to gelingen_app;

-- A trigger, so that it holds by whatever way a mail stops waiting: settled by the sender, left by a killed one, taken back by a person.
create function platform.forget_mail() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.state in ('sent', 'unclear', 'refused', 'withdrawn') then
    new.body := null;
  elsif new.state = 'waiting' and new.body is null then
    -- It was thought to be unclear and emptied, and the server did not take it after all.
    new.state := 'refused';
    new.reason := 'mail/gave-up';
  end if;
  return new;
end
$$;
revoke all on function platform.forget_mail() from public;
create trigger forget before update on mail for each row when (new.forgets) execute function platform.forget_mail();

-- ── What the outbox tells of a survey's recipients ──────────────────────────────────────────────────────────
-- A mail that was taken back, refused or came back was not received: it does not count, its link ends, and the one before it holds again.
create function platform.note_survey_mail() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_lost boolean := new.state in ('refused', 'withdrawn');
begin
  if new.link_id is not null then
    if v_lost then
      -- Of a mail that came back nobody can be sure: somebody who has begun by its link keeps it.
      update public.survey_recipient t set link_id = (select max(l.link_id) from public.access_link l
          where l.municipality_id = new.municipality_id and l.purpose = 'answer-survey' and l.subject_id = new.subject_id
            and l.revoked_at is null and l.link_id < new.link_id)
        where t.municipality_id = new.municipality_id and t.recipient_id = new.subject_id and t.link_id = new.link_id
          and (t.begun_on is null or new.reason is distinct from 'mail/returned');
      if found then
        update public.access_link l set revoked_at = now() where l.municipality_id = new.municipality_id and l.link_id = new.link_id;
      end if;
    else
      update public.survey_recipient t set link_id = new.link_id
        where t.municipality_id = new.municipality_id and t.recipient_id = new.subject_id and coalesce(t.link_id, 0) < new.link_id;
      if found then
        update public.access_link l set revoked_at = null where l.municipality_id = new.municipality_id and l.link_id = new.link_id;
      end if;
    end if;
  end if;
  update public.survey_recipient t set invited_at = c.invited_at, reminders = c.reminders, last_reminded_at = c.last_reminded_at,
    bounced_at = case new.state when 'refused' then now() when 'withdrawn' then t.bounced_at end
  from (select min(m.created_at) filter (where m.purpose = 'survey-invitation') as invited_at,
      count(*) filter (where m.purpose = 'survey-reminder') as reminders,
      max(m.created_at) filter (where m.purpose = 'survey-reminder') as last_reminded_at
    from public.mail m where m.municipality_id = new.municipality_id and m.purpose in ('survey-invitation', 'survey-reminder')
      and m.subject_id = new.subject_id and m.state not in ('refused', 'withdrawn')) c
  where t.municipality_id = new.municipality_id and t.recipient_id = new.subject_id;
  return null;
end
$$;
revoke all on function platform.note_survey_mail() from public;
create trigger note_survey after update of state on mail for each row
  when (new.purpose in ('survey-invitation', 'survey-reminder') and new.state <> old.state
    and (new.state in ('refused', 'withdrawn') or old.state in ('refused', 'withdrawn')))
  execute function platform.note_survey_mail();

create function platform.clear_bounce() returns trigger language plpgsql set search_path = '' as $$
begin
  new.bounced_at := null;
  return new;
end
$$;
revoke all on function platform.clear_bounce() from public;
create trigger clear_bounce before update of email on survey_recipient for each row
  when (new.email <> old.email and new.bounced_at is not distinct from old.bounced_at) execute function platform.clear_bounce();
comment on function platform.clear_bounce() is 'Whether a new address can be reached nobody knows yet.';

-- ── What mails say ──────────────────────────────────────────────────────────────────────────────────────────
create table survey_text (
  municipality_id integer not null references municipality,
  survey_id integer not null,
  kind text not null check (kind in ('invitation', 'reminder', 'begun', 'thanks')),
  language text not null check (language <> ''),
  subject text not null check (subject <> '' and length(subject) <= 200 and subject !~ '[[:cntrl:]]'),
  body text not null check (body <> '' and length(body) <= 20000),
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, survey_id, kind, language),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
comment on table survey_text is 'Own words of a municipality; without a row the text is the program''s.';
comment on column survey_text.kind is 'begun: reminds somebody who has begun an anonymous survey, and holds no link.';
select platform.make_tenant_table('survey_text');
grant insert (municipality_id, survey_id, kind, language, subject, body, updated_by), update (subject, body, updated_by, updated_at) on survey_text to gelingen_member;

-- ── Reminders that go out by themselves ─────────────────────────────────────────────────────────────────────
create table survey_reminder (
  municipality_id integer not null references municipality,
  survey_id integer not null,
  remind_on date not null,
  done_at timestamptz,
  mails integer check (mails >= 0),
  primary key (municipality_id, survey_id, remind_on),
  foreign key (municipality_id, survey_id) references survey on delete cascade
);
create index on survey_reminder (municipality_id, remind_on) where done_at is null;
comment on table survey_reminder is 'Days on which those who have not answered are reminded by the program.';
comment on column survey_reminder.mails is 'How many it wrote; null = the day has not come.';
select platform.make_tenant_table('survey_reminder');
grant insert (municipality_id, survey_id, remind_on) on survey_reminder to gelingen_member;

create policy mailing on survey to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, survey_id, title, state, anonymous, opens_on, closes_on, sender_name, sender_email) on survey to gelingen_program;
create policy mailing on survey_definition for select to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, survey_id, version, definition, surroundings) on survey_definition to gelingen_program;
create policy mailing on survey_recipient to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, survey_id, recipient_id, name, email, language, origin, link_id, invited_at, reminders, last_reminded_at, bounced_at, begun_on, done_on),
  update (link_id, invited_at, reminders, last_reminded_at) on survey_recipient to gelingen_program;
create policy mailing on survey_text for select to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, survey_id, kind, language, subject, body) on survey_text to gelingen_program;
create policy mailing on survey_reminder to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, survey_id, remind_on, done_at), update (done_at, mails) on survey_reminder to gelingen_program;
grant select (subject_id) on access_link to gelingen_program;
grant select (state) on mail to gelingen_program;

-- ── Thanks with a copy of the answers ───────────────────────────────────────────────────────────────────────
alter table survey add column thanks_by_mail boolean not null default false;
comment on column survey.thanks_by_mail is 'Whoever has submitted gets a copy of the answers by mail; never in an anonymous survey.';
grant insert (thanks_by_mail), update (thanks_by_mail) on survey to gelingen_member;

-- Whom a link's holder is, if thanks are due: submitted, by name, with an address, and switched on.
create function platform.survey_thanks_due(p_municipality_id integer, p_link_id integer, p_secret_hash bytea)
returns table (survey_id integer, recipient_id integer, name text, email text, sender_name text, sender_email text, closes_on date, revision integer)
language sql stable security definer set search_path = '' as $$
  select s.survey_id, t.recipient_id, t.name, t.email, s.sender_name, s.sender_email, s.closes_on, r.revision
  from public.access_link l
  join public.survey_recipient t on t.municipality_id = l.municipality_id and t.recipient_id = l.subject_id
  join public.survey s on s.municipality_id = t.municipality_id and s.survey_id = t.survey_id
  join public.survey_response r on r.municipality_id = t.municipality_id and r.survey_id = t.survey_id and r.recipient_id = t.recipient_id
  where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash and l.purpose = 'answer-survey'
    and l.revoked_at is null and not s.anonymous and s.thanks_by_mail and r.state = 'submitted'
    and length(t.email) <= 254 and t.email ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$'
  order by r.revision desc limit 1
$$;
revoke all on function platform.survey_thanks_due(integer, integer, bytea) from public;

create function platform.survey_thanks(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_language text)
returns table (name text, municipality_name text, sender_name text, closes_on date, subject text, body text)
language sql stable security definer set search_path = '' as $$
  select d.name, m.name, d.sender_name, d.closes_on, x.subject, x.body
  from platform.survey_thanks_due(p_municipality_id, p_link_id, p_secret_hash) d
  join public.municipality m on m.municipality_id = p_municipality_id
  left join public.survey_text x on x.municipality_id = p_municipality_id and x.survey_id = d.survey_id and x.kind = 'thanks' and x.language = p_language
$$;
comment on function platform.survey_thanks(integer, integer, bytea, text) is 'What the thanks are made of; no row where none are due. subject and body are the municipality''s own, or null.';

-- Each submission is thanked for once, nobody more than five times: the address is the recipient's, whoever holds the link.
create function platform.write_survey_thanks(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_subject text, p_body text)
returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due record;
begin
  select d.* into v_due from platform.survey_thanks_due(p_municipality_id, p_link_id, p_secret_hash) d;
  if not found then return false; end if;
  perform from public.survey_recipient t where t.municipality_id = p_municipality_id and t.recipient_id = v_due.recipient_id for no key update;
  if (select count(*) from public.mail m where m.municipality_id = p_municipality_id and m.purpose = 'survey-thanks' and m.subject_id = v_due.recipient_id) >= 5 then
    return false;
  end if;
  insert into public.mail (municipality_id, purpose, subject_id, idempotency_key, to_address, subject, body, sender_name, reply_to)
  values (p_municipality_id, 'survey-thanks', v_due.recipient_id, format('survey-thanks %s %s', v_due.recipient_id, v_due.revision), v_due.email,
    p_subject, p_body, nullif(trim(regexp_replace(v_due.sender_name, '[[:cntrl:]]', ' ', 'g')), ''),
    case when v_due.sender_email ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$' then v_due.sender_email end)
  on conflict (municipality_id, idempotency_key) do nothing;
  return found;
end
$$;
revoke all on function platform.survey_thanks(integer, integer, bytea, text), platform.write_survey_thanks(integer, integer, bytea, text, text) from public;
grant execute on function platform.survey_thanks(integer, integer, bytea, text), platform.write_survey_thanks(integer, integer, bytea, text, text) to gelingen_app;
