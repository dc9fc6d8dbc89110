-- Custody is what it is when something happens: what the population register said last of the
-- guardians of a case's child, and whether a person must say who is a party.

alter table case_file add column custody_asked_at timestamptz;
alter table case_file add column custody_said text not null default '';
alter table case_file add column custody_standing text not null default 'CONFIRMED'
  check (custody_standing in ('CONFIRMED', 'CHANGED', 'UNCONFIRMED'));
alter table case_file add column custody_settled_said text;
alter table case_file add column custody_settled_at timestamptz;
alter table case_file add constraint custody_settled_once
  check ((custody_settled_said is null) = (custody_settled_at is null));
comment on column case_file.custody_asked_at is 'When the register last said who has custody, or an officer did; null before the first time.';
comment on column case_file.custody_said is 'What it said, as ids of people, to tell a new answer from the same one again.';
comment on column case_file.custody_standing is 'CHANGED and UNCONFIRMED: nothing is decided before an officer has said who is a party.';
comment on column case_file.custody_settled_said is 'The answer that an officer''s word stands over; it falls with the next other answer.';

alter table case_party add column unconfirmed boolean not null default false;
comment on column case_party.unconfirmed is 'The register cannot confirm the custody: nothing is shown or sent before an officer has said that the person is a party.';
