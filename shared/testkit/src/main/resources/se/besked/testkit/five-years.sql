-- Five years of a municipality with ${cases} cases of all kinds, made by the database itself: every
-- row that lists, figures and jobs meet, without the content of any file. Triggers are off, and the
-- queue's table is written afterwards by its own function.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '256MB';

-- The first family's are not sealed, so that all that is kept about them can be handed out.
alter table case_file alter column summary drop not null, alter column application drop not null;

create function pg_temp.sid(kind text, n bigint) returns uuid language sql immutable parallel safe
  as $$ select md5(kind || '/' || n)::uuid $$;

create temp table kase as
  select n, n % ${families} as family,
    (array['school-transport', 'preschool-application', 'school-age-educare-application',
      'placement-termination', 'income-statement'])[1 + n % 5] as service,
    now() - make_interval(secs => (${cases} - n) * (5 * 365.25 * 86400 / ${cases})) as at,
    case when n > ${cases} * 0.97 then
        (array['RECEIVED', 'UNDER_REVIEW', 'AWAITING_COMPLETION', 'AWAITING_CO_GUARDIAN',
          'DECIDED'])[1 + n / 5 % 5]
      when n % 20 = 7 then 'WITHDRAWN' when n % 5 >= 3 then 'REGISTERED' else 'FINAL' end as state,
    n % 500 = 3 as is_protected
  from generate_series(1, ${cases}) n;
alter table kase add primary key (n);
create temp table decided as
  select n, family, service, at, is_protected, pg_temp.sid('decision', n) as id,
    at + make_interval(days => (n / 3 % 30)::int) as decided_at, n / 5 % 3 = 0 as automated
  from kase where state in ('FINAL', 'DECIDED') and at < now() - interval '30 days'
    or state = 'DECIDED';
update decided set decided_at = least(decided_at, now());

insert into person (id, personal_number, created_at)
  select pg_temp.sid(kind, f), lpad((who * 10000000 + f)::text, 12, '0'), now() - interval '5 years'
  from generate_series(0, ${families} - 1) f, (values ('g1', 1), ('g2', 2), ('child', 3)) k (kind, who);
insert into person_protection (person_id, marking, read_at, closed_since)
  select id, 'NONE', now() + interval '1 year', null from person on conflict do nothing;
insert into contact_address (person_id, channel, address, source, given_at)
  select pg_temp.sid('g1', f), 'EMAIL', 'n' || f || '@havrelunda.example', 'APPLICATION', now()
  from generate_series(0, ${families} - 1) f;

insert into case_file (id, municipality, service, number, state, child_id, applicant_id, arrived_at,
    form_version, rule_version, summary, application, facts, assessment, is_protected, officer,
    completion_asked, completion_due, units, sealed, changed_at)
  select pg_temp.sid('case', n), '${m}', service, 'B-' || n, state, pg_temp.sid('child', family),
    pg_temp.sid('g1', family), at, '1', '2026:' || n % 3,
    case when family > 0 then decode(repeat('ab', 400), 'hex') end,
    case when family > 0 then decode(repeat('cd', 400), 'hex') end, '{"children": []}',
    jsonb_build_object('headline', 'Ansökan uppfyller villkoren', 'outcome', 'GRANT', 'appealRoute',
      case when n % 5 = 0 then 'ADMINISTRATIVE_APPEAL' else 'LEGALITY_REVIEW' end, 'findings',
      (select jsonb_agg(jsonb_build_object('rule', 'rule.' || f, 'standing', 'MET', 'text',
          repeat('Vägen är lång nog. ', 6), 'inputs',
          jsonb_build_object('metres', 1000 + n % 40 * 100, 'limit', 2000, 'kind', 'WALK')))
        from generate_series(1, 6) f)),
    is_protected, case when n % 3 = 0 then 'officer-' || n % 40 end,
    case when state = 'AWAITING_COMPLETION' then 'x'::bytea end,
    case when state = 'AWAITING_COMPLETION' then current_date + (n % 30)::int end,
    array['unit-' || n % 60], case when family > 0 then decode(repeat('ef', 700), 'hex') end, at
  from kase;
insert into case_key (case_id, master_key_id, wrapped_key, created_at)
  select pg_temp.sid('case', n), 'bench', decode(repeat('11', 60), 'hex'), at from kase;
insert into case_party (case_id, person_id, role, given_name, surname, signing, asked_at, answered_at)
  select pg_temp.sid('case', n), pg_temp.sid(kind, family), role, 'Fiktiv', 'Familj ' || family,
    case role when 'CHILD' then 'NOT_ASKED' else 'SIGNED' end, at, at
  from kase, (values ('g1', 'APPLICANT'), ('g2', 'CO_GUARDIAN'), ('child', 'CHILD')) k (kind, role);
insert into case_custody (case_id, municipality, asked_at, said, next_read_at)
  select pg_temp.sid('case', n), '${m}', at, '', now() + interval '1 year' from kase;
