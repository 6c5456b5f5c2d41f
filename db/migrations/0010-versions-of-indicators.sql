-- Two people may have the same entry open; the second is told before she overwrites what the first has saved.

alter table indicator add column version integer not null default 1;
grant update (version) on indicator to gelingen_member;

comment on column index_definition.spec is 'As @gelingen/methods/composite-index has it, with the columns'' own periods and the seed of the draws: {spec, periods, seed}; columns are indicator codes.';
