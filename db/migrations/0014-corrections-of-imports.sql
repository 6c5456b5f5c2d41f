-- What a refused cell said, so that it can be put right on the page of the run.

alter table import_issue
  add column is_refused boolean not null default true,
  add column cell text;
comment on column import_issue.is_refused is 'False: remarkable, but taken. Issues from before this column count as refused.';
comment on column import_issue.cell is 'The text of the refused cell; null where no single cell is to blame.';
grant insert (is_refused, cell) on import_issue to gelingen_member;

-- What was answered on the page of a file that waits for a decision is kept with its run.
comment on column import_run.recipe is
  'Before the start what was answered so far, then the recipe as it was when the run started; a saved recipe may change later.';
