-- What an amendment keeps of before is taken from the case by the database, as it stands there;
-- whoever amends is not asked. The case is held until then, so that nothing comes in between.

alter table case_amendment add column as_it_stood boolean not null default false;
alter table case_amendment add column facts_before jsonb;
alter table case_amendment add column assessment_before jsonb;
alter table case_amendment add column rule_version_before text;
alter table case_amendment add column sealed_before bytea;
comment on table case_amendment is 'Wishes changed before an offer: who changed them, what they were, and the sealed signature. What was before is taken from case_file by a trigger.';
comment on column case_amendment.as_it_stood is 'Whether what was before is sealed as it was in case_file, under that table''s names; otherwise, as until V35, under this one''s.';

create function keep_what_stood() returns trigger language plpgsql as $$
begin
  select c.application, c.summary, c.facts, c.assessment, c.rule_version, c.sealed, true
  into strict new.application_before, new.summary_before, new.facts_before, new.assessment_before,
    new.rule_version_before, new.sealed_before, new.as_it_stood
  from case_file c where c.id = new.case_id for no key update;
  return new;
end $$;
create trigger case_amendment_as_it_stood before insert on case_amendment
  for each row execute function keep_what_stood();

do $$
begin
  execute format('alter function keep_what_stood() set search_path to %I, pg_temp',
    current_schema());
end $$;
