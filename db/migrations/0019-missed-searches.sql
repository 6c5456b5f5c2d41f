-- What families sought in vain: words only, counted by day, nothing about who asked.

create table missed_search (
  municipality_id integer not null references municipality,
  day date not null,
  words text not null check (length(words) between 1 and 100),
  language text not null check (language ~ '^[a-z]{2,6}$'),
  asked integer not null default 1 check (asked between 1 and 50),
  primary key (municipality_id, day, words, language)
);
comment on table missed_search is 'Words of searches that found nothing, written by the database itself; kept for 400 days.';
comment on column missed_search.asked is 'How often on that day; stops at 50, so that nobody alone makes something look much sought.';

select platform.make_tenant_table('missed_search');
revoke delete on missed_search from gelingen_member;

-- The only way to write it. It cannot be used to read anything.
create function platform.note_missed_search(p_municipality_id integer, p_words text, p_language text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from public.directory_settings s where s.municipality_id = p_municipality_id and s.portal_open) then
    return;
  end if;
  update public.missed_search m set asked = least(m.asked + 1, 50)
  where m.municipality_id = p_municipality_id and m.day = current_date and m.words = p_words and m.language = p_language;
  if found then
    return;
  end if;
  -- A flood of words stops here; the day's first ones stay.
  if (select count(*) from public.missed_search m where m.municipality_id = p_municipality_id and m.day = current_date) >= 500 then
    return;
  end if;
  delete from public.missed_search m where m.municipality_id = p_municipality_id and m.day < current_date - 400;
  insert into public.missed_search as m (municipality_id, day, words, language)
  values (p_municipality_id, current_date, p_words, p_language)
  on conflict (municipality_id, day, words, language) do update set asked = least(m.asked + 1, 50);
end
$$;
comment on function platform.note_missed_search(integer, text, text) is 'Counts words that found nothing, if the portal is open; at most 500 different ones a day.';
revoke all on function platform.note_missed_search(integer, text, text) from public;
grant execute on function platform.note_missed_search(integer, text, text) to gelingen_public;
