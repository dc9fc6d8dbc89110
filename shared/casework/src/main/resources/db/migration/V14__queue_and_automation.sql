-- The officers' queue with its deadlines, saved views, colleagues; and the switch for automation.

create table service_promise (
  service text primary key,
  within interval not null
);
comment on table service_promise is 'How soon each e-service promises an answer, as the host said when it started.';

create table case_queue (
  case_id uuid primary key references case_file on delete cascade,
  municipality text not null,
  service text not null,
  number text not null,
  state text not null,
  is_open boolean not null
    generated always as (state not in ('REGISTERED', 'DECIDED', 'FINAL', 'WITHDRAWN')) stored,
  officer text,
  is_protected boolean not null,
  units text[] not null,
  arrived_at timestamptz not null,
  due_kind text,
  due_on date not null default 'infinity',
  deadlines jsonb not null,
  check ((due_kind is null) = (due_on = 'infinity'))
);
comment on table case_queue is 'Each case as officers'' lists sort and filter it, with the day it is most urgent for. Derived: written by triggers when the transaction that changed the case commits.';
create index case_queue_by_due on case_queue (municipality, due_on, arrived_at, case_id)
  where is_open;
create index case_queue_by_officer on case_queue (municipality, officer, due_on, arrived_at, case_id)
  where is_open;
create index case_queue_by_service on case_queue (municipality, service, due_on, arrived_at, case_id)
  where is_open;
create index case_queue_by_state on case_queue (municipality, state, due_on, arrived_at, case_id);
create index case_queue_by_number on case_queue (municipality, number);
create index case_queue_by_unit on case_queue using gin (units);
create index case_queue_by_deadlines on case_queue using gin (deadlines);

