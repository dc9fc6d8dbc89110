-- What has happened is chained: each row's hash when it is written, and each hash to the one before,
-- so that whoever owns the database cannot rewrite it unseen. See decision record 44.

create table chain_form (
  id int generated always as identity primary key,
  table_name text not null,
  columns text[] not null,
  unique (table_name, columns)
);
comment on table chain_form is 'Which columns a table had when rows of it were chained. A later column is not in the hashes of before. The same for every municipality.';

create table chain_entry (
  number bigint generated always as identity primary key,
  municipality text not null,
  table_name text not null,
  key bytea not null check (length(key) = 16),
  kind text not null check (kind in ('FOUND', 'ADDED', 'CHANGED', 'DISPOSED')),
  form int not null,
  content bytea not null check (length(content) = 32),
  item uuid,
  made_by text not null,
  at timestamptz not null,
  check ((kind = 'DISPOSED') = (item is not null))
);
comment on table chain_entry is 'Every row that was added to the past, or changed as far as it may be, or disposed of: the hash of what it said. Written by triggers, in the same transaction. Municipality is - for what belongs to none. FOUND is what there was when the chain began.';
comment on column chain_entry.key is 'Which row, as a hash of its key, so that nothing points at people who are gone.';
comment on column chain_entry.content is 'SHA-256 of the row as jsonb in UTF-8, times in UTC.';
comment on column chain_entry.item is 'The confirmed item of a disposal by which the row went.';
create index chain_entry_by_row on chain_entry (table_name, key, number desc);

create table chain_link (
  municipality text not null,
  position bigint not null,
  number bigint not null unique references chain_entry,
  hash bytea not null check (length(hash) = 32),
  primary key (municipality, position)
);
comment on table chain_link is 'The chain of each municipality: SHA-256 of the hash before and of the entry, in order of number.';

create table chain_state (
  is_only boolean primary key default true check (is_only),
  linked bigint not null,
  settled bigint not null,
  seen bigint not null,
  given xid8 not null
);
comment on table chain_state is 'How far the chains have come. Up to settled nobody holds a number any longer that is not committed; nobody will up to seen when all transactions before given have ended. One row for the installation, since numbers are.';
insert into chain_state (linked, settled, seen, given) values (0, 0, 0, '0');

-- First argument: how the row names its municipality. The others: its key, where the last may be
-- null: a letter to all parties has no recipient, and one party's own has.
create function chain_past() returns trigger language plpgsql security definer
  set timezone to 'UTC' set bytea_output to 'hex' as $$
declare
  past jsonb;
  names text[];
  named text := '';
  the_form int;
  place text;
begin
  if tg_op = 'DELETE' then
    past := to_jsonb(old);
  else
    past := to_jsonb(new);
  end if;
  names := array(select jsonb_object_keys(past));
  select id into the_form from chain_form where table_name = tg_table_name and columns = names;
  if the_form is null then
    insert into chain_form (table_name, columns) values (tg_table_name, names)
      on conflict do nothing;
    select id into strict the_form from chain_form
      where table_name = tg_table_name and columns = names;
  end if;
  named := past ->> tg_argv[1];
  for i in 2 .. tg_nargs - 1 loop
    named := concat_ws('/', named, past ->> tg_argv[i]);
  end loop;
  case tg_argv[0]
    when 'itself' then
      place := past ->> 'municipality';
    when 'case' then
      select municipality into place from case_file where id = (past ->> 'case_id')::uuid;
    when 'decision' then
      select municipality into place from decision where id = (past ->> 'decision_id')::uuid;
    when 'offer' then
      select municipality into place from place_offer where id = (past ->> 'offer_id')::uuid;
    when 'run' then
      select municipality into place from disposal_run where id = (past ->> 'run_id')::uuid;
  end case;
  insert into chain_entry (municipality, table_name, key, kind, form, content, item, made_by, at)
  values (coalesce(place, '-'), tg_table_name,
    substr(sha256(convert_to(named, 'UTF8')), 1, 16),
    case tg_op when 'INSERT' then 'ADDED' when 'UPDATE' then 'CHANGED' else 'DISPOSED' end,
    the_form, sha256(convert_to(past::text, 'UTF8')),
    case when tg_op = 'DELETE' then nullif(current_setting('besked.disposal', true), '')::uuid end,
    session_user, clock_timestamp());
  return null;
end $$;

create trigger chained after insert or update or delete on audit_log
  for each row execute function chain_past('itself', 'id');
create trigger chained after insert or update or delete on case_event
  for each row execute function chain_past('case', 'id');
