-- The units a case concerns, so that a principal finds what is about their own.

alter table case_file add column units text[] not null default '{}';
comment on column case_file.units is 'Codes of the schools and preschools the case concerns, as the registry has them.';
create index case_file_by_unit on case_file using gin (units);
