-- The record (diarium) with a designation per board and year, its documents and where it is sent;
-- and the disposal of what has been kept long enough.

create function refuse_always() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create table registry_series (
  municipality text not null,
  board text not null,
  year int not null,
  last int not null,
  primary key (municipality, board, year)
);
comment on table registry_series is 'The last designation given per board and year. The row lock makes the series gapless.';

create table registry_file (
  case_id uuid primary key,
  municipality text not null,
  board text not null,
  year int not null,
  number int not null,
  last int not null,
  opened_at timestamptz not null,
  unique (municipality, board, year, number)
);
comment on table registry_file is 'The designation of a case in the record, such as BUN 2026/123, and how many entries it has. Stays when the case has been disposed of.';

alter table journal_entry drop constraint journal_entry_event_id_fkey;
alter table journal_entry drop constraint journal_entry_case_id_fkey;
alter table journal_entry add column case_number text;
alter table journal_entry add column service text;
alter table journal_entry add column direction text
  check (direction in ('IN', 'OUT', 'INTERNAL'));
alter table journal_entry add column sequence int;

insert into registry_file (case_id, municipality, board, year, number, last, opened_at)
  select case_id, municipality, 'DNR', year,
    row_number() over (partition by municipality, year order by first), entries, opened
  from (select case_id, municipality, min(year) as year, min(year * 1000000 + number) as first,
      count(*) as entries, min(entered_at) as opened
    from journal_entry group by case_id, municipality) f;
insert into registry_series (municipality, board, year, last)
  select municipality, board, year, max(number) from registry_file
  group by municipality, board, year;
update journal_entry j set case_number = c.number, service = c.service, direction = 'INTERNAL',
    sequence = s.sequence
  from case_file c, (select event_id,
      row_number() over (partition by case_id order by year, number) as sequence
    from journal_entry) s
  where c.id = j.case_id and s.event_id = j.event_id;

alter table journal_entry alter column case_number set not null;
alter table journal_entry alter column service set not null;
alter table journal_entry alter column direction set not null;
alter table journal_entry alter column sequence set not null;
alter table journal_entry add unique (case_id, sequence);
comment on table journal_entry is 'The record (diarium) of documents that came in or were made: offentlighets- och sekretesslagen 5 kap. 1–2 §§. Rows are added, never changed, and stay when the case has been disposed of.';
create index journal_entry_by_day on journal_entry (municipality, entered_at);
create trigger journal_entry_append_only before update or delete on journal_entry
  for each row execute function refuse_always();

create table journal_document (
  id uuid primary key,
  event_id bigint not null references journal_entry,
  case_id uuid not null,
  kind text not null check (kind in ('APPLICATION', 'ATTACHMENT', 'APPEAL', 'LETTER')),
  source uuid,
  media_type text not null,
  size int not null,
  sha256 bytea not null check (length(sha256) = 32),
  content bytea,
  unique (event_id, kind, source)
);
comment on table journal_document is 'The documents of an entry, with the checksum they were registered with. Content only where no other table has the document as it was; sealed with the case''s key.';
create index journal_document_by_case on journal_document (case_id);
create trigger journal_document_never_removed before delete on journal_document
  for each row execute function refuse_always();

create table registry_delivery (
  event_id bigint primary key references journal_entry,
  state text not null check (state in ('QUEUED', 'SENT', 'REFUSED')),
  attempts int not null default 0,
  reference text,
  last_problem text,
  settled_at timestamptz,
  check ((state = 'SENT') = (reference is not null))
);
comment on table registry_delivery is 'Entries that are sent to the municipality''s own registry system, and what it answered.';

create table registry_export (
  municipality text not null,
  day date not null,
  entries int not null,
  manifest_sha256 bytea not null check (length(manifest_sha256) = 32),
  exported_at timestamptz not null,
  primary key (municipality, day)
);
comment on table registry_export is 'Days of the record that have been written to a folder, each with the checksum of its manifest.';

-- Disposal. What may be removed is data: an item in a run that a second person has confirmed.

create table disposal_run (
  id uuid primary key,
  municipality text not null,
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'DONE', 'CANCELLED')),
  plan text not null,
  without_rule jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  ended_at timestamptz,
  check (confirmed_by is null or confirmed_by <> proposed_by),
  check ((state in ('CONFIRMED', 'DONE')) = (confirmed_by is not null)),
  check ((state in ('DONE', 'CANCELLED')) = (ended_at is not null))
);
comment on table disposal_run is 'A dry run of the disposal plan, and who confirmed it. Two persons, always.';