create trigger chained after insert or update or delete on case_signature
  for each row execute function chain_past('case', 'case_id', 'person_id');
create trigger chained after insert or update or delete on case_amendment
  for each row execute function chain_past('case', 'id');
create trigger chained after insert or update or delete on offer_signature
  for each row execute function chain_past('offer', 'id');
create trigger chained after insert or update or delete on decision
  for each row execute function chain_past('itself', 'id');
create trigger chained after insert or update or delete on decision_correction
  for each row execute function chain_past('decision', 'decision_id', 'edition');
create trigger chained after insert or update or delete on decision_document
  for each row execute function chain_past('decision', 'decision_id', 'kind', 'edition', 'recipient');
create trigger chained after insert or update or delete on delivered_decision
  for each row execute function chain_past('decision', 'decision_id');
create trigger chained after insert or update or delete on decision_receipt
  for each row execute function chain_past('decision', 'decision_id', 'person_id');
create trigger chained after insert or update or delete on journal_entry
  for each row execute function chain_past('itself', 'event_id');
create trigger chained after insert or update or delete on disposal_log
  for each row execute function chain_past('itself', 'id');
-- Who proposed and who confirmed, and what: a forged word of two persons leaves its trace.
create trigger chained after insert or update or delete on disposal_run
  for each row execute function chain_past('itself', 'id');
create trigger chained after insert or update or delete on disposal_item
  for each row execute function chain_past('run', 'id');

-- What there is already.
set local timezone to 'UTC';
set local bytea_output to 'hex';
do $$
declare
  past record;
begin
  for past in
    select * from (values
      ('audit_log', 'municipality', '{id}'::text[]),
      ('case_event', '(select c.municipality from case_file c where c.id = t.case_id)', '{id}'),
      ('case_signature', '(select c.municipality from case_file c where c.id = t.case_id)',
        '{case_id,person_id}'),
      ('case_amendment', '(select c.municipality from case_file c where c.id = t.case_id)', '{id}'),
      ('offer_signature', '(select o.municipality from place_offer o where o.id = t.offer_id)',
        '{id}'),
      ('decision', 'municipality', '{id}'),
      ('decision_correction', '(select d.municipality from decision d where d.id = t.decision_id)',
        '{decision_id,edition}'),
      ('decision_document', '(select d.municipality from decision d where d.id = t.decision_id)',
        '{decision_id,kind,edition,recipient}'),
      ('delivered_decision', '(select d.municipality from decision d where d.id = t.decision_id)',
        '{decision_id}'),
      ('decision_receipt', '(select d.municipality from decision d where d.id = t.decision_id)',
        '{decision_id,person_id}'),
      ('journal_entry', 'municipality', '{event_id}'),
      ('disposal_log', 'municipality', '{id}'),
      ('disposal_run', 'municipality', '{id}'),
      ('disposal_item', '(select r.municipality from disposal_run r where r.id = t.run_id)',
        '{id}')) p (name, place, keys)
  loop
    insert into chain_form (table_name, columns)
      select past.name, array_agg(attname::text order by octet_length(attname), attname collate "C")
      from pg_attribute where attrelid = past.name::regclass and attnum > 0 and not attisdropped;
    execute format($q$
      insert into chain_entry (municipality, table_name, key, kind, form, content, made_by, at)
      select coalesce(%s, '-'), %L, substr(sha256(convert_to(concat_ws('/', %s), 'UTF8')), 1, 16),
        'FOUND', (select id from chain_form where table_name = %L),
        sha256(convert_to(to_jsonb(t)::text, 'UTF8')), session_user, clock_timestamp()
      from %I t order by %s$q$,
      past.place, past.name, array_to_string(past.keys, ', '), past.name, past.name,
      array_to_string(past.keys, ', '));
  end loop;
end $$;

