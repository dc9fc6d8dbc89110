-- What adults state of their own income, who lives with whom, the yearly control; and guardians who
-- are told rather than asked.

alter table case_party drop constraint case_party_signing_check;
alter table case_party add constraint case_party_signing_check check (signing in
  ('NOT_ASKED', 'ASKED', 'TOLD', 'SIGNED', 'OBJECTED', 'EXPIRED', 'INVALIDATED'));

create table income_key (
  person_id uuid primary key references person,
  master_key_id text not null,
  wrapped_key bytea not null,
  version int not null default 0,
  created_at timestamptz not null
);
comment on table income_key is 'A data key per adult for their incomes, wrapped with the master key.';
create index income_key_by_master_key on income_key (master_key_id);

create table income_statement (
  id uuid primary key,
  municipality text not null,
  person_id uuid not null references person,
  case_id uuid not null unique references case_file,
  from_month date not null check (extract(day from from_month) = 1),
  last_month date not null check (extract(day from last_month) = 1 and last_month >= from_month),
  content bytea not null,
  stated_at timestamptz not null
);
comment on table income_statement is 'Every statement an adult has made, the figures sealed with a key of that adult''s. Rows are added, never changed: the latest for a month counts.';
create index income_statement_by_person on income_statement (person_id, from_month, stated_at);
create trigger income_statement_append_only before update or delete on income_statement
  for each row execute function refuse_change();

create table partner_link (
  id uuid primary key,
  municipality text not null,
  named_by uuid not null references person,
  named_by_given_name text not null,
  named_by_surname text not null,
  partner_id uuid not null references person,
  state text not null check (state in ('NAMED', 'CONFIRMED', 'ENDED')),
  named_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references person,
  version int not null default 0,
  check (named_by <> partner_id),
  check ((state = 'ENDED') = (ended_at is not null)),
  check (state <> 'CONFIRMED' or confirmed_at is not null)
);
comment on table partner_link is 'Who has said that they live with whom, and whether the other has confirmed it. Says nothing of any child.';
create index partner_link_by_namer on partner_link (named_by);
create index partner_link_by_partner on partner_link (partner_id);
create index partner_link_by_ender on partner_link (ended_by);
create unique index partner_link_once on partner_link (named_by, partner_id)
  where state = 'NAMED';

create table partner_now (
  person_id uuid primary key references person,
  link_id uuid not null references partner_link
);
comment on table partner_now is 'At most one confirmed partner per person, whichever of the two named the other.';
create index partner_now_by_link on partner_now (link_id);

create table post_control_run (
  id uuid primary key,
  municipality text not null,
  year int not null,
  sha256 bytea not null check (length(sha256) = 32),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  unique (municipality, year, sha256)
);
comment on table post_control_run is 'A file of taxed incomes for the control of a year''s fees. The same file again is the same run.';

create table post_control_key (
  run_id uuid primary key references post_control_run,
  master_key_id text not null,
  wrapped_key bytea not null,
  version int not null default 0,
  created_at timestamptz not null
);
comment on table post_control_key is 'A data key per run, wrapped with the master key.';
create index post_control_key_by_master_key on post_control_key (master_key_id);

create table post_control_row (
  id uuid primary key,
  run_id uuid not null references post_control_run,
  line int not null,
  person_id uuid references person,
  state text not null check (state in ('PENDING', 'INVALID', 'NOT_A_PAYER', 'CHECKED')),
  content bytea not null,
  problem text,
  verdict text check (verdict in ('NOTHING', 'INVOICE', 'REFUND', 'BY_HAND')),
  result bytea,
  checked_at timestamptz,
  version int not null default 0,
  unique (run_id, line),
  check ((state = 'INVALID') = (problem is not null)),
  check ((state = 'CHECKED') = (verdict is not null))
);
comment on table post_control_row is 'Every line of the file, also those that could not be read, and what came of it. Line and result are sealed with the run''s key.';
create index post_control_row_by_person on post_control_row (person_id);