create table disposal_item (
  id uuid primary key,
  run_id uuid not null references disposal_run,
  case_id uuid not null,
  case_number text not null,
  service text not null,
  type text not null
    check (type in ('CASE', 'ATTACHMENTS', 'SIGNATURES', 'DECISION_LETTERS', 'NOTICES')),
  rule text not null,
  due_since date not null,
  state text not null check (state in ('TO_DISPOSE', 'HELD', 'DISPOSED')),
  hold text,
  settled_at timestamptz,
  unique (run_id, case_id, type),
  check ((state = 'HELD') = (hold is not null)),
  check ((state = 'DISPOSED') = (settled_at is not null))
);
comment on table disposal_item is 'What a run found old enough: to be disposed of, or held and why.';
create index disposal_item_by_case on disposal_item (case_id, state);

create table disposal_hold (
  id uuid primary key,
  municipality text not null,
  case_id uuid not null,
  reason text not null check (reason <> ''),
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
comment on table disposal_hold is 'A person has said that a case stays, such as while a supervisory authority looks at it.';
create unique index disposal_hold_one on disposal_hold (case_id) where lifted_at is null;

create table disposal_log (
  id bigint generated always as identity primary key,
  run_id uuid not null references disposal_run,
  municipality text not null,
  case_number text not null,
  service text not null,
  type text not null,
  rule text not null,
  removed jsonb not null,
  proposed_by text not null,
  confirmed_by text not null,
  at timestamptz not null
);
comment on table disposal_log is 'What has been disposed of: when, by which rule, by whom, and how many rows of which table. Rows are added, never changed.';
create index disposal_log_by_run on disposal_log (run_id);
create index disposal_log_by_time on disposal_log (municipality, at);
create trigger disposal_log_append_only before update or delete on disposal_log
  for each row execute function refuse_always();
create trigger disposal_log_never_emptied before truncate on disposal_log
  for each statement execute function refuse_always();

create function refuse_hasty_disposal() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'PROPOSED' then
      raise exception 'a disposal begins with a proposal' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE'
    or old.proposed_by <> new.proposed_by
    or old.confirmed_by is distinct from new.confirmed_by and old.state <> 'PROPOSED'
    or not (old.state = new.state
      or old.state = 'PROPOSED' and new.state in ('CONFIRMED', 'CANCELLED')
      or old.state = 'CONFIRMED' and new.state = 'DONE') then
    raise exception 'a disposal goes from proposal to confirmation to its end'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger disposal_run_in_order before insert or update or delete on disposal_run
  for each row execute function refuse_hasty_disposal();

create function refuse_changed_disposal() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from disposal_run where id = new.run_id and state = 'PROPOSED') then
      raise exception 'what has been confirmed is not added to' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE'
    or old.case_id <> new.case_id or old.type <> new.type or old.run_id <> new.run_id
    or old.state <> new.state and old.state <> 'TO_DISPOSE' then
    raise exception 'an item of a disposal is settled once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger disposal_item_settled_once before insert or update or delete on disposal_item
  for each row execute function refuse_changed_disposal();

create function disposal_allows(the_case uuid, by_type text) returns boolean
language sql stable as $$
  select exists (
    select 1 from disposal_item i join disposal_run r on r.id = i.run_id
    where i.case_id = the_case and i.state = 'TO_DISPOSE' and i.type in ('CASE', by_type)
      and r.state = 'CONFIRMED' and r.confirmed_by <> r.proposed_by)
$$;

-- Append-only, as before; but a row that names its case goes with it when the whole case does.
create or replace function refuse_change() returns trigger language plpgsql as $$
declare
  named jsonb;
begin
  if tg_op = 'DELETE' then
    named := to_jsonb(old);
    if named ? 'case_id' and disposal_allows((named ->> 'case_id')::uuid, 'CASE') then
      return old;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- For rows that name their case in another way, or that another type of disposal takes too.
-- Arguments: how the row names its case, and which type of disposal takes it, beside the whole case.
create function refuse_but_disposal() returns trigger language plpgsql as $$
declare
  named jsonb;
  the_case uuid;