-- Takes the chains on, in order of number and never past a number that may still be committed.
-- One at a time: whoever else asks meanwhile is told 0.
create function chain_advance(at_most int) returns int language plpgsql security definer as $$
declare
  state chain_state;
  newest bigint;
  oldest xid8;
  mine xid8;
  entry chain_entry;
  head chain_link;
  done int := 0;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'the chain is taken on in a transaction of its own';
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('besked.chain', 0)) then
    return 0;
  end if;
  select * into strict state from chain_state;
  select case when is_called then last_value else 0 end into newest from chain_entry_number_seq;
  if state.settled < newest then
    -- Whoever holds a number up to seen has an older transaction than given: a row has its
    -- transaction's number before its own, and given was taken after seen was read.
    select pg_snapshot_xmin(pg_current_snapshot()) into oldest;
    if oldest >= state.given then
      state.settled := state.seen;
    end if;
    mine := pg_current_xact_id();
    -- A given of the future is from before the database was restored into another server.
    if state.settled = state.seen or state.given > mine then
      state.seen := newest;
      state.given := mine;
      select pg_snapshot_xmin(pg_current_snapshot()) into oldest;
      if oldest >= mine then
        state.settled := newest;
      end if;
    end if;
  elsif not exists (select 1 from chain_entry where number > state.linked) then
    return 0;
  end if;
  for entry in
    select * from chain_entry where number > state.linked and number <= state.settled
    order by number limit at_most
  loop
    select * into head from chain_link where municipality = entry.municipality
      order by position desc limit 1;
    if not found then
      head.position := 0;
      head.hash := decode(repeat('00', 32), 'hex');
    end if;
    insert into chain_link (municipality, position, number, hash)
    values (entry.municipality, head.position + 1, entry.number,
      sha256(head.hash || convert_to(concat_ws(E'\n', head.position + 1, entry.number,
        entry.municipality, entry.table_name, encode(entry.key, 'hex'), entry.kind, entry.form,
        encode(entry.content, 'hex'), coalesce(entry.item::text, '-'), entry.made_by,
        (extract(epoch from entry.at) * 1000000)::bigint), 'UTF8')));
    state.linked := entry.number;
    done := done + 1;
  end loop;
  update chain_state set linked = state.linked, settled = state.settled, seen = state.seen,
    given = state.given;
  return done;
end $$;

-- A decision stays as it was made: only what comes after it may be noted in its row.
create function change_only() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - tg_argv::text[] is distinct from to_jsonb(old) - tg_argv::text[] then
    raise exception 'only % of % may change', array_to_string(tg_argv, ', '), tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger decision_stays before update on decision
  for each row execute function change_only('standing', 'published_at', 'announced_on',
    'taken_down_on', 'reasons_text', 'edition', 'version');
create trigger decision_receipt_stays before update on decision_receipt
  for each row execute function change_only('notified_at', 'opened_at', 'acknowledged_at', 'method',
    'received_on', 'letter_downloaded_at', 'window_from', 'window_last_day', 'version');

-- What is said once is not said again; other reasons are a correction, which keeps those of before.
create function refuse_second_thoughts() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
begin
  for i in 0 .. tg_nargs - 1 loop
    if was ->> tg_argv[i] is not null and was -> tg_argv[i] is distinct from becomes -> tg_argv[i] then
      raise exception '% of % is said once', tg_argv[i], tg_table_name
        using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;
create trigger decision_said_once before update on decision
  for each row execute function refuse_second_thoughts('published_at');
create trigger decision_receipt_said_once before update on decision_receipt
  for each row execute function refuse_second_thoughts('notified_at', 'opened_at',
    'acknowledged_at', 'method', 'received_on');

create trigger disposal_run_said_once before update on disposal_run
  for each row execute function refuse_second_thoughts('confirmed_by', 'confirmed_at', 'ended_at');
create trigger disposal_item_said_once before update on disposal_item
  for each row execute function refuse_second_thoughts('hold', 'settled_at');

create function refuse_other_reasons() returns trigger language plpgsql as $$
begin
  if (old.standing = 'REPLACED' and new.standing <> 'REPLACED')
    or (new.reasons_text <> old.reasons_text or new.edition <> old.edition) and not exists (
      select 1 from decision_correction c where c.decision_id = new.id
        and new.edition = old.edition + 1 and c.edition = new.edition
        and c.before_reasons = old.reasons_text) then
    raise exception 'a decision is corrected or replaced, never rewritten'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger decision_corrected_only before update on decision
  for each row execute function refuse_other_reasons();

-- What somebody signed changes only when somebody signs other wishes: then a row of that transaction,
-- which is chained, keeps what stood before and the new signature. Not for the owner, whose steps of
-- migration seal what stands and whom a trigger does not stop; these rows are in no chain.
create function refuse_other_wishes() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and (new.application is distinct from old.application
      or new.summary is distinct from old.summary or new.facts is distinct from old.facts
      or new.assessment is distinct from old.assessment
      or new.rule_version is distinct from old.rule_version
      or old.sealed is not null and new.sealed is distinct from old.sealed)
    and not exists (select 1 from case_amendment a
      where a.case_id = new.id and a.xmin = pg_current_xact_id()::xid) then
    raise exception 'what was signed is changed with other wishes only'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger case_file_signed before update on case_file
  for each row execute function refuse_other_wishes();

