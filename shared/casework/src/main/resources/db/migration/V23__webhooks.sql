-- Whom we tell that something has happened, and how that went.

create table webhook (
  id uuid primary key,
  municipality text not null,
  robot text not null,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  state text not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
  secret bytea not null,
  earlier_secret bytea,
  earlier_until timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null,
  version int not null default 0,
  check ((earlier_secret is null) = (earlier_until is null))
);
comment on table webhook is 'Addresses of robots that are told of events. Secrets are sealed with the master key.';
create index webhook_by_robot on webhook (municipality, robot);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  event_id bigint references case_event,
  type text not null,
  decision_id uuid,
  happened_at timestamptz not null,
  state text not null check (state in ('QUEUED', 'DELIVERED', 'DROPPED')),
  attempts int not null default 0,
  last_tried_at timestamptz,
  last_status int,
  last_problem text,
  created_at timestamptz not null,
  unique (webhook_id, event_id)
);
comment on table webhook_delivery is 'One line for each event and address: what was told and how it went. Without personal data; made in the transaction of the event.';
create index webhook_delivery_by_event on webhook_delivery (event_id);
create index webhook_delivery_by_time on webhook_delivery (webhook_id, created_at desc);
