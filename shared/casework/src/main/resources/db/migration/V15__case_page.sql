-- The officer's work on a case: messages, notes, communication, proposals, corrections, delay.

create table case_message (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null references case_file,
  party_id uuid not null references person,
  sent_by text,
  sender text,
  body bytea not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  read_by text,
  version int not null default 0,
  check ((sent_by is null) = (sender is null)),
  check ((read_at is null) = (read_by is null))
);
comment on table case_message is 'The conversation of staff with one party, sealed with the case''s key. Without a sender among staff it comes from the party.';
create index case_message_by_case on case_message (case_id, party_id, seq);
create index case_message_by_party on case_message (party_id);

create table case_message_attachment (
  message_id uuid not null references case_message,
  attachment_id uuid not null references case_attachment,
  primary key (message_id, attachment_id)
);
comment on table case_message_attachment is 'Which of the case''s files came with which message.';
create index case_message_attachment_by_attachment on case_message_attachment (attachment_id);

create table case_note (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null references case_file,
  body bytea not null,
  written_by text not null,
  writer text not null,
  written_at timestamptz not null
);
comment on table case_note is 'Notes among staff, never for parties, sealed with the case''s key. Kept with the case when it ends (tryckfrihetsförordningen 2 kap. 12 §). Rows are added, never changed.';
create index case_note_by_case on case_note (case_id, seq);
create trigger case_note_append_only before update or delete on case_note
  for each row execute function refuse_change();

create table communication (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null references case_file,
  material bytea not null,
  answer_by date not null,
  sent_by text not null,
  sender text not null,
  sent_at timestamptz not null
);
comment on table communication is 'What was put before the parties ahead of a decision, and until when they could answer (förvaltningslagen 25 §). Rows are added, never changed.';
create index communication_by_case on communication (case_id, seq);
create trigger communication_append_only before update or delete on communication
  for each row execute function refuse_change();

create table communication_attachment (
  communication_id uuid not null references communication,
  attachment_id uuid not null references case_attachment,
  primary key (communication_id, attachment_id)
);
comment on table communication_attachment is 'Files of the case that the parties were shown in a communication, whoever sent them.';
create index communication_attachment_by_attachment on communication_attachment (attachment_id);

create table communication_party (
  communication_id uuid not null references communication,
  person_id uuid not null references person,
  opened_at timestamptz,
  answer bytea,
  answered_at timestamptz,
  taken_down_by text,
  version int not null default 0,
  primary key (communication_id, person_id),
  check ((answer is null) = (answered_at is null))
);
comment on table communication_party is 'Per party: when a communication was opened and what was answered. With a name when staff took down an answer given in another way.';
create index communication_party_by_person on communication_party (person_id);

create table decision_proposal (
  id uuid primary key,
  case_id uuid not null references case_file,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'RETURNED', 'TAKEN_BACK')),
  content bytea not null,
  proposed_by text not null,
  proposer text not null,
  proposed_at timestamptz not null,
  read_by text,
  reader text,
  read_at timestamptz,
  comment text,
  decision_id uuid references decision,
  version int not null default 0,
  check (state <> 'RETURNED' or comment is not null),
  check ((state = 'APPROVED') = (decision_id is not null)),
  check (state <> 'APPROVED' or read_by <> proposed_by)
);
comment on table decision_proposal is 'Decisions that one officer proposes and a second one makes or sends back. Nobody approves their own.';
create unique index decision_proposal_one_open on decision_proposal (case_id)
  where state = 'PROPOSED';
create index decision_proposal_by_case on decision_proposal (case_id);
create index decision_proposal_by_decision on decision_proposal (decision_id);

alter table decision add column subject text not null default 'MATTER'
  check (subject in ('MATTER', 'APPEAL', 'DELAY'));
alter table decision add column given_to uuid references person;
alter table decision add column rapporteur text;
alter table decision add column hearing text not null default 'NOT_NEEDED'
  check (hearing in ('NOT_NEEDED', 'HELD', 'WAIVED'));
alter table decision add column hearing_waived text;
alter table decision add column change_ground text;
alter table decision add column edition int not null default 1 check (edition > 0);
alter table decision add constraint decision_says_why_nobody_was_heard
  check ((hearing = 'WAIVED') = (hearing_waived is not null));
comment on column decision.subject is 'MATTER decides the case; APPEAL dismisses a late appeal, DELAY refuses to decide at once. The latter two stand beside the first.';
comment on column decision.given_to is 'The one party it is given to; everybody when null.';
comment on column decision.hearing is 'Whether the parties had their say before it (förvaltningslagen 25 §).';
create index decision_by_given_to on decision (given_to);
drop index decision_one_valid_per_case;
create unique index decision_one_valid_per_case on decision (case_id)
  where standing = 'VALID' and subject = 'MATTER';

create table decision_correction (
  decision_id uuid not null references decision,
  edition int not null check (edition > 1),
  slip text not null,
  before_reasons text not null,
  corrected_by text not null,
  corrector text not null,
  corrected_at timestamptz not null,
  primary key (decision_id, edition)
);
comment on table decision_correction is 'Obvious slips that were corrected (förvaltningslagen 36 §), with the text as it was. Rows are added, never changed.';
create trigger decision_correction_append_only before update or delete on decision_correction
  for each row execute function refuse_change();

alter table decision_document add column edition int not null default 1;
alter table decision_document drop constraint decision_document_pkey;
alter table decision_document add primary key (decision_id, kind, edition);
comment on table decision_document is 'The letter as it was sent, and each corrected edition of it, made once, sealed with the case''s key.';

alter table appeal add column dismissal_id uuid references decision;
create index appeal_by_dismissal on appeal (dismissal_id);

create table appeal_bundle (
  appeal_id uuid primary key references appeal,
  contents text[] not null,
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  made_by text not null,
  made_at timestamptz not null
);
comment on table appeal_bundle is 'What was handed over with an appeal (förvaltningslagen 46 §), with its list of contents, sealed with the case''s key.';
create trigger appeal_bundle_append_only before update or delete on appeal_bundle
  for each row execute function refuse_change();

create table delay_request (
  id uuid primary key,
  case_id uuid not null references case_file,
  person_id uuid not null references person,
  asked_at timestamptz not null,
  decide_by date not null,
  state text not null check (state in ('OPEN', 'DECIDED', 'REFUSED')),
  settled_at timestamptz,
  refusal_id uuid references decision,
  version int not null default 0,
  unique (case_id, person_id),
  check ((state = 'OPEN') = (settled_at is null)),
  check ((state = 'REFUSED') = (refusal_id is not null))
);
comment on table delay_request is 'A party''s one request that a case be decided after six months (förvaltningslagen 12 §), to be answered in four weeks.';
create index delay_request_by_person on delay_request (person_id);
create index delay_request_by_refusal on delay_request (refusal_id);
