-- Cases that are shown on an e-service platform beside ours.

create table platform_link (
  case_id uuid primary key references case_file,
  municipality text not null,
  flow_instance int not null check (flow_instance > 0),
  state text not null check (state in ('TO_BIND', 'BOUND', 'STUCK', 'GONE')),
  numbered boolean not null default false,
  status_told text,
  attempts int not null default 0,
  last_problem text,
  busy_until timestamptz,
  linked_by text not null,
  linked_at timestamptz not null,
  bound_at timestamptz,
  unique (municipality, flow_instance)
);
comment on table platform_link is 'Which case on the e-service platform is which of ours, and whether the platform knows it. Busy while a job tells it something.';

create table platform_delivery (
  event_id bigint primary key references case_event,
  case_id uuid not null references platform_link,
  kind text not null check (kind in ('EVENT', 'MESSAGE')),
  platform_id int not null,
  delivered_at timestamptz not null
);
comment on table platform_delivery is 'Which events the platform has been told, and by which number it knows them. An event that stands here is not told again.';
create index platform_delivery_by_case on platform_delivery (case_id);
