-- The queue's days, hearings elsewhere, letters for what is unread, and staff's files.

-- A place is guaranteed to nobody under one year, and a guardian is waited for.

create or replace function case_deadlines(c case_file) returns jsonb language sql stable as $$
  with known as (
    select (c.arrived_at at time zone 'Europe/Stockholm')::date as arrived,
      coalesce(c.resumes_as, c.state) in ('AWAITING_CO_GUARDIAN', 'RECEIVED', 'UNDER_REVIEW',
        'AWAITING_COMPLETION') as undecided
  ),
  first_birthday as (
    -- Skollagen 8 kap. 5 §: the right begins when the child is one year.
    select ((f #>> '{inputs,birthDate}')::date + interval '1 year')::date as day
    from jsonb_path_query(c.assessment,
      '$.findings[*] ? (@.rule == "preschool.age"
        && @.inputs.birthDate like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")') f
    limit 1
  ),
  guarantee as (
    -- Skollagen 8 kap. 14 §: the months from the wish, but not before the day wished for.
    select greatest((arrived + make_interval(months => (f #>> '{inputs,guaranteeMonths}')::int))::date,
        (f #>> '{inputs,wishedStart}')::date, (select day from first_birthday)) as due
    from known, jsonb_path_query(c.assessment,
      '$.findings[*] ? (@.rule == "preschool.guarantee" && @.inputs.guaranteeMonths.type() == "number"
        && @.inputs.wishedStart like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")') f
    limit 1
  ),
  days as (
    select 'COMPLETION' as kind, c.completion_due as due
      where c.state = 'AWAITING_COMPLETION'
    union all
    -- The day the first invitation to sign or object runs out; the day after, an officer goes on.
    select 'CO_GUARDIAN_ANSWER', min((answer_by at time zone 'Europe/Stockholm')::date)
      from case_party
      where c.state = 'AWAITING_CO_GUARDIAN' and case_id = c.id and signing = 'ASKED'
        and ended_at is null
    union all
    select 'GUARANTEE', g.due from known, guarantee g
      where undecided and not exists (
        select 1 from place_offer where case_id = c.id and state <> 'WITHDRAWN')
    union all
    -- Förvaltningslagen 12 §: after six months a party may demand a decision.
    select 'DELAY', (arrived + interval '6 months')::date from known
      where undecided and c.assessment ->> 'appealRoute' = 'ADMINISTRATIVE_APPEAL'
    union all
    select 'PROMISED', (arrived + p.within)::date from known, service_promise p
      where undecided and p.service = c.service and not exists (select 1 from guarantee)
    union all
    select 'OFFER_ANSWER', answer_by from place_offer
      where case_id = c.id and state = 'OPEN'
    union all
    -- Förvaltningslagen 46 §: skyndsamt, which the Parliamentary Ombudsmen read as within a week.
    select 'APPEAL_HANDOVER',
        min((arrived_at at time zone 'Europe/Stockholm')::date) + 7
      from appeal where case_id = c.id and state in ('RECEIVED', 'TIMELY')
    union all
    -- The last day anybody may appeal, once it is known for everybody.
    select 'APPEAL_END', max(r.window_last_day)
      from decision d join decision_receipt r on r.decision_id = d.id
      where c.state = 'DECIDED' and d.case_id = c.id and d.standing = 'VALID'
      having bool_and(r.window_last_day is not null)
  )
  select coalesce(jsonb_object_agg(kind, due), '{}') from days where due is not null
$$;

create constraint trigger case_party_to_queue
  after insert or update of signing, answer_by, ended_at on case_party
  deferrable initially deferred for each row
  when (new.answer_by is not null) execute function queue_follows_case();

select refresh_case_queue(id) from case_file
  where state = 'AWAITING_CO_GUARDIAN' or jsonb_path_exists(assessment,
    '$.findings[*] ? (@.rule == "preschool.guarantee")');

-- Parties who were heard by those who decided in another system (förvaltningslagen 25 §).
alter table decision drop constraint decision_hearing_check;
alter table decision add constraint decision_hearing_check
  check (hearing in ('NOT_NEEDED', 'HELD', 'HELD_ELSEWHERE', 'WAIVED'));
alter table decision add column heard_from date;
alter table decision add column heard_to date;
alter table decision add constraint decision_says_when_they_were_heard
  check ((hearing = 'HELD_ELSEWHERE') = (heard_from is not null)
    and (heard_from is null) = (heard_to is null) and heard_from < heard_to);
comment on column decision.heard_from is 'The day the material was sent to the parties from the other system.';
comment on column decision.heard_to is 'The last day they could answer there, or the day when all had.';

-- A decision that nobody has confirmed goes on paper too, once, whatever was sent before.
alter table letter drop constraint letter_reason_check;
alter table letter add constraint letter_reason_check
  check (reason in ('NO_PROVED_ADDRESS', 'CHOSEN', 'POLICY', 'PROTECTED', 'UNREAD'));
alter table letter drop constraint letter_decision_id_person_id_key;
create unique index letter_first on letter (decision_id, person_id) where reason <> 'UNREAD';
create unique index letter_unread on letter (decision_id, person_id) where reason = 'UNREAD';
create index letter_by_decision on letter (decision_id);

-- Staff send files with their messages.
alter table case_attachment alter column added_by drop not null;
alter table case_attachment add column added_by_staff text;
alter table case_attachment add constraint case_attachment_from_somebody
  check ((added_by is null) <> (added_by_staff is null));
comment on column case_attachment.added_by is 'The party who sent it; null when staff did, with a message.';
