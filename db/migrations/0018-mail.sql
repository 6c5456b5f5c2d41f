-- Mail by an outbox, and the question to providers whether an entry is still right.

-- ── The program's own work ──────────────────────────────────────────────────────────────────────────────────
grant usage on schema platform to gelingen_program;
grant execute on function platform.current_municipality() to gelingen_program;

create function platform.enter_as_program(p_municipality_id integer, p_work text)
returns table (municipality_id integer, slug text, name text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if coalesce(current_setting('gelingen.municipality', true), '') <> '' then
    raise exception 'a transaction enters one municipality only' using errcode = '42501';
  end if;
  return query select m.municipality_id, m.slug, m.name from public.municipality m where m.municipality_id = p_municipality_id;
  if found then
    perform set_config('gelingen.municipality', p_municipality_id::text, true),
      set_config('gelingen.user', 'program:' || p_work, true),
      set_config('gelingen.ticket', platform.ticket(p_municipality_id, 'program:' || p_work), true);
  end if;
end
$$;
comment on function platform.enter_as_program(integer, text) is 'For what the program does by itself, in no person''s name; as gelingen_program it sees only what that work needs.';
revoke all on function platform.enter_as_program(integer, text) from public;
grant execute on function platform.enter_as_program(integer, text) to gelingen_app;

create policy of_program on municipality to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, slug, name, data_revision), update (data_revision) on municipality to gelingen_program;
create policy of_program on audit_entry for insert to gelingen_program with check (municipality_id = (select platform.current_municipality()));
grant insert (municipality_id, user_id, permission, details) on audit_entry to gelingen_program;

