-- Who has a case, and what the register was asked and said about custody, change with an event, too:
-- by the same function as how a case stands. And what V30 asked of the transaction by its number,
-- it asks as V36 does, so that what is written in a savepoint counts.

create or replace function refuse_silent_case() returns trigger language plpgsql as $$
declare
  the_case uuid;
begin
  if tg_table_name = 'case_file' then
    the_case := new.id;
  else
    the_case := new.case_id;
  end if;
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and exists (select 1 from case_file where id = the_case)
    and not exists (select 1 from case_event e
      where e.case_id = the_case and is_of_now(e.xmin)) then
    raise exception 'a case changes with an event' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

drop trigger case_file_with_event on case_file;
create constraint trigger case_file_with_event
  after update of state, is_protected, guardians_disagree, officer on case_file
  deferrable initially deferred for each row
  when (old.state <> new.state or old.is_protected <> new.is_protected
    or old.guardians_disagree and not new.guardians_disagree
    or old.officer is distinct from new.officer)
  execute function refuse_silent_case();

-- The first answer is none that changes. When it was asked, and when it is its turn, are no answer.
create constraint trigger case_custody_with_event
  after update of said, standing, settled_said, settled_at on case_custody
  deferrable initially deferred for each row
  when (old.said <> '' and old.said <> new.said or old.standing <> new.standing
    or old.settled_said is distinct from new.settled_said
    or old.settled_at is distinct from new.settled_at)
  execute function refuse_silent_case();
create constraint trigger case_custody_begun_with_event after insert on case_custody
  deferrable initially deferred for each row
  when (new.standing <> 'CONFIRMED' or new.settled_said is not null)
  execute function refuse_silent_case();
comment on column case_custody.said is 'What it said, as ids of people, to tell a new answer from the same one again. Another one is written together with an event.';
comment on column case_file.guardians_disagree is 'A person has to decide: a guardian has objected or been silent, or custody has changed. Whether they disagree now is seen by the parties there are.';

create or replace function refuse_other_wishes() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and (new.application is distinct from old.application
      or new.summary is distinct from old.summary or new.facts is distinct from old.facts
      or new.assessment is distinct from old.assessment
      or new.rule_version is distinct from old.rule_version
      or old.sealed is not null and new.sealed is distinct from old.sealed)
    and not exists (select 1 from case_amendment a
      where a.case_id = new.id and is_of_now(a.xmin)) then
    raise exception 'what was signed is changed with other wishes only'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create or replace function refuse_silent_custody() returns trigger language plpgsql as $$
begin
  if (old.ended_at is null) <> (new.ended_at is null)
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and not exists (select 1 from case_event e
      where e.case_id = new.case_id and e.person_id = new.person_id
        and e.type = case when new.ended_at is null then 'PARTY_JOINED'
          else 'CO_GUARDIAN_INVALIDATED' end
        and is_of_now(e.xmin)) then
    raise exception 'a part in a case ends and begins with an event'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- Nobody's temporary tables stand in for ours.
do $$
declare
  guard regprocedure;
begin
  foreach guard in array array['refuse_silent_case()', 'refuse_other_wishes()',
    'refuse_silent_custody()']::regprocedure[]
  loop
    execute format('alter function %s set search_path to %I, pg_temp', guard, current_schema());
  end loop;
end $$;