-- A guardian answers once. Whose custody ends keeps what they said; who has it again is told anew and
-- may answer again, until when what they said last stands.
create function refuse_other_answer() returns trigger language plpgsql as $$
declare
  fine boolean;
begin
  if old.ended_at is not null and new.ended_at is null then
    fine := new.signing = 'TOLD' and new.answered_at is null
      and new.objection is not distinct from old.objection;
  elsif old.answered_at is not null
    or old.signing in ('SIGNED', 'OBJECTED', 'EXPIRED', 'INVALIDATED') then
    fine := new.answered_at is not distinct from old.answered_at
      and new.objection is not distinct from old.objection
      and (new.signing = old.signing or new.signing = 'INVALIDATED' and old.ended_at is null
        and new.ended_at is not null);
  else
    fine := new.answered_at is not null or new.objection is not distinct from old.objection
      and new.signing not in ('SIGNED', 'OBJECTED', 'EXPIRED');
  end if;
  if not fine
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    raise exception 'a guardian''s answer is said once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger case_party_answers_once before update on case_party
  for each row execute function refuse_other_answer();

-- So nobody is made to lose custody and have it again, and with that another answer, without two
-- events about it, which are chained; each is written first, in the same transaction.
create function refuse_silent_custody() returns trigger language plpgsql as $$
begin
  if (old.ended_at is null) <> (new.ended_at is null)
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and not exists (select 1 from case_event e
      where e.case_id = new.case_id and e.person_id = new.person_id
        and e.type = case when new.ended_at is null then 'PARTY_JOINED'
          else 'CO_GUARDIAN_INVALIDATED' end
        and e.xmin = pg_current_xact_id()::xid) then
    raise exception 'a part in a case ends and begins with an event'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger case_party_with_event before update on case_party
  for each row execute function refuse_silent_custody();

-- What a party answered, or staff took down of it, stays; it may be opened afterwards.
create trigger communication_party_answered before update on communication_party
  for each row when (old.answered_at is not null)
  execute function change_only('opened_at', 'version');
create trigger communication_party_said_once before update on communication_party
  for each row execute function refuse_second_thoughts('opened_at');

-- The time by which things are old enough is the server's, which the application does not set. Only
-- where a clock is moved on purpose, in a demo or a test, the owner says how far its time may go.
create table moved_clock (
  is_only boolean primary key default true check (is_only),
  ahead interval not null check (ahead >= interval '0')
);
comment on table moved_clock is 'How far ahead of the server''s clock the application may say that it is when it disposes of something: not at all, but in a demo or a test. One row for the installation. Written by the owner only.';
insert into moved_clock (ahead) values ('0');

-- Why an item is not disposed of. The application has asked by the municipality's plan; here, where
-- whoever has taken it over cannot come, is what needs no plan: what is under way, or may still be
-- asked for or appealed, is not disposed of (arkivlagen 3 and 10 §§), whatever a plan says.
create function why_kept(it disposal_item, run disposal_run, at timestamptz) returns text
language sql stable as $$
  select case
    when it.state <> 'TO_DISPOSE' or run.state <> 'CONFIRMED' or run.confirmed_by is null
      or run.confirmed_by = run.proposed_by then 'nobody has confirmed this disposal'
    -- The application's clock may be a little ahead of the server's.
    when greatest(run.proposed_at, run.confirmed_at) > at + interval '5 minutes'
      then 'the disposal was confirmed in time to come'
    when c.id is null then 'the case is not of the municipality that disposes'
    when it.case_number <> c.number or it.service <> c.service
      then 'the item names another case than it is about'
    when c.is_protected then 'the case stays: somebody in it is protected'
    when c.state not in ('FINAL', 'REGISTERED', 'WITHDRAWN') then 'the case stays: it has not ended'
    when coalesce((select max(e.at at time zone 'Europe/Stockholm')::date + interval '1 year'
        from case_event e where e.case_id = c.id) >= today, true)
      then 'the case stays: something has happened in it within a year'
    when exists (select 1 from appeal a where a.case_id = c.id
        and a.state in ('RECEIVED', 'TIMELY', 'FORWARDED'))
      or exists (select 1 from decision d where d.case_id = c.id and d.standing = 'VALID'
        and (c.state <> 'FINAL' or exists (select 1 from decision_receipt r
          where r.decision_id = d.id and r.window_last_day >= today)))
      then 'the case stays: somebody appeals or still may'
    when exists (select 1 from disposal_hold h where h.case_id = c.id and h.lifted_at is null)
      then 'the case stays: a person has said so'
    when not exists (select 1 from journal_entry j where j.case_id = c.id)
      then 'the case stays: it is not in the record'
  end
  from (select (at at time zone 'Europe/Stockholm')::date as today) t
    left join case_file c on c.id = it.case_id and c.municipality = run.municipality