insert into case_signature (case_id, person_id, evidence, signed_at)
  select pg_temp.sid('case', n), pg_temp.sid('g1', family), decode(repeat('22', 1500), 'hex'), at
  from kase where family > 0;

-- Ten events of each case have an entry in the record: a year of it has some 200,000.
create temp table entry as
  select n, k, n * 10 + k + 1000000 as event, service,
    (array['SUBMITTED', 'CO_GUARDIAN_SIGNED', 'COMPLETION_ASKED', 'COMPLETED', 'COMMUNICATED',
      'COMMUNICATION_ANSWERED', 'DECIDED', 'DECISION_ACKNOWLEDGED', 'DECISION_ACKNOWLEDGED',
      'FINAL'])[k] as type,
    (array['Ansökan', 'Underskrift av vårdnadshavare', 'Begäran om komplettering', 'Komplettering',
      'Kommunicering', 'Yttrande', 'Beslut', 'Delgivningskvitto', 'Delgivningskvitto',
      'Beslutet har fått laga kraft'])[k] as title,
    (array['IN', 'IN', 'OUT', 'IN', 'OUT', 'IN', 'OUT', 'IN', 'IN', 'INTERNAL'])[k] as direction,
    least(at + make_interval(days => (k * 3)::int), now()) as at
  from kase, generate_series(1, 10) k;
insert into case_event (id, case_id, type, at, actor_kind, actor)
  overriding system value
  select event, pg_temp.sid('case', n), type, at, 'SYSTEM', 'bench' from entry;
insert into registry_file (case_id, municipality, board, year, number, last, opened_at)
  select pg_temp.sid('case', n), '${m}', 'BUN', extract(year from at)::int, n, 10, at from kase;
insert into journal_entry (event_id, case_id, municipality, year, number, title, restricted,
    happened_at, entered_at, case_number, service, direction, sequence)
  select event, pg_temp.sid('case', n), '${m}', extract(year from at)::int,
    100000 + row_number() over (partition by extract(year from at) order by at, event), title, false, at, at,
    'B-' || n, service, direction, k
  from entry;
insert into journal_series (municipality, year, last)
  select municipality, year, max(number) from journal_entry where municipality = '${m}' group by 1, 2
  on conflict (municipality, year) do update set last = excluded.last;
insert into registry_series (municipality, board, year, last)
  select municipality, board, year, max(number) from registry_file where municipality = '${m}'
  group by 1, 2, 3 on conflict (municipality, board, year) do update set last = excluded.last;
insert into journal_document (id, event_id, case_id, kind, source, media_type, size, sha256)
  select pg_temp.sid('document', event), event, pg_temp.sid('case', n),
    case k when 1 then 'APPLICATION' when 4 then 'ATTACHMENT' else 'LETTER' end,
    pg_temp.sid('source', event), 'application/pdf', 40000, sha256(event::text::bytea)
  from entry where k in (1, 4, 7);

insert into decision (id, case_id, municipality, number, standing, outcome, legal_basis, statute,
    appeal_route, headline, reasons, reasons_text, decided_by, delegation, automated, rule_version,
    valid_from, valid_to, decided_at, published_at)
  select id, pg_temp.sid('case', n), '${m}', 'BESLUT-' || n, 'VALID',
    (array['GRANT', 'GRANT', 'GRANT', 'GRANT', 'PARTLY', 'REFUSE', 'DISMISS'])[1 + n % 7],
    'basis-' || n % 6, '10 kap. 32 §', 'ADMINISTRATIVE_APPEAL', 'Ansökan beviljas', '{"findings": []}',
    repeat('Vägen är lång nog. ', 20), case when automated then service else 'officer-' || n % 40 end,
    'delegation 4.1', automated, case when automated then '2026:' || n % 3 end,
    decided_at::date, decided_at::date + 200, decided_at, decided_at
  from decided;
insert into decision_receipt (decision_id, person_id, made_available_at, notified_at, opened_at,
    acknowledged_at, method, received_on, window_from, window_last_day)
  select id, pg_temp.sid(kind, family), decided_at, decided_at, decided_at, decided_at,
    'READ_RECEIPT', decided_at::date, decided_at::date, decided_at::date + 21
  from decided, (values ('g1'), ('g2')) k (kind);
insert into letter (id, municipality, case_id, decision_id, person_id, reason, state, planned_at,
    operator, transaction_id, delivered_at, printed_at, posted_on, posted_at, posted_by)
  select pg_temp.sid('letter', n), '${m}', pg_temp.sid('case', n), id, pg_temp.sid('g1', family),
    'POLICY', l.state, decided_at, case l.state when 'DELIVERED' then 'box' end, null,
    case l.state when 'DELIVERED' then decided_at end, null,
    case l.state when 'POSTED' then decided_at::date end,
    case l.state when 'POSTED' then decided_at end, case l.state when 'POSTED' then 'officer-1' end
  from decided, lateral (select case when n % 200 = 1 then 'TO_POST' when n % 5 = 1 then 'POSTED'
    else 'DELIVERED' end as state) l;
