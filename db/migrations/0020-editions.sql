-- The directory on paper: what an edition holds, and what was printed of it.

create table edition (
  municipality_id integer not null references municipality,
  edition_id integer generated always as identity,
  title text not null check (title <> ''),
  content jsonb not null,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, edition_id)
);
comment on table edition is 'A guide made from the directory for somebody; its offers are fetched whenever it is opened.';
comment on column edition.content is '{format, …}: EditionContent without its title.';

create table edition_issue (
  municipality_id integer not null references municipality,
  edition_id integer not null,
  issue integer not null check (issue > 0),
  title text not null,
  issued_on date not null,
  issued_by text,
  offers integer not null,
  document bytea not null,
  primary key (municipality_id, edition_id, issue),
  foreign key (municipality_id, edition_id) references edition on delete cascade
);
comment on table edition_issue is 'An edition as it was printed on a day, byte for byte; never changed.';

select platform.make_tenant_table('edition');
select platform.make_tenant_table('edition_issue');
revoke update on edition_issue from gelingen_member;
grant insert (municipality_id, title, content, created_by, updated_by),
  update (title, content, version, updated_by, updated_at) on edition to gelingen_member;
grant insert (municipality_id, edition_id, issue, title, issued_on, issued_by, offers, document) on edition_issue to gelingen_member;
