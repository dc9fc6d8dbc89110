-- Decisions, their letters, each person's receipt and window, the notice board, appeals.

create table decision_number_series (
  municipality text not null,
  year int not null,
  last int not null,
  primary key (municipality, year)
);
comment on table decision_number_series is 'The last decision number given. The row lock makes the series gapless.';

create table decision (
  id uuid primary key,
  case_id uuid not null references case_file,
  municipality text not null,
  number text not null,
  standing text not null check (standing in ('VALID', 'REPLACED')),
  replaces uuid references decision,
  outcome text not null check (outcome in ('GRANT', 'PARTLY', 'REFUSE', 'DISMISS')),
  legal_basis text not null,
  statute text not null,
  appeal_route text not null check (appeal_route in ('ADMINISTRATIVE_APPEAL', 'LEGALITY_REVIEW')),
  headline text not null,
  reasons jsonb not null,
  reasons_text text not null,
  decided_by text not null,
  delegation text,
  automated boolean not null,
  rule_version text,
  gate_reasons jsonb not null default '[]',
  valid_from date,
  valid_to date,
  decided_at timestamptz not null,
  published_at timestamptz,
  announced_on date,
  taken_down_on date,
  version int not null default 0,
  unique (municipality, number),
  check (not automated or (appeal_route = 'ADMINISTRATIVE_APPEAL' and delegation is not null)),
  check (announced_on is null or appeal_route = 'LEGALITY_REVIEW'),
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  check (taken_down_on is null or announced_on is not null and taken_down_on >= announced_on)
);
comment on table decision is 'Decisions. Published to the parties only when the letter exists. Automated ones are never appealed by legality review (kommunallagen 6 kap. 38 §).';
create unique index decision_one_valid_per_case on decision (case_id) where standing = 'VALID';
create index decision_by_case on decision (case_id);
create index decision_by_replaced on decision (replaces);
create index decision_automated on decision (municipality, decided_at) where automated;

create table decision_document (
  decision_id uuid not null references decision,
  kind text not null check (kind in ('LETTER')),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  made_at timestamptz not null,
  primary key (decision_id, kind)
);
comment on table decision_document is 'The letter as it was sent, made once, sealed with the case''s key.';
create trigger decision_document_append_only before update or delete on decision_document
  for each row execute function refuse_change();

create table decision_receipt (
  decision_id uuid not null references decision,
  person_id uuid not null references person,
  made_available_at timestamptz not null,
  notified_at timestamptz,
  opened_at timestamptz,
  acknowledged_at timestamptz,
  method text check (method in ('READ_RECEIPT', 'SIGNED_RECEIPT', 'SIMPLIFIED_SERVICE')),
  received_on date,
  letter_downloaded_at timestamptz,
  window_from date,
  window_last_day date,
  version int not null default 0,
  primary key (decision_id, person_id),
  check ((acknowledged_at is null) = (method is null)),
  check ((acknowledged_at is null) = (received_on is null)),
  check ((window_from is null) = (window_last_day is null))
);
comment on table decision_receipt is 'Per person and decision: when it was there, told of, opened and confirmed, by what proof, and until when that person may appeal.';
create index decision_receipt_by_person on decision_receipt (person_id);

create table appeal (
  id uuid primary key,
  decision_id uuid not null references decision,
  case_id uuid not null references case_file,
  person_id uuid not null references person,
  client_key uuid not null,
  wanted_change text not null,
  reasons text not null,
  arrived_at timestamptz not null,
  timeliness text not null check (timeliness in ('ON_TIME', 'LATE', 'CANNOT_BE_ESTABLISHED')),
  last_day date,
  state text not null check (state in ('RECEIVED', 'TIMELY', 'DISMISSED', 'FORWARDED', 'CONCLUDED')),
  tried_by text,
  tried_at timestamptz,
  tried_reasons text,
  forwarded_by text,
  forwarded_at timestamptz,
  forwarded_to text,
  concluded_at timestamptz,
  court_outcome text,
  version int not null default 0,
  unique (person_id, client_key),
  check (state <> 'DISMISSED' or timeliness = 'LATE')
);
comment on table appeal is 'Appeals. A late one waits for a person to try its timeliness; nothing is rejected by itself.';
create index appeal_by_decision on appeal (decision_id);
create index appeal_by_case on appeal (case_id, state);

create table appeal_attachment (
  appeal_id uuid not null references appeal,
  attachment_id uuid not null references case_attachment,
  primary key (appeal_id, attachment_id)
);
comment on table appeal_attachment is 'Which of the case''s files came with which appeal.';
create index appeal_attachment_by_attachment on appeal_attachment (attachment_id);
