-- Offers that were removed come back under the id that they had, with their texts in other languages.

grant insert (offer_id, version, entered_on) on offer to gelingen_member;

create or replace function platform.keep_removed_offer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.offer_version (municipality_id, offer_id, version, content, changed_by, changed_how, changed_at, was_removed)
  values (old.municipality_id, old.offer_id, old.version,
    platform.offer_as_it_was(old) || jsonb_build_object('translations', (
      select coalesce(jsonb_agg(to_jsonb(t) - 'municipality_id' - 'offer_id' order by t.language), '[]')
      from public.offer_translation t where t.municipality_id = old.municipality_id and t.offer_id = old.offer_id)),
    old.changed_by, old.changed_how, old.updated_at, true);
  return old;
end
$$;
