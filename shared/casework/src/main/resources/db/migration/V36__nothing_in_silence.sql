-- How a case stands, whether a decision holds and when a time to appeal is over is no past that only
-- grows; it changes. So that nobody changes it in silence, the same transaction must say what
-- happened, in an event, which is chained. Looked at when the transaction commits, since steps write
-- their event first or last. Not for the owner, who moves and disposes.

-- Whether a row was written by this transaction or in a savepoint of it; or, which leaves as good a
-- trace, by one that began later and has committed.
create function is_of_now(writer xid) returns boolean language sql stable as $$
  select age(writer) <= 0
$$;

create function refuse_silent_case() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and exists (select 1 from case_file where id = new.id)
    and not exists (select 1 from case_event e
      where e.case_id = new.id and is_of_now(e.xmin)) then
    raise exception 'a case changes with an event' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger case_file_with_event
  after update of state, is_protected, guardians_disagree on case_file
  deferrable initially deferred for each row
  when (old.state <> new.state or old.is_protected <> new.is_protected
    or old.guardians_disagree and not new.guardians_disagree)
  execute function refuse_silent_case();

create function refuse_silent_window() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and not exists (select 1 from decision d join case_event e on e.case_id = d.case_id
      where d.id = new.decision_id and is_of_now(e.xmin)) then
    raise exception 'a time to appeal changes with an event'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger decision_receipt_with_event
  after update of window_from, window_last_day on decision_receipt
  deferrable initially deferred for each row
  when (old.window_from is distinct from new.window_from
    or old.window_last_day is distinct from new.window_last_day)
  execute function refuse_silent_window();
create trigger decision_receipt_downloaded_once before update on decision_receipt
  for each row execute function refuse_second_thoughts('letter_downloaded_at');

create function refuse_unreplaced() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and not exists (select 1 from decision where replaces = new.id) then
    raise exception 'a decision holds until another takes its place'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger decision_replaced_by_another after update of standing on decision
  deferrable initially deferred for each row
  when (old.standing <> new.standing) execute function refuse_unreplaced();

-- What was sent, to whom, about what and when.
create trigger notice_stays before update on notice
  for each row execute function change_only('state', 'attempts', 'last_answer', 'settled_at',
    'address', 'version');
create trigger notice_sent_stays before update on notice
  for each row when (old.state = 'SENT') execute function change_only('version');

-- An answer to an offer is what that person signed, in the same transaction; it is emptied when
-- custody changes, and the signatures stay.
create function refuse_unsigned_answer() returns trigger language plpgsql as $$
begin
  if new.choice is not null and new.choice is distinct from old.choice
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and not exists (select 1 from offer_signature s where s.offer_id = new.offer_id
      and s.person_id = new.person_id and is_of_now(s.xmin)) then
    raise exception 'an offer is answered with a signature'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger offer_answer_signed after update on offer_answer
  deferrable initially deferred for each row execute function refuse_unsigned_answer();
create trigger offer_answer_stays before update on offer_answer
  for each row execute function change_only('choice', 'answered_at', 'ended_at', 'version');

-- Nobody's temporary tables stand in for ours.
do $$
declare
  guard regprocedure;
begin
  foreach guard in array array['is_of_now(xid)', 'refuse_silent_case()', 'refuse_silent_window()',
    'refuse_unreplaced()', 'refuse_unsigned_answer()']::regprocedure[]
  loop
    execute format('alter function %s set search_path to %I, pg_temp', guard, current_schema());
  end loop;
end $$;
