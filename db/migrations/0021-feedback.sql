-- What families tell about offers that are not right any more: they write without a log-in and read nothing of it.

create table offer_feedback (
  municipality_id integer not null references municipality,
  feedback_id integer generated always as identity,
  offer_id integer not null,
  kind text not null check (kind in ('phone', 'closed', 'times', 'full', 'other')),
  note text not null default '' check (length(note) <= 1000),
  -- In which language of the portal it was written.
  language text not null check (language ~ '^[a-z]{2,6}$'),
  sent_at timestamptz not null default now(),
  done_at timestamptz,
  done_by text,
  primary key (municipality_id, feedback_id),
  foreign key (municipality_id, offer_id) references offer on delete cascade,
  check ((done_at is null) = (done_by is null))
);
create index on offer_feedback (municipality_id, offer_id, sent_at);
create index on offer_feedback (sent_at);
comment on table offer_feedback is 'Hints of families that something about an offer is wrong; nobody is asked who they are. Kept for twelve months.';
comment on column offer_feedback.kind is 'The phone number is wrong, the offer is closed, times are wrong, there are no places, something else.';

select platform.make_tenant_table('offer_feedback');
grant update (done_at, done_by) on offer_feedback to gelingen_member;

-- Nobody can flood one offer, nor one municipality: the public can neither read nor count what was sent.
create function platform.takes_feedback(p_municipality_id integer, p_offer_id integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select count(*) < 200 and count(*) filter (where f.offer_id = p_offer_id) < 10
  from public.offer_feedback f
  where f.municipality_id = p_municipality_id and f.sent_at > now() - interval '1 day'
$$;
comment on function platform.takes_feedback(integer, integer) is 'Within a day at most ten hints to one offer and two hundred to one municipality.';
revoke all on function platform.takes_feedback(integer, integer) from public;
grant execute on function platform.takes_feedback(integer, integer) to gelingen_public;

create policy about_what_families_see on offer_feedback for insert to gelingen_public with check (
  exists (select from offer o where o.municipality_id = offer_feedback.municipality_id and o.offer_id = offer_feedback.offer_id)
  and platform.takes_feedback(municipality_id, offer_id));
grant insert (municipality_id, offer_id, kind, note, language) on offer_feedback to gelingen_public;

create policy provider_reads_own on offer_feedback as restrictive for select to gelingen_member
  using ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_feedback.municipality_id
    and o.offer_id = offer_feedback.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));
create policy provider_settles_own on offer_feedback as restrictive for update to gelingen_member
  using ((select platform.writes_all_offers()) or exists (select from offer o where o.municipality_id = offer_feedback.municipality_id
    and o.offer_id = offer_feedback.offer_id and o.provider_id = any ((select platform.own_providers())::integer[])));
revoke delete on offer_feedback from gelingen_member;

create function platform.forget_old_feedback() returns void
language sql volatile security definer set search_path = '' as $$
  delete from public.offer_feedback where sent_at < now() - interval '12 months'
$$;
comment on function platform.forget_old_feedback() is 'Called by the program once a day.';
revoke all on function platform.forget_old_feedback() from public;
grant execute on function platform.forget_old_feedback() to gelingen_app;
