create table provider_question (
  browser_hash bytea not null,
  message_id text not null,
  kind text not null check (kind in ('LOGIN', 'LOGOUT')),
  provider text not null,
  target text not null,
  until timestamptz not null,
  primary key (browser_hash, message_id)
);
comment on table provider_question is 'What a browser was sent to an identity provider to ask; taken out by the answer, which counts once and only in that browser.';
comment on column provider_question.browser_hash is 'SHA-256 of the random number in the browser''s cookie.';

create table used_message (
  message_hash bytea primary key,
  until timestamptz not null
);
comment on table used_message is 'Messages of identity providers that have been used, until they are too old to be used again.';

create table staff_login (
  id uuid primary key,
  municipality text not null,
  user_id text not null,
  provider text not null,
  name_hash bytea not null,
  session_hash bytea,
  opened_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  check ((ended_at is null) = (ended_because is null))
);
create index staff_login_by_name on staff_login (provider, name_hash) where ended_at is null;
comment on table staff_login is 'Logins of staff by an identity provider, so that the provider can end them on whatever node they are.';
comment on column staff_login.name_hash is 'SHA-256 of the provider''s name for the person.';
comment on column staff_login.session_hash is 'SHA-256 of the provider''s session; null when it named none.';
