-- What leaves the house, and the municipality's record of what came and went.

create table notice (
  id uuid primary key,
  municipality text not null,
  person_id uuid not null references person,
  case_id uuid references case_file,
  draft_id uuid references draft,
  decision_id uuid references decision,
  kind text not null,
  cause text not null,
  state text not null
    check (state in ('QUEUED', 'SENT', 'UNDELIVERABLE', 'NO_ADDRESS', 'CANCELLED')),
  attempts int not null default 0,
  last_answer text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  version int not null default 0,
  unique (person_id, kind, cause)
);
comment on table notice is 'Notices to people, without content. Sent by a job; what cannot be delivered becomes a task for staff.';
create index notice_by_case on notice (case_id);
create index notice_by_draft on notice (draft_id);
create index notice_by_decision on notice (decision_id);

create table journal_series (
  municipality text not null,
  year int not null,
  last int not null,
  primary key (municipality, year)
);
comment on table journal_series is 'The last journal number given. The row lock makes the series gapless.';

create table journal_entry (
  event_id bigint primary key references case_event,
  case_id uuid not null references case_file,
  municipality text not null,
  year int not null,
  number int not null,
  title text not null,
  restricted boolean not null,
  happened_at timestamptz not null,
  entered_at timestamptz not null,
  unique (municipality, year, number)
);
comment on table journal_entry is 'The record (diarium) of documents that came in or were made: offentlighets- och sekretesslagen 5 kap. 1–2 §§.';
create index journal_entry_by_case on journal_entry (case_id);
