-- Where the applicant lives lay in the open part of a case. All of what the registers said lies in
-- the sealed part as well, so it is only taken out. A change of type writes the table anew: nothing
-- of it stays in the file, as it would beside a row that was changed.
alter table case_file alter column facts type jsonb using facts #- '{guardian,address}';
alter table case_file add constraint case_file_facts_without_homes check (
  facts #>> '{guardian,address}' is null
  and not coalesce(jsonb_path_exists(facts, '$.children[*].homes[*]'), false));
comment on column case_file.facts is 'Of the registers'' answers those about the applicant and the child, without where they live.';
-- What amendments have kept of before (case_amendment.facts_before) is chained and stays as it was;
-- from now on it is taken from what is above.
