-- Whom readers of released data may write to, and as whom portals know the municipality; both optional.

create table release_contact (
  municipality_id integer primary key references municipality,
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 200),
  contributor_id text check (contributor_id ~ '^https?://[^[:space:]]+$' and length(contributor_id) <= 300),
  updated_by text,
  updated_at timestamptz not null default now()
);
comment on table release_contact is 'Of the institution, never of a person; public as long as something is released.';
comment on column release_contact.contributor_id is 'dcatde:contributorID, as GovData gives it to those who deliver data.';

select platform.make_tenant_table('release_contact');
revoke delete on release_contact from gelingen_member;
grant insert (municipality_id, email, contributor_id, updated_by, updated_at),
  update (email, contributor_id, updated_by, updated_at) on release_contact to gelingen_member;

create policy published on release_contact for select to gelingen_public, gelingen_state using (exists (
  select from release r where r.municipality_id = release_contact.municipality_id and r.withdrawn_at is null));
grant select (municipality_id, email, contributor_id) on release_contact to gelingen_public, gelingen_state;