-- ── The outbox ──────────────────────────────────────────────────────────────────────────────────────────────
create table mail (
  municipality_id integer not null references municipality,
  mail_id integer generated always as identity,
  purpose text not null check (purpose <> ''),
  subject_id integer,
  idempotency_key text not null check (idempotency_key <> ''),
  message_key uuid not null default gen_random_uuid(),
  to_address text not null check (length(to_address) <= 254 and to_address ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$'),
  subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
  body text,
  state text not null default 'waiting' check (state in ('waiting', 'handing-over', 'sent', 'refused', 'unclear', 'withdrawn')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  reason text,
  smtp_code integer,
  created_at timestamptz not null default now(),
  handed_over_at timestamptz,
  settled_at timestamptz,
  primary key (municipality_id, mail_id),
  unique (municipality_id, idempotency_key)
);
create index on mail (next_attempt_at) where state = 'waiting';
create index on mail (handed_over_at);
create index on mail (municipality_id, purpose, subject_id);
comment on table mail is 'What is to be sent, written in the transaction of the thing itself; sent by a job, nothing twice.';
comment on column mail.subject_id is 'What the mail is about; of which table, the purpose says.';
comment on column mail.idempotency_key is 'Who asks for the same mail again finds this one.';
comment on column mail.message_key is 'Left part of the Message-ID: the same at each attempt.';
comment on column mail.body is 'Plain text; {site} stands for the public address of the program. Emptied 90 days after it was made.';
comment on column mail.state is 'handing-over is committed before the conversation with the server; what a crash leaves there becomes unclear and is sent again by hand only.';
comment on column mail.reason is 'Why it waits or was refused: a code; the sentence is made from it. Never what the server said.';
select platform.make_tenant_table('mail');
revoke delete on mail from gelingen_member;
grant insert (municipality_id, purpose, subject_id, idempotency_key, to_address, subject, body),
  update (state, next_attempt_at, reason, smtp_code, settled_at) on mail to gelingen_member;
create policy of_program on mail to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, mail_id, purpose, subject_id, idempotency_key),
  insert (municipality_id, purpose, subject_id, idempotency_key, to_address, subject, body) on mail to gelingen_program;

-- The sender serves all municipalities and enters none: it gets one mail at a time, and settles that.
create function platform.claim_mail(p_per_minute integer)
returns table (municipality_id integer, mail_id integer, attempt integer, message_key uuid, to_address text, subject text, body text, created_at timestamptz)
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
    returning m.municipality_id, m.mail_id, m.attempts, m.message_key, m.to_address, m.subject, m.body, m.created_at;
end
$$;
comment on function platform.claim_mail(integer) is 'Marks the next mail as being handed over; no row where nothing is due or so many went out within a minute.';

create function platform.settle_mail(p_municipality_id integer, p_mail_id integer, p_attempt integer, p_state text, p_reason text, p_smtp_code integer, p_wait_seconds integer)
returns void language sql volatile security definer set search_path = '' as $$
  update public.mail m set state = p_state, reason = p_reason, smtp_code = p_smtp_code, settled_at = now(),
    next_attempt_at = now() + make_interval(secs => coalesce(p_wait_seconds, 0))
  where m.municipality_id = p_municipality_id and m.mail_id = p_mail_id and m.attempts = p_attempt and m.state in ('handing-over', 'unclear')
$$;
comment on function platform.settle_mail(integer, integer, integer, text, text, integer, integer) is 'Only the attempt that was claimed; also where it was thought to be unclear meanwhile.';

create function platform.mark_unclear_mail() returns integer
language sql volatile security definer set search_path = '' as $$
  with left_behind as (
    update public.mail m set state = 'unclear', reason = 'mail/broken-off', settled_at = now() where m.state = 'handing-over' returning 1)
  select count(*)::integer from left_behind
$$;
comment on function platform.mark_unclear_mail() is 'For whoever holds the lock of senders: nobody else is handing anything over.';

create function platform.empty_old_mail() returns integer
language sql volatile security definer set search_path = '' as $$
  with emptied as (
    update public.mail m set body = null, state = case m.state when 'waiting' then 'withdrawn' else m.state end
    where m.body is not null and m.state <> 'handing-over' and m.created_at < now() - interval '90 days' returning 1)
  select count(*)::integer from emptied
$$;
comment on function platform.empty_old_mail() is 'What has waited for so long is not sent any more: its links have lapsed.';
revoke all on function platform.claim_mail(integer), platform.settle_mail(integer, integer, integer, text, text, integer, integer),
  platform.mark_unclear_mail(), platform.empty_old_mail() from public;
grant execute on function platform.claim_mail(integer), platform.settle_mail(integer, integer, integer, text, text, integer, integer),
  platform.mark_unclear_mail(), platform.empty_old_mail() to gelingen_app;

-- ── Is it still right? ──────────────────────────────────────────────────────────────────────────────────────
alter table directory_settings add column ask_by_mail boolean not null default false;
comment on column directory_settings.ask_by_mail is 'Providers are asked by mail, by itself, whether their entries are still right.';
grant insert (ask_by_mail), update (ask_by_mail) on directory_settings to gelingen_member;

create table confirmation_request (
  municipality_id integer not null references municipality,
  request_id integer generated always as identity,
  address text not null check (address <> ''),
  name text not null default '',
  opened_on date not null,
  mails integer not null default 0,
  last_mail_on date,
  closed_on date,
  primary key (municipality_id, request_id)
);
create unique index confirmation_request_open on confirmation_request (municipality_id, lower(address)) where closed_on is null;
comment on table confirmation_request is 'One recipient is asked about all of their offers that are due; one at a time is open for an address.';
comment on column confirmation_request.name is 'Of the provider; empty where offers of several have the address.';
comment on column confirmation_request.mails is 'Mails since the newest of its offers came in: the first and its reminders.';

create table confirmation_request_offer (
  municipality_id integer not null references municipality,
  request_id integer not null,
  offer_id integer not null,
  asked_on date,
  primary key (municipality_id, request_id, offer_id),
  foreign key (municipality_id, request_id) references confirmation_request on delete cascade,
  foreign key (municipality_id, offer_id) references offer on delete cascade
);
create index on confirmation_request_offer (municipality_id, offer_id);
comment on column confirmation_request_offer.asked_on is 'The first mail that named it; null = none yet.';

create table confirmation_answer (
  municipality_id integer not null references municipality,
  answer_id integer generated always as identity,
  request_id integer not null,
  offer_id integer not null,
  kind text not null check (kind in ('confirmed', 'gone', 'changed')),
  changes jsonb not null default '{}',
  note text not null default '' check (length(note) <= 4000),
  of_version integer not null,
  answered_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text,
  decision text check (decision in ('taken', 'left')),
  primary key (municipality_id, answer_id),
  foreign key (municipality_id, request_id) references confirmation_request on delete cascade,
  foreign key (municipality_id, offer_id) references offer on delete cascade
);
create index on confirmation_answer (municipality_id, request_id, offer_id);
create index on confirmation_answer (municipality_id, offer_id) where decided_at is null and kind <> 'confirmed';
comment on table confirmation_answer is 'What recipients answered by link: still right, gone, or changed.';
comment on column confirmation_answer.changes is 'Changed values by field: ChangedFields.';
comment on column confirmation_answer.decided_at is 'Of gone and changed: somebody has taken it over, or left the entry as it is.';

select platform.make_tenant_table('confirmation_request');
select platform.make_tenant_table('confirmation_request_offer');
select platform.make_tenant_table('confirmation_answer');
grant insert (municipality_id, address, name, opened_on), update (name, mails, last_mail_on, closed_on) on confirmation_request to gelingen_member, gelingen_program;
grant insert (municipality_id, request_id, offer_id), update (asked_on) on confirmation_request_offer to gelingen_member, gelingen_program;
grant update (decided_at, decided_by, decision) on confirmation_answer to gelingen_member, gelingen_program;
grant select on confirmation_request, confirmation_request_offer, confirmation_answer to gelingen_program;
create policy of_program on confirmation_request to gelingen_program using (municipality_id = (select platform.current_municipality()));
create policy of_program on confirmation_request_offer to gelingen_program using (municipality_id = (select platform.current_municipality()));
create policy of_program on confirmation_answer to gelingen_program using (municipality_id = (select platform.current_municipality()));

create policy of_program on directory_settings for select to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select on directory_settings to gelingen_program;
create policy of_program on provider for select to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant select (municipality_id, provider_id, name, email) on provider to gelingen_program;
create policy of_program on access_link for insert to gelingen_program with check (municipality_id = (select platform.current_municipality()));
create policy own_program on access_link for select to gelingen_program using (municipality_id = (select platform.current_municipality()));
grant insert (municipality_id, secret_hash, purpose, subject_id, sent_to, expires_at), select (municipality_id, link_id) on access_link to gelingen_program;
-- Where the municipality approves nothing, the program stores what a link has said; no other offer is in its reach.
create policy of_program on offer for select to gelingen_program using (municipality_id = (select platform.current_municipality()));
create policy answered on offer for update to gelingen_program using (municipality_id = (select platform.current_municipality())
  and exists (select from confirmation_answer a where a.municipality_id = offer.municipality_id and a.offer_id = offer.offer_id
    and a.kind = 'changed' and a.decided_at is null));
grant select (municipality_id, offer_id, name, provider_id, version, description, website, phone, cost, details, last_confirmed_on, entered_on),
  update (description, website, phone, cost, details, last_confirmed_on, version, updated_at, changed_by, changed_how) on offer to gelingen_program;

-- By the link of a request: its offers, and of them only that they are still right; answers to it.
create policy by_link on confirmation_request for select to gelingen_link
  using (municipality_id = (select platform.current_municipality()) and request_id = (select platform.current_link_subject('confirm-offers')));
create policy by_link on confirmation_request_offer for select to gelingen_link
  using (municipality_id = (select platform.current_municipality()) and request_id = (select platform.current_link_subject('confirm-offers')));
create policy by_link on confirmation_answer for select to gelingen_link
  using (municipality_id = (select platform.current_municipality()) and request_id = (select platform.current_link_subject('confirm-offers')));
create policy answers_by_link on confirmation_answer for insert to gelingen_link
  with check (municipality_id = (select platform.current_municipality()) and request_id = (select platform.current_link_subject('confirm-offers'))
    and offer_id in (select asked.offer_id from confirmation_request_offer asked));
grant select (municipality_id, request_id, name, opened_on) on confirmation_request to gelingen_link;
grant select on confirmation_request_offer to gelingen_link;
grant select (municipality_id, answer_id, request_id, offer_id, kind, answered_at),
  insert (municipality_id, request_id, offer_id, kind, changes, note, of_version) on confirmation_answer to gelingen_link;
create policy asked_by_link on offer for select to gelingen_link using (municipality_id = (select platform.current_municipality())
  and offer_id in (select asked.offer_id from confirmation_request_offer asked));
create policy confirmed_by_link on offer for update to gelingen_link using (municipality_id = (select platform.current_municipality())
  and offer_id in (select asked.offer_id from confirmation_request_offer asked))
  with check (changed_how = 'link' and changed_by = current_setting('gelingen.user', true)
    and last_confirmed_on between current_date - 1 and current_date + 1);
grant select (municipality_id, offer_id, name, description, provider_id, site_id, age_from_months, age_to_months, cost, website, phone,
    last_confirmed_on, entered_on, version, details),
  update (last_confirmed_on, version, updated_at, changed_by, changed_how) on offer to gelingen_link;
create policy of_asked on provider for select to gelingen_link using (municipality_id = (select platform.current_municipality())
  and provider_id in (select o.provider_id from offer o));
grant select (municipality_id, provider_id, name) on provider to gelingen_link;
create policy of_asked on site for select to gelingen_link using (municipality_id = (select platform.current_municipality())
  and site_id in (select o.site_id from offer o));
grant select (municipality_id, site_id, street, postal_code, town) on site to gelingen_link;