-- Every day that somebody waits for, by kind.
create function case_deadlines(c case_file) returns jsonb language sql stable as $$
  with known as (
    select (c.arrived_at at time zone 'Europe/Stockholm')::date as arrived,
      coalesce(c.resumes_as, c.state) in ('AWAITING_CO_GUARDIAN', 'RECEIVED', 'UNDER_REVIEW',
        'AWAITING_COMPLETION') as undecided
  ),
  guarantee as (
    -- Skollagen 8 kap. 14 §: the months from the wish, but not before the day wished for.
    select greatest((arrived + make_interval(months => (f #>> '{inputs,guaranteeMonths}')::int))::date,
        (f #>> '{inputs,wishedStart}')::date) as due
    from known, jsonb_path_query(c.assessment,
      '$.findings[*] ? (@.rule == "preschool.guarantee" && @.inputs.guaranteeMonths.type() == "number"
        && @.inputs.wishedStart like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")') f
    limit 1
  ),
  days as (
    select 'COMPLETION' as kind, c.completion_due as due
      where c.state = 'AWAITING_COMPLETION'
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

-- The row is held before the case is read, so that of two changes at once the later sees the other.
create function refresh_case_queue(changed uuid) returns void language plpgsql as $$
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
    units, arrived_at, due_kind, due_on, deadlines)
  select c.id, c.municipality, c.service, c.number, c.state, c.officer, c.is_protected,
    c.units, c.arrived_at, nearest.key, coalesce(nearest.value::date, 'infinity'), days
  from (select 1) one
    left join lateral (select key, value from jsonb_each_text(days) order by value, key limit 1)
      nearest on true
  on conflict (case_id) do update set municipality = excluded.municipality,
    service = excluded.service, number = excluded.number, state = excluded.state,
    officer = excluded.officer, is_protected = excluded.is_protected, units = excluded.units,
    arrived_at = excluded.arrived_at, due_kind = excluded.due_kind, due_on = excluded.due_on,
    deadlines = excluded.deadlines;
end $$;

create function queue_follows_case() returns trigger language plpgsql as $$
begin
  perform refresh_case_queue(case when tg_table_name = 'case_file'
    then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'case_id')::uuid end);
  return null;
end $$;

create function queue_follows_receipt() returns trigger language plpgsql as $$
begin
  perform refresh_case_queue(case_id) from decision where id = new.decision_id;
  return null;
end $$;

-- Deferred: they run last of all in the transaction, when everything it changes can be seen.
create constraint trigger case_file_to_queue
  after insert or update of municipality, service, number, state, resumes_as, officer,
    is_protected, units, arrived_at, completion_due, assessment on case_file
  deferrable initially deferred for each row execute function queue_follows_case();
create constraint trigger place_offer_to_queue
  after insert or update of state, answer_by on place_offer
  deferrable initially deferred for each row execute function queue_follows_case();
create constraint trigger appeal_to_queue
  after insert or update of state on appeal
  deferrable initially deferred for each row execute function queue_follows_case();
create constraint trigger decision_to_queue
  after insert or update of standing on decision
  deferrable initially deferred for each row execute function queue_follows_case();
create constraint trigger decision_receipt_to_queue
  after insert or update of window_last_day on decision_receipt
  deferrable initially deferred for each row execute function queue_follows_receipt();

select refresh_case_queue(id) from case_file;

create table saved_view (
  id uuid primary key,
  municipality text not null,
  user_id text not null,
  name text not null check (length(name) between 1 and 60),
  filter jsonb not null,
  is_default boolean not null default false,
  created_at timestamptz not null,
  unique (municipality, user_id, name)
);
comment on table saved_view is 'Filters of the queue that a member of staff keeps under a name. Never with a person or a number in them.';
create unique index saved_view_one_default on saved_view (municipality, user_id) where is_default;

create table colleague (
  municipality text not null,
  user_id text not null,
  name text not null,
  roles text not null,
  units text not null,
  seen_at timestamptz not null,
  primary key (municipality, user_id)
);
comment on table colleague is 'Staff to whom a case can be handed over: those in the configuration and those who have been here, with their roles as they were then.';

create table automation_switch (
  municipality text not null,
  service text not null,
  is_on boolean not null default true,
  start_asked_by text,
  start_asked_at timestamptz,
  primary key (municipality, service),
  check ((start_asked_by is null) = (start_asked_at is null)),
  check (not is_on or start_asked_by is null)
);
comment on table automation_switch is 'Whether rules may decide a service''s cases. A decision by rule holds the row until it commits, so that switching off waits for it and lets none follow.';

create table automation_change (
  id bigint generated always as identity primary key,
  municipality text not null,
  service text not null,
  what text not null check (what in ('STOPPED', 'START_ASKED', 'START_CANCELLED', 'STARTED')),
  reason text not null,
  by_user text not null,
  at timestamptz not null
);
comment on table automation_change is 'Who switched automation off and on, and why. Rows are added, never changed.';
create index automation_change_by_service on automation_change (municipality, service, id);
create trigger automation_change_append_only before update or delete on automation_change
  for each row execute function refuse_change();

create index decision_by_day on decision (municipality, decided_at);

-- The decisive facts of an assessment, made alike: each rule with what it found, and of what it
-- looked at the yes-and-noes, the codes, and numbers to two figures. Names, dates and ids are not
-- what decides and are left out.
create function facts_key(assessment jsonb) returns text language sql immutable parallel safe as $$
  select md5(string_agg(concat_ws(' ', f ->> 'rule', f ->> 'standing', looked.at), '|'
    order by f ->> 'rule', f ->> 'standing', looked.at))
  from jsonb_array_elements(
      case jsonb_typeof(assessment -> 'findings') when 'array' then assessment -> 'findings'
        else '[]' end) f
    cross join lateral (
      select string_agg(key || '=' || case jsonb_typeof(value)
          when 'number' then case when abs((value #>> '{}')::numeric) < 100 then value #>> '{}'
            else round((value #>> '{}')::numeric,
              1 - floor(log(abs((value #>> '{}')::numeric)))::int)::text end
          else value #>> '{}' end, ',' order by key) as at
      from jsonb_each(case jsonb_typeof(f -> 'inputs') when 'object' then f -> 'inputs'
          else '{}' end)
      where jsonb_typeof(value) in ('number', 'boolean')
        or (jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[A-Z0-9_]{1,40}$')) looked
$$;

alter table case_file add column facts_key text generated always as (facts_key(assessment)) stored;
comment on column case_file.facts_key is 'The same for cases with the same decisive facts, to find those that ended differently.';
create index case_file_by_facts on case_file (municipality, service, facts_key);
