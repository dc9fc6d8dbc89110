-- People, their keys, logins and the audit log.

create table person (
  id uuid primary key,
  personal_number text not null unique check (personal_number ~ '^[0-9]{12}$'),
  created_at timestamptz not null
);
comment on table person is 'The only table with personal numbers. Everything else knows people by id.';

create table person_contact (
  person_id uuid primary key references person,
  email text,
  phone text,
  language text not null default 'sv',
  updated_at timestamptz not null
);
comment on table person_contact is 'Where a person wants notices. Never shown to anybody else, not even to the other guardian.';

create table person_key (
  person_id uuid primary key references person,
  master_key_id text not null,
  wrapped_key bytea not null,
  version int not null default 0,
  created_at timestamptz not null
);
comment on table person_key is 'A data key per person, wrapped with the master key. Drafts cannot be read without it.';
create index person_key_by_master_key on person_key (master_key_id);

create table login (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references person,
  given_name text not null,
  surname text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
comment on table login is 'Open and ended logins. Only the hash of the token is kept.';
create index login_by_person on login (person_id);
create index login_by_opened_at on login (opened_at);

create table eid_order (
  id uuid primary key,
  kind text not null check (kind in ('LOGIN', 'SIGN')),
  state text not null
    check (state in ('PENDING', 'COMPLETE', 'CONSUMED', 'FAILED', 'CANCELLED')),
  browser_hash bytea not null,
  purpose jsonb not null,
  order_ref text not null,
  auto_start_token text not null,
  qr_start_token text not null,
  qr_start_secret bytea not null,
  received_at timestamptz not null,
  signer_id uuid references person,
  text_to_sign bytea,
  hint text,
  renewals int not null default 0,
  person_id uuid references person,
  given_name text,
  surname text,
  evidence bytea,
  created_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 0,
  check ((state in ('COMPLETE', 'CONSUMED')) = (person_id is not null and evidence is not null))
);
comment on table eid_order is 'Orders to log in or sign, so that a node may die while the phone is in the hand. Secrets and evidence are sealed.';
create index eid_order_by_signer on eid_order (signer_id);
create index eid_order_by_person on eid_order (person_id);
create index eid_order_by_created_at on eid_order (created_at);

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('CITIZEN', 'STAFF', 'SYSTEM')),
  actor text not null,
  municipality text,
  roles text,
  action text not null,
  subject_kind text not null,
  subject text,
  result text not null check (result in ('ALLOWED', 'REFUSED')),
  detail jsonb not null default '{}'
);
comment on table audit_log is 'Who read or changed what, and who tried. Rows are added, never changed.';
create index audit_log_by_subject on audit_log (subject_kind, subject, id);
create index audit_log_by_actor on audit_log (actor_kind, actor, id);
create index audit_log_by_time on audit_log (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function refuse_change();
create trigger audit_log_never_emptied before truncate on audit_log
  for each statement execute function refuse_change();