begin
  if tg_op = 'DELETE' then
    named := to_jsonb(old) - 'content' - 'evidence';
    the_case := case tg_argv[0]
      when 'itself' then (named ->> 'id')::uuid
      when 'case' then (named ->> 'case_id')::uuid
      when 'decision' then
        (select d.case_id from decision d where d.id = (named ->> 'decision_id')::uuid)
      when 'offer' then
        (select o.case_id from place_offer o where o.id = (named ->> 'offer_id')::uuid)
      when 'appeal' then
        (select a.case_id from appeal a where a.id = (named ->> 'appeal_id')::uuid)
    end;
    if disposal_allows(the_case, tg_argv[1]) then
      return old;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

drop trigger case_signature_append_only on case_signature;
create trigger case_signature_append_only before update or delete on case_signature
  for each row execute function refuse_but_disposal('case', 'SIGNATURES');
drop trigger decision_document_append_only on decision_document;
create trigger decision_document_append_only before update or delete on decision_document
  for each row execute function refuse_but_disposal('decision', 'DECISION_LETTERS');
drop trigger offer_signature_append_only on offer_signature;
create trigger offer_signature_append_only before update or delete on offer_signature
  for each row execute function refuse_but_disposal('offer', 'SIGNATURES');

drop trigger delivered_decision_append_only on delivered_decision;
create trigger delivered_decision_append_only before update or delete on delivered_decision
  for each row execute function refuse_but_disposal('decision', 'CASE');
drop trigger decision_correction_append_only on decision_correction;
create trigger decision_correction_append_only before update or delete on decision_correction
  for each row execute function refuse_but_disposal('decision', 'CASE');
drop trigger appeal_bundle_append_only on appeal_bundle;
create trigger appeal_bundle_append_only before update or delete on appeal_bundle
  for each row execute function refuse_but_disposal('appeal', 'CASE');

create trigger case_file_disposed_only before delete on case_file
  for each row execute function refuse_but_disposal('itself', 'CASE');
create trigger case_key_disposed_only before delete on case_key
  for each row execute function refuse_but_disposal('case', 'CASE');
create trigger case_attachment_disposed_only before delete on case_attachment
  for each row execute function refuse_but_disposal('case', 'ATTACHMENTS');
create trigger decision_disposed_only before delete on decision
  for each row execute function refuse_but_disposal('case', 'CASE');
create trigger decision_receipt_disposed_only before delete on decision_receipt
  for each row execute function refuse_but_disposal('decision', 'CASE');
create trigger appeal_disposed_only before delete on appeal
  for each row execute function refuse_but_disposal('case', 'CASE');

-- Removes rows, and first everything that hangs on them, wherever the schema says that it does.
create function dispose_rows(tab regclass, col name, vals text[], depth int) returns jsonb
language plpgsql as $$
declare
  removed jsonb := '{}';
  fk record;
  part record;
  keys text[];
  rows int;
begin
  if depth > 8 then
    raise exception 'tables hang on each other in a circle';
  end if;
  for fk in
    select c.conrelid::regclass as child, a.attname as child_col, p.attname as parent_col
    from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
    where c.contype = 'f' and c.confrelid = tab and c.conrelid <> tab
      and cardinality(c.conkey) = 1
    order by c.conrelid::regclass::text
  loop
    execute format('select array_agg(distinct %I::text) from %s where %I = any($1::%s[])',
        fk.parent_col, tab, col,
        (select format_type(atttypid, null) from pg_attribute
          where attrelid = tab and attname = col))
      into keys using vals;
    if keys is not null then
      for part in select * from jsonb_each(
          dispose_rows(fk.child, fk.child_col, keys, depth + 1)) loop
        removed := removed || jsonb_build_object(part.key,
          coalesce((removed ->> part.key)::int, 0) + part.value::int);
      end loop;
    end if;
  end loop;
  execute format('delete from %s where %I = any($1::%s[])', tab, col,
    (select format_type(atttypid, null) from pg_attribute
      where attrelid = tab and attname = col)) using vals;
  get diagnostics rows = row_count;
  if rows > 0 then
    removed := removed || jsonb_build_object(tab::text,
      coalesce((removed ->> tab::text)::int, 0) + rows);
  end if;
  return removed;
end $$;

-- Carries out one confirmed item. The key goes with the case, so that copies in backups say nothing.
create function dispose(item uuid) returns jsonb language plpgsql as $$
declare
  it disposal_item;
  drafts text[];
  removed jsonb;
begin
  select * into strict it from disposal_item where id = item for update;
  if not disposal_allows(it.case_id, it.type) then
    raise exception 'nobody has confirmed this disposal' using errcode = 'insufficient_privilege';
  end if;
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
  return removed;
end $$;
