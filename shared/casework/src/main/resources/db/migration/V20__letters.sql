-- Decisions by digital post and, where nobody is reached by that, on paper.

create table digital_post_choice (
  person_id uuid primary key references person,
  chosen_at timestamptz not null
);
comment on table digital_post_choice is 'Who has asked for decisions by digital post, too.';

create table letter (
  id uuid primary key,
  municipality text not null,
  case_id uuid not null references case_file,
  decision_id uuid not null references decision,
  person_id uuid not null references person,
  reason text not null check (reason in ('NO_PROVED_ADDRESS', 'CHOSEN', 'POLICY', 'PROTECTED')),
  state text not null check (state in ('QUEUED', 'DELIVERED', 'TO_POST', 'POSTED', 'CANCELLED')),
  forwarded boolean not null default false,
  planned_at timestamptz not null,
  attempts int not null default 0,
  problem text,
  operator text,
  transaction_id text,
  delivered_at timestamptz,
  printed_at timestamptz,
  printed_by text,
  posted_on date,
  posted_at timestamptz,
  posted_by text,
  version int not null default 0,
  unique (decision_id, person_id),
  check ((state = 'DELIVERED') = (delivered_at is not null)),
  check ((state = 'POSTED') = (posted_on is not null and posted_by is not null))
);
comment on table letter is 'A decision''s way to one person besides Min sida: to their digital mailbox, or else on paper. Its id is the message''s id at every try. That it was delivered or posted proves no receipt.';
comment on column letter.forwarded is 'Only by way of the Tax Agency''s forwarding (förmedling), by the restricted group.';
create index letter_by_case on letter (case_id);
create index letter_by_person on letter (person_id);
create index letter_by_state on letter (municipality, state, planned_at);

create table letter_attempt (
  letter_id uuid not null references letter,
  attempt int not null,
  operator text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  answer text,
  primary key (letter_id, attempt)
);
comment on table letter_attempt is 'Each try to deliver, written before the operator is asked. One without an end was cut off: what became of it is not known, and the same message goes again under the same id.';
