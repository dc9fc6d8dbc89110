-- Placements carried to the attendance system: changes only, run by run.

create table attendance_placement (
  municipality text not null,
  placement_id text not null,
  person_id uuid not null references person,
  given_name text not null,
  surname text not null,
  unit_id text not null,
  unit_name text not null,
  school_type text not null,
  starts_on date not null,
  ends_on date,
  weekly_hours int,
  accepted_at timestamptz not null,
  primary key (municipality, placement_id)
);
comment on table attendance_placement is 'What the attendance system has accepted, row by row: what the next run is compared with.';
create index attendance_placement_by_person on attendance_placement (person_id);

create table attendance_run (
  id uuid primary key,
  municipality text not null,
  state text not null check (state in
    ('PREPARING', 'PREVIEW', 'WAITING', 'SENDING', 'DONE', 'FAILED', 'CANCELLED')),
  scheduled boolean not null,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  read_count int not null default 0,
  unchanged_count int not null default 0,
  ending_percent int not null default 0,
  reconciled boolean not null default false,
  attempts int not null default 0,
  problem text,
  approved_by text,
  approved_at timestamptz,
  version int not null default 0
);
comment on table attendance_run is 'Every comparison of the student registry with the attendance system, and what came of it.';
create unique index attendance_run_one_at_a_time on attendance_run (municipality)
  where state in ('PREPARING', 'PREVIEW', 'WAITING', 'SENDING');
create index attendance_run_by_time on attendance_run (municipality, started_at);

create table attendance_change (
  run_id uuid not null references attendance_run,
  placement_id text not null,
  position int not null,
  kind text not null check (kind in ('NEW', 'CHANGED', 'ENDED')),
  person_id uuid not null references person,
  given_name text not null,
  surname text not null,
  unit_id text not null,
  unit_name text not null,
  school_type text not null,
  starts_on date not null,
  ends_on date,
  weekly_hours int,
  what text not null,
  state text not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED')),
  problem text,
  version int not null default 0,
  primary key (run_id, placement_id),
  check ((state = 'REJECTED') = (problem is not null))
);
comment on table attendance_change is 'One row that differed, what was different, and what the attendance system said of it.';
create index attendance_change_by_person on attendance_change (person_id);

create table attendance_remark (
  run_id uuid not null references attendance_run,
  placement_id text not null,
  kind text not null check (kind in ('UNUSABLE', 'MISSING', 'OTHER', 'EXTRA')),
  what text not null,
  primary key (run_id, placement_id, kind)
);
comment on table attendance_remark is 'Places that could not be passed on, and differences found when the attendance system was read back. Without names.';

create table attendance_held (
  run_id uuid not null references attendance_run,
  placement_id text not null,
  primary key (run_id, placement_id)
);
comment on table attendance_held is 'Places held back since somebody is protected. Known to the restricted group alone, and hidden in every earlier run.';
create index attendance_held_by_placement on attendance_held (placement_id);
