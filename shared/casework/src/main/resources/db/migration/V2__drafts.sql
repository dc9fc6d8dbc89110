-- What people fill in before they send it. Sealed with their own keys; staff have no way in.

create table draft (
  id uuid primary key,
  municipality text not null,
  service text not null,
  form_version text not null,
  owner_id uuid not null references person,
  state text not null check (state in ('OPEN', 'SIGNING', 'SUBMITTED', 'DISCARDED', 'EXPIRED')),
  content bytea,
  page text not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  version int not null default 0,
  check ((content is null) = (state in ('SUBMITTED', 'DISCARDED', 'EXPIRED')))
);
comment on table draft is 'Answers not yet sent in. The content is sealed with the owner''s key and erased when the draft ends.';
create index draft_by_owner on draft (owner_id, state);
create index draft_by_expiry on draft (expires_at) where state in ('OPEN', 'SIGNING');

create table draft_attachment (
  id uuid primary key,
  draft_id uuid not null references draft,
  question text not null,
  file_name text not null,
  media_type text not null,
  size int not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  added_at timestamptz not null
);
comment on table draft_attachment is 'Files of a draft, sealed with the owner''s key.';
create index draft_attachment_by_draft on draft_attachment (draft_id);
