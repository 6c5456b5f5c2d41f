-- Reports: papers made of pieces that fetch their own numbers, and the editions that were issued of them.

create table report (
  municipality_id integer not null references municipality,
  report_id integer generated always as identity,
  title text not null check (title <> ''),
  addressee text not null default '',
  template text,
  content jsonb not null,
  version integer not null default 1,
  created_by text,
  created_at timestamptz not null default now(),
  updated_by text,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, report_id)
);
comment on table report is 'A paper as a list of pieces; the numbers are fetched whenever it is opened.';
comment on column report.content is '{format, pieces: [{id, kind, settings}]}; what a kind''s settings may be, its piece says.';
comment on column report.template is 'Code of the ready-made report that it began with.';

create table report_edition (
  municipality_id integer not null references municipality,
  report_id integer not null,
  edition integer not null check (edition > 0),
  title text not null,
  issued_on date not null,
  issued_by text,
  figures jsonb not null,
  document bytea not null,
  primary key (municipality_id, report_id, edition),
  foreign key (municipality_id, report_id) references report on delete cascade
);
comment on table report_edition is 'A report as it was handed out: the document itself and its figures as they were shown.';

select platform.make_tenant_table('report');
select platform.make_tenant_table('report_edition');
grant insert (municipality_id, title, addressee, template, content, created_by, updated_by),
  update (title, addressee, content, version, updated_by, updated_at) on report to gelingen_member;
grant insert (municipality_id, report_id, edition, title, issued_on, issued_by, figures, document) on report_edition to gelingen_member;
