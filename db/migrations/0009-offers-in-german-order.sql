-- The list of offers is read page by page in the order of its names.

do $$
begin
  -- Not every server is built with ICU; there the list is sorted as before.
  if exists (select from pg_collation where collname = 'de-x-icu') then
    create index offer_in_german_order on offer (municipality_id, name collate "de-x-icu", offer_id);
  end if;
end $$;