insert into appeal (id, decision_id, case_id, person_id, client_key, wanted_change, reasons,
    arrived_at, timeliness, last_day, state)
  select pg_temp.sid('appeal', n), id, pg_temp.sid('case', n), pg_temp.sid('g1', family),
    pg_temp.sid('client', n), 'x', 'x', decided_at, 'ON_TIME', decided_at::date + 21,
    case when n > ${cases} * 0.97 then 'RECEIVED' else 'CONCLUDED' end
  from decided where n % 50 = 10 and family > 0;

insert into communication (id, case_id, material, answer_by, sent_by, sender, sent_at)
  select pg_temp.sid('communication', n), pg_temp.sid('case', n), 'x', at::date + 14, 'officer-1',
    'Handläggare', at
  from kase where n % 10 = 5 and family > 0;
insert into communication_party (communication_id, person_id, opened_at, answer, answered_at)
  select pg_temp.sid('communication', n), pg_temp.sid(kind, family), at, 'x', at
  from kase, (values ('g1'), ('g2')) k (kind) where n % 10 = 5 and family > 0;
insert into place_offer (id, municipality, case_id, external_key, unit_id, unit_name, activity,
    starts_on, fee_text, answer_by, options, needs_all, closes_application, state, outcome, made_by,
    made_at, settled_by, settled_at)
  select pg_temp.sid('offer', n), '${m}', pg_temp.sid('case', n), 'offer-' || n, 'unit-' || n % 60,
    'Enhet ' || n % 60, 'PRESCHOOL', at::date + 60, '', at::date + 30, 'ACCEPT DECLINE', true, true,
    case when n > ${cases} * 0.99 then 'OPEN' else 'ACCEPTED' end,
    case when n > ${cases} * 0.99 then null else 'ACCEPT' end, 'officer-1', at,
    case when n > ${cases} * 0.99 then null else 'officer-1' end,
    case when n > ${cases} * 0.99 then null else at end
  from kase where service = 'preschool-application';
insert into offer_answer (offer_id, person_id, choice, answered_at)
  select pg_temp.sid('offer', n), pg_temp.sid(kind, family), 'ACCEPT', at
  from kase, (values ('g1'), ('g2')) k (kind)
  where service = 'preschool-application' and n <= ${cases} * 0.99;

insert into notice (id, municipality, person_id, case_id, kind, cause, state, attempts, queued_at,
    settled_at)
  select pg_temp.sid('notice' || k, n), '${m}', pg_temp.sid('g1', family), pg_temp.sid('case', n),
    'RECEIVED', 'bench-' || n || '-' || k, 'SENT', 1, at, at
  from kase, generate_series(1, 3) k;
insert into staff_task (id, municipality, kind, case_id, cause, state, claimed_by, due, text,
    created_at, done_at)
  select pg_temp.sid('task', n), '${m}', 'INTERNAL', pg_temp.sid('case', n), 'bench-' || n,
    case when n > ${cases} * 0.97 then 'OPEN' else 'DONE' end,
    case when n > ${cases} * 0.97 then null else 'officer-1' end, at::date + 10, 'Ring skolan.', at,
    case when n > ${cases} * 0.97 then null else at end
  from kase where n % 3 = 1;
insert into work_item (id, municipality, case_id, kind, cause, ends_case, officer_only, content,
    state, available_at, reference, created_at, ended_at)
  select pg_temp.sid('work', n), '${m}', pg_temp.sid('case', n), 'REGISTER_INCOME', 'bench-' || n,
    true, false, 'x', case when n > ${cases} * 0.97 then 'OPEN' else 'DONE' end, at,
    case when n > ${cases} * 0.97 then null else 'ref' end, at,
    case when n > ${cases} * 0.97 then null else at end
  from kase where n % 5 >= 3;

-- Thirty-five lines of each case, as an automated one leaves.
insert into audit_log (at, actor_kind, actor, municipality, roles, action, subject_kind, subject,
    result)
  select least(at + make_interval(hours => (k * 7)::int), now()),
    case when k < 15 then 'STAFF' when k < 25 then 'CITIZEN' else 'SYSTEM' end,
    case when k < 15 then 'officer-' || (n + k) % 40
      when k < 25 then pg_temp.sid('g1', family)::text else 'decide-by-rule' end,
    case when k < 15 then '${m}' end, case when k < 15 then 'OFFICER' end, 'case.read', 'case',
    pg_temp.sid('case', n)::text, 'ALLOWED'
  from kase, generate_series(1, 35) k;

set session_replication_role = origin;
analyze;
do $$ begin perform refresh_case_queue(id) from case_file; end $$;
vacuum analyze;