$$;

-- Disposal by one function that the application may call and that does only what an item says: it
-- runs as the owner, looks itself whether the item is confirmed and the case old enough, and writes
-- the log. The caller's time counts only where the owner has said that the clock is moved.
drop function dispose(uuid);
create function dispose(item uuid, now_at timestamptz) returns jsonb
language plpgsql security definer as $$
declare
  it disposal_item;
  run disposal_run;
  time_at timestamptz;
  kept text;
  drafts text[];
  removed jsonb;
begin
  select * into strict it from disposal_item where id = item for update;
  select * into strict run from disposal_run where id = it.run_id for share;
  select case when ahead = interval '0' then clock_timestamp()
    else least(now_at, clock_timestamp() + ahead) end into strict time_at from moved_clock;
  perform 1 from case_file where id = it.case_id for update;
  kept := why_kept(it, run, time_at);
  if kept is not null then
    raise exception '%', kept using errcode = 'insufficient_privilege';
  end if;
  perform set_config('besked.disposal', item::text, true);
  case it.type
    when 'CASE' then
      select array_agg(id::text) into drafts from (
        select draft_id as id from case_file where id = it.case_id and draft_id is not null
        union select draft_id from case_amendment where case_id = it.case_id) d;
      update journal_document set content = null where case_id = it.case_id;
      removed := dispose_rows('case_file', 'id', array[it.case_id::text], 0);
      if drafts is not null then
        removed := removed || dispose_rows('draft', 'id', drafts, 0);
      end if;
    when 'ATTACHMENTS' then
      removed := dispose_rows('case_attachment', 'case_id', array[it.case_id::text], 0);
    when 'SIGNATURES' then
      removed := dispose_rows('case_signature', 'case_id', array[it.case_id::text], 0)
        || dispose_rows('offer_signature', 'offer_id', coalesce((
          select array_agg(id::text) from place_offer where case_id = it.case_id), '{}'), 0);
    when 'DECISION_LETTERS' then
      removed := dispose_rows('decision_document', 'decision_id', coalesce((
        select array_agg(id::text) from decision where case_id = it.case_id), '{}'), 0);
    when 'NOTICES' then
      removed := dispose_rows('notice', 'case_id', array[it.case_id::text], 0);
  end case;
  perform set_config('besked.disposal', '', true);
  insert into disposal_log (run_id, municipality, case_number, service, type, rule, removed,
    proposed_by, confirmed_by, at)
  values (run.id, run.municipality, it.case_number, it.service, it.type, it.rule, removed,
    run.proposed_by, run.confirmed_by, time_at);
  update disposal_item set state = 'DISPOSED', settled_at = time_at where id = item;
  return removed;
end $$;

-- That something was disposed of says only the function that does it, as the owner; otherwise a row
-- that somebody removed with the disk in their hand could be told as one that went by a plan.
create function refuse_said_disposal() returns trigger language plpgsql as $$
begin
  if new.state = 'DISPOSED' and (tg_op = 'INSERT' or old.state <> 'DISPOSED')
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    raise exception 'an item is disposed of by the function that does it'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger disposal_item_by_the_function before insert or update on disposal_item
  for each row execute function refuse_said_disposal();

-- Nobody's temporary tables stand in for ours in what runs as the owner or guards the past.
do $$
declare
  guard regprocedure;
begin
  foreach guard in array array['chain_past()', 'chain_advance(int)', 'change_only()',
    'refuse_second_thoughts()', 'refuse_other_reasons()', 'refuse_change()', 'refuse_always()',
    'refuse_but_disposal()', 'refuse_hasty_disposal()', 'refuse_changed_disposal()',
    'refuse_other_wishes()', 'refuse_other_answer()', 'refuse_silent_custody()',
    'refuse_said_disposal()', 'disposal_allows(uuid, text)',
    'why_kept(disposal_item, disposal_run, timestamptz)', 'dispose(uuid, timestamptz)',
    'dispose_rows(regclass, name, text[], int)']::regprocedure[]
  loop
    execute format('alter function %s set search_path to %I, pg_temp', guard, current_schema());
  end loop;
end $$;
