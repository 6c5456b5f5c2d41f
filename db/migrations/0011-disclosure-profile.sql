-- What a municipality shows of small numbers, set by its statistics office. Without a row the defaults hold.

-- The offices' usual minima; what stands between two of them becomes the stricter one, what was stricter than all of them stays.
alter table municipality drop constraint municipality_minimum_count_check;
update municipality set minimum_count = case when minimum_count <= 3 then 3 when minimum_count <= 5 then 5 else 10 end
where minimum_count < 10;
alter table municipality add constraint municipality_minimum_count_check
  check (minimum_count in (3, 5, 10) or minimum_count between 11 and 100);

create table disclosure_profile (
  municipality_id integer primary key references municipality,
  rounding_base smallint check (rounding_base in (3, 5, 10)),
  minimum_residents integer not null default 0 check (minimum_residents between 0 and 100000),
  shows_none boolean not null default true,
  shows_all boolean not null default true,
  updated_by text,
  updated_at timestamptz not null default now()
);
comment on table disclosure_profile is 'How small numbers are protected besides municipality.minimum_count.';
comment on column disclosure_profile.rounding_base is 'Counts that are shown are multiples of it; null: they are shown as they are.';
comment on column disclosure_profile.minimum_residents is 'Areas with fewer residents show no indicator at all; 0: no such rule.';
comment on column disclosure_profile.shows_none is 'A case number of exactly 0 may be shown: it says something about everybody there.';
comment on column disclosure_profile.shows_all is 'Likewise where all of the base are cases.';

select platform.make_tenant_table('disclosure_profile');
revoke delete on disclosure_profile from gelingen_member;
grant insert (municipality_id, rounding_base, minimum_residents, shows_none, shows_all, updated_by, updated_at),
  update (rounding_base, minimum_residents, shows_none, shows_all, updated_by, updated_at)
  on disclosure_profile to gelingen_member;
