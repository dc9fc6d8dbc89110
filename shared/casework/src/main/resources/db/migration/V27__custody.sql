-- Custody is what it is when something happens: what the population register said last of the
-- guardians of a case's child, and whether a person must say who is a party.

create table case_custody (
  case_id uuid primary key references case_file,
  municipality text not null,
  asked_at timestamptz,
  said text not null default '',
  standing text not null default 'CONFIRMED'
    check (standing in ('CONFIRMED', 'CHANGED', 'UNCONFIRMED')),
  settled_said text,
  settled_at timestamptz,
  check ((settled_said is null) = (settled_at is null))
);
comment on table case_custody is 'Who has custody of a case''s child, as last read. A case without a row has not been asked about.';
comment on column case_custody.asked_at is 'When the register last said who has custody, or an officer did; null when it was asked and did not answer.';
comment on column case_custody.said is 'What it said, as ids of people, to tell a new answer from the same one again.';
comment on column case_custody.standing is 'CHANGED and UNCONFIRMED: nothing is decided before an officer has said who is a party.';
comment on column case_custody.settled_said is 'The answer that an officer''s word stands over; it falls with the next other answer.';

alter table case_party add column unconfirmed boolean not null default false;
comment on column case_party.unconfirmed is 'The register cannot confirm the custody: nothing is shown or sent before an officer has said that the person is a party.';
