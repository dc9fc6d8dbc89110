-- Whose identity is protected, who has asked the audit log what, and notes beside what was wrong.

create table person_protection (
  person_id uuid primary key references person,
  marking text not null check (marking in
    ('NONE', 'CONFIDENTIALITY_MARKED', 'PROTECTED_REGISTRATION', 'UNKNOWN')),
  read_at timestamptz not null,
  closed_since timestamptz,
  lifted_by text,
  lifted_because text,
  lifted_at timestamptz,
  version int not null default 0,
  check (closed_since is not null or marking = 'NONE'),
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lifted_because is null))
);
comment on table person_protection is 'What the population register last said of a person''s protection, and since when their matters are closed here. Closed by the register, opened again by the restricted group alone.';
create index person_protection_closed on person_protection (person_id)
  where closed_since is not null;

create table audit_search (
  id uuid primary key,
  municipality text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  purpose text not null,
  person_id uuid references person,
  case_id uuid references case_file,
  staff text,
  refused_only boolean not null,
  from_day date not null,
  to_day date not null,
  check (to_day >= from_day)
);
comment on table audit_search is 'Who has searched the audit log for what and why. The number that was typed is kept as the person''s id alone. Rows are added, never changed.';
create index audit_search_by_person on audit_search (person_id);
create index audit_search_by_case on audit_search (case_id);
create index audit_search_by_time on audit_search (municipality, asked_at);
create trigger audit_search_append_only before update or delete on audit_search
  for each row execute function refuse_change();

create table rectification_note (
  id uuid primary key,
  case_id uuid not null references case_file,
  person_id uuid references person,
  about text not null,
  says text not null,
  ground text not null,
  written_by text not null,
  written_at timestamptz not null
);
comment on table rectification_note is 'What is wrong or incomplete in a case, and what is right (GDPR article 16). Stands beside what was signed, which is never rewritten. Rows are added, never changed.';
create index rectification_note_by_case on rectification_note (case_id, written_at);
create index rectification_note_by_person on rectification_note (person_id);
create trigger rectification_note_append_only before update or delete on rectification_note
  for each row execute function refuse_change();

create function audited_case(about text, named text) returns uuid language plpgsql stable as $$
begin
  if named is null or named !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    return null;
  end if;
  return case about
    when 'case' then named::uuid
    when 'decision' then (select case_id from decision where id = named::uuid)
    when 'offer' then (select case_id from place_offer where id = named::uuid)
    when 'workItem' then (select case_id from work_item where id = named::uuid)
    when 'task' then (select case_id from staff_task where id = named::uuid)
    when 'appeal' then (select case_id from appeal where id = named::uuid)
    when 'draft' then (select id from case_file where draft_id = named::uuid)
  end;
end $$;
comment on function audited_case is 'The case that a line of the audit log is about, if it is about one.';
