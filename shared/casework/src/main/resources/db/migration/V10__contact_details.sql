-- How a person is reached: each address with where it comes from and whether it is proved.

create table contact_address (
  person_id uuid not null references person,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  address text not null,
  source text not null check (source in ('APPLICATION', 'MY_PAGE')),
  given_at timestamptz not null,
  verified_at timestamptz,
  failed_at timestamptz,
  primary key (person_id, channel),
  check (source = 'APPLICATION' or verified_at is not null)
);
comment on table contact_address is 'One address per person and channel. An address given on Min sida is kept only when a code sent to it has come back.';

insert into contact_address (person_id, channel, address, source, given_at)
  select person_id, 'EMAIL', email, 'APPLICATION', updated_at
  from person_contact where email is not null;
insert into contact_address (person_id, channel, address, source, given_at)
  select person_id, 'SMS', phone, 'APPLICATION', updated_at
  from person_contact where phone is not null;

alter table person_contact drop column email;
alter table person_contact drop column phone;
alter table person_contact add column channel text check (channel in ('EMAIL', 'SMS', 'BOTH'));
alter table person_contact add column language_chosen_at timestamptz;
comment on table person_contact is 'What a person has chosen about notices. Never shown to anybody else, not even to the other guardian.';

create table contact_code (
  id uuid primary key,
  person_id uuid not null references person,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  address text not null,
  salt bytea not null check (length(salt) = 16),
  code_hash bytea not null check (length(code_hash) = 32),
  state text not null check (state in ('OPEN', 'USED', 'REPLACED', 'NOT_SENT')),
  tries int not null default 0 check (tries between 0 and 5),
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table contact_code is 'Codes that prove an address, hashed. Kept for a day, to count how many were sent to whom.';
create unique index contact_code_one_open on contact_code (person_id, channel) where state = 'OPEN';
create index contact_code_by_person on contact_code (person_id, asked_at);
create index contact_code_by_address on contact_code (address, asked_at);
create index contact_code_by_time on contact_code (asked_at);

alter table notice add column channel text check (channel in ('EMAIL', 'SMS'));
alter table notice add column address text;
alter table notice add check (address is null or channel is not null);
comment on column notice.address is 'Only for a notice to an address that no longer is the person''s; erased when it has been sent.';

create table notice_delivery (
  notice_id uuid not null references notice,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  at timestamptz not null,
  primary key (notice_id, channel)
);
comment on table notice_delivery is 'Which channels have taken a notice, so that one that waits for another channel is not sent twice.';
