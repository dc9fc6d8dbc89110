-- Offers of a place and what the guardians answer.

alter table case_file alter column draft_id drop not null;
comment on column case_file.draft_id is 'The draft it was; null for a matter that the municipality began, such as an offer without an application.';

create table place_offer (
  id uuid primary key,
  municipality text not null,
  case_id uuid not null references case_file,
  external_key text not null,
  unit_id text not null,
  unit_name text not null,
  activity text not null check (activity in ('PRESCHOOL', 'SCHOOL_AGE_EDUCARE')),
  starts_on date not null,
  weekly_hours int check (weekly_hours > 0),
  fee_per_month int check (fee_per_month >= 0),
  fee_text text not null,
  ends_placement text,
  answer_by date not null,
  options text not null,
  needs_all boolean not null,
  closes_application boolean not null,
  state text not null
    check (state in ('OPEN', 'DISPUTED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  outcome text
    check (outcome in ('ACCEPT', 'ACCEPT_KEEP_QUEUE', 'DECLINE', 'DECLINE_KEEP_QUEUE')),
  made_by text not null,
  made_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  version int not null default 0,
  unique (municipality, external_key),
  check ((settled_at is null) = (state in ('OPEN', 'DISPUTED'))),
  check ((outcome is not null) = (state in ('ACCEPTED', 'DECLINED')))
);
comment on table place_offer is 'An offer of a place. Settled once: accepted, declined, expired or withdrawn.';
create index place_offer_by_case on place_offer (case_id);
create unique index place_offer_one_at_a_time on place_offer (case_id)
  where state in ('OPEN', 'DISPUTED');

create table offer_answer (
  offer_id uuid not null references place_offer,
  person_id uuid not null references person,
  choice text
    check (choice in ('ACCEPT', 'ACCEPT_KEEP_QUEUE', 'DECLINE', 'DECLINE_KEEP_QUEUE')),
  answered_at timestamptz,
  ended_at timestamptz,
  version int not null default 0,
  primary key (offer_id, person_id),
  check ((choice is null) = (answered_at is null))
);
comment on table offer_answer is 'Each guardian''s answer as it stands. Emptied when custody changes; the signatures are kept.';
create index offer_answer_by_person on offer_answer (person_id);

create table offer_signature (
  id uuid primary key,
  offer_id uuid not null references place_offer,
  person_id uuid not null references person,
  choice text not null,
  evidence bytea not null,
  signed_at timestamptz not null
);
comment on table offer_signature is 'The evidence of each signed answer word for word, sealed with the case''s key. Rows are added, never changed.';
create index offer_signature_by_offer on offer_signature (offer_id);
create index offer_signature_by_person on offer_signature (person_id);
create trigger offer_signature_append_only before update or delete on offer_signature
  for each row execute function refuse_change();

create table case_amendment (
  id uuid primary key,
  case_id uuid not null references case_file,
  draft_id uuid not null unique references draft,
  person_id uuid not null references person,
  application_before jsonb not null,
  summary_before jsonb not null,
  evidence bytea not null,
  amended_at timestamptz not null
);
comment on table case_amendment is 'Wishes changed before an offer: who changed them, what they were, and the sealed signature.';
create index case_amendment_by_case on case_amendment (case_id);
create index case_amendment_by_person on case_amendment (person_id);
create trigger case_amendment_append_only before update or delete on case_amendment
  for each row execute function refuse_change();
