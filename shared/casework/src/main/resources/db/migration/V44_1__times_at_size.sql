-- What lists and figures are read by at a hundred thousand cases. See decision record 63.

-- The decision that is valid, beside the deadlines: what the board's figures count and compare.
alter table case_queue add column outcome text;
alter table case_queue add column legal_basis text;
alter table case_queue add column automated boolean;
alter table case_queue add column decided_at timestamptz;
alter table case_queue add column days_to_decision int;
alter table case_queue add column rule_version text;
alter table case_queue add column facts_key text;
comment on table case_queue is 'Each case as officers'' lists sort and filter it, with the day it is most urgent for, and as the board''s figures count it. Derived: written by triggers when the transaction that changed the case commits.';
comment on column case_queue.outcome is 'Of the valid decision in the matter itself; with legal_basis, automated and decided_at null while there is none.';
comment on column case_queue.days_to_decision is 'From the day the case arrived to that of its first decision, in Swedish days.';

create or replace function refresh_case_queue(changed uuid) returns void language plpgsql as $$
declare
  c case_file;
  days jsonb;
begin
  perform 1 from case_queue where case_id = changed for update;
  select * into c from case_file where id = changed;
  if not found then
    return;
  end if;
  days := case_deadlines(c);
  insert into case_queue (case_id, municipality, service, number, state, officer, is_protected,
    units, arrived_at, due_kind, due_on, deadlines, outcome, legal_basis, automated, decided_at,
    days_to_decision, rule_version, facts_key)
  select c.id, c.municipality, c.service, c.number, c.state, c.officer, c.is_protected,
    c.units, c.arrived_at, nearest.key, coalesce(nearest.value::date, 'infinity'), days,
    made.outcome, made.legal_basis, made.automated, made.decided_at, made.waited, c.rule_version,
    c.facts_key
  from (select 1) one
    left join lateral (select key, value from jsonb_each_text(days) order by value, key limit 1)
      nearest on true
    left join lateral (select d.outcome, d.legal_basis, d.automated, d.decided_at,
        (select (min(f.decided_at) at time zone 'Europe/Stockholm')::date from decision f
          where f.case_id = c.id and f.subject = 'MATTER')
          - (c.arrived_at at time zone 'Europe/Stockholm')::date as waited
      from decision d
      where d.case_id = c.id and d.standing = 'VALID' and d.subject = 'MATTER') made on true
  on conflict (case_id) do update set municipality = excluded.municipality,
    service = excluded.service, number = excluded.number, state = excluded.state,
    officer = excluded.officer, is_protected = excluded.is_protected, units = excluded.units,
    arrived_at = excluded.arrived_at, due_kind = excluded.due_kind, due_on = excluded.due_on,
    deadlines = excluded.deadlines, outcome = excluded.outcome,
    legal_basis = excluded.legal_basis, automated = excluded.automated,
    decided_at = excluded.decided_at, days_to_decision = excluded.days_to_decision,
    rule_version = excluded.rule_version, facts_key = excluded.facts_key;
end $$;

drop trigger case_file_to_queue on case_file;
create constraint trigger case_file_to_queue
  after insert or update of municipality, service, number, state, resumes_as, officer,
    is_protected, units, arrived_at, completion_due, rule_version, assessment on case_file
  deferrable initially deferred for each row execute function queue_follows_case();

update case_queue q set rule_version = c.rule_version, facts_key = c.facts_key
from case_file c where c.id = q.case_id;
update case_queue q set outcome = d.outcome, legal_basis = d.legal_basis, automated = d.automated,
  decided_at = d.decided_at,
  days_to_decision = (first.at at time zone 'Europe/Stockholm')::date
    - (q.arrived_at at time zone 'Europe/Stockholm')::date
from decision d, (select case_id, min(decided_at) as at from decision where subject = 'MATTER'
    group by case_id) first
where d.case_id = q.case_id and first.case_id = q.case_id and d.standing = 'VALID'
  and d.subject = 'MATTER';

create index case_queue_by_decision on case_queue (municipality, decided_at)
  where decided_at is not null;
create index case_queue_by_arrival on case_queue (municipality, arrived_at);

-- Few cases are protected, and many lists ask which.
create index case_file_protected on case_file (municipality, id) where is_protected;

-- Letters in the order they are shown, and the restricted group's own.
create index letter_by_moment on letter
  (municipality, state, (coalesce(delivered_at, posted_at, planned_at)), id);
create index letter_forwarded on letter (municipality, id) where forwarded;

-- What a page of operations and the batches of a disposal look for among very many.
create index notice_undelivered on notice (municipality, settled_at)
  where state in ('UNDELIVERABLE', 'NO_ADDRESS');
create index disposal_item_next on disposal_item (run_id, case_number, type)
  where state = 'TO_DISPOSE';

create index journal_entry_by_case_number on journal_entry (municipality, case_number);

drop index decision_automated;
create index decision_automated on decision (municipality, decided_at)
  include (case_id, decided_by, rule_version, delegation, outcome) where automated;

create table audit_day (
  municipality text not null,
  day date not null,
  lines int not null,
  first timestamptz not null,
  primary key (day, municipality)
);
comment on table audit_day is 'How many lines the audit log has of each day that is over, so that nobody waits while all of it is counted. Municipality is - for lines of citizens and jobs, which name none.';
