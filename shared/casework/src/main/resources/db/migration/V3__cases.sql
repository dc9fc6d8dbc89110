-- Case files, their parties, evidence, attachments, events and staff tasks.

create table case_number_series (
  municipality text not null,
  service text not null,
  year int not null,
  last int not null,
  primary key (municipality, service, year)
);
comment on table case_number_series is 'The last case number given. The row lock makes the series gapless.';

create table case_file (
  id uuid primary key,
  municipality text not null,
  service text not null,
  number text not null,
  state text not null check (state in ('AWAITING_CO_GUARDIAN', 'RECEIVED', 'UNDER_REVIEW',
    'AWAITING_COMPLETION', 'DECIDED', 'APPEALED', 'FINAL', 'WITHDRAWN', 'FROZEN')),
  resumes_as text,
  child_id uuid references person,
  applicant_id uuid not null references person,
  draft_id uuid not null unique references draft,
  arrived_at timestamptz not null,
  form_version text not null,
  rule_version text not null,
  summary jsonb not null,
  application jsonb not null,
  facts jsonb not null,
  assessment jsonb not null,
  is_protected boolean not null default false,
  guardians_disagree boolean not null default false,
  officer text,
  completion_asked text,
  completion_due date,
  changed_at timestamptz not null,
  version int not null default 0,
  unique (municipality, number),
  check ((state = 'FROZEN') = (resumes_as is not null)),
  check (state <> 'FROZEN' or is_protected)
);
comment on table case_file is 'One matter, from arrival to final. The state says which transitions are possible.';
create index case_file_by_child on case_file (child_id);
create index case_file_by_applicant on case_file (applicant_id);
create index case_file_by_state on case_file (municipality, state, arrived_at);

create table case_key (
  case_id uuid primary key references case_file,
  master_key_id text not null,
  wrapped_key bytea not null,
  version int not null default 0,
  created_at timestamptz not null
);
comment on table case_key is 'A data key per case, wrapped with the master key.';
create index case_key_by_master_key on case_key (master_key_id);

create table case_party (
  case_id uuid not null references case_file,
  person_id uuid not null references person,
  role text not null check (role in ('APPLICANT', 'CO_GUARDIAN', 'CHILD')),
  given_name text not null,
  surname text not null,
  email text,
  phone text,
  language text not null default 'sv',
  signing text not null
    check (signing in ('NOT_ASKED', 'ASKED', 'SIGNED', 'OBJECTED', 'EXPIRED', 'INVALIDATED')),
  asked_at timestamptz,
  answer_by timestamptz,
  answered_at timestamptz,
  objection text,
  ended_at timestamptz,
  version int not null default 0,
  primary key (case_id, person_id)
);
comment on table case_party is 'Who the case is about and who takes part in it, with each guardian''s signature. Ended parties no longer see it.';
create index case_party_by_person on case_party (person_id);

create table case_signature (
  case_id uuid not null references case_file,
  person_id uuid not null references person,
  evidence bytea not null,
  signed_at timestamptz not null,
  primary key (case_id, person_id)
);
comment on table case_signature is 'The evidence of each signature word for word, sealed with the case''s key since it names the signer.';
create index case_signature_by_person on case_signature (person_id);
create trigger case_signature_append_only before update or delete on case_signature
  for each row execute function refuse_change();

create table case_attachment (
  id uuid primary key,
  case_id uuid not null references case_file,
  question text not null,
  file_name text not null,
  media_type text not null,
  size int not null,
  sha256 bytea not null,
  content bytea not null,
  added_by uuid not null references person,
  added_at timestamptz not null
);
comment on table case_attachment is 'Files that came with the application or later, sealed with the case''s key.';
create index case_attachment_by_case on case_attachment (case_id);
create index case_attachment_by_person on case_attachment (added_by);

create table case_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references case_file,
  type text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM')),
  actor text not null,
  person_id uuid references person,
  data jsonb not null default '{}'
);
comment on table case_event is 'What happened, in order: trail, timeline and trigger in one. Rows are added, never changed.';
create index case_event_by_case on case_event (case_id, id);
create index case_event_by_person on case_event (person_id);
create trigger case_event_append_only before update or delete on case_event
  for each row execute function refuse_change();

create table reported_value (
  id uuid primary key,
  draft_id uuid references draft,
  case_id uuid references case_file,
  field text not null,
  reported_by uuid not null references person,
  register text not null,
  register_said bytea not null,
  person_says bytea not null,
  reported_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  version int not null default 0,
  check (draft_id is not null or case_id is not null)
);
comment on table reported_value is 'Register values that a person says are wrong. While one is open, no rule decides by itself.';
create unique index reported_value_once_per_draft on reported_value (draft_id, field);
create index reported_value_by_case on reported_value (case_id);
create index reported_value_by_person on reported_value (reported_by);

create table staff_task (
  id uuid primary key,
  municipality text not null,
  kind text not null,
  case_id uuid references case_file,
  cause text not null,
  restricted boolean not null default false,
  state text not null check (state in ('OPEN', 'CLAIMED', 'DONE')),
  claimed_by text,
  due date,
  text text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  version int not null default 0,
  unique (kind, cause),
  check ((state = 'OPEN') = (claimed_by is null))
);
comment on table staff_task is 'What waits for a person. The cause makes a task unique however often its job runs.';
create index staff_task_by_case on staff_task (case_id);
create index staff_task_by_state on staff_task (municipality, state, due);
