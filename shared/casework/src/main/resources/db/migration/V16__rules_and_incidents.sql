-- Figures that change without a restart, trials of them, and what operations are told.

create table rule_revision (
  municipality text primary key,
  revision bigint not null
);
comment on table rule_revision is 'Counts every change of approved figures; nodes look here to see whether theirs are the latest.';

create table rule_file_version (
  municipality text not null,
  topic text not null,
  version_id text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  figures jsonb not null,
  known_from timestamptz not null,
  known_to timestamptz,
  primary key (municipality, topic, version_id, known_from),
  check (known_to is null or known_to > known_from)
);
comment on table rule_file_version is 'What the municipality''s file has said, and from when to when, so that an old assessment can be made again.';
create unique index rule_file_version_now on rule_file_version (municipality, topic, version_id)
  where known_to is null;

create table rule_draft (
  id uuid primary key,
  municipality text not null,
  topic text not null,
  valid_from date not null,
  source text not null,
  figures jsonb not null,
  state text not null check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN', 'DISCARDED')),
  editors text[] not null check (cardinality(editors) > 0),
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  version_id text unique,
  approved_by text,
  approved_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  version int not null default 0,
  check ((state in ('APPROVED', 'WITHDRAWN')) = (version_id is not null)),
  check ((version_id is null) = (approved_by is null)),
  check ((version_id is null) = (approved_at is null)),
  check (approved_by is null or approved_by <> all (editors)),
  check ((state = 'WITHDRAWN') = (withdrawn_by is not null))
);
comment on table rule_draft is 'A new version of a topic''s figures, from draft to approved. The one who approves has not edited it, and what is approved is not changed.';
create index rule_draft_by_topic on rule_draft (municipality, topic, state);

create function refuse_change_of_approved_rules() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'rules are kept' using errcode = 'check_violation';
  end if;
  if old.state in ('WITHDRAWN', 'DISCARDED')
    or (old.state = 'APPROVED' and (new.state <> 'WITHDRAWN'
      or row(new.municipality, new.topic, new.valid_from, new.source, new.figures, new.editors,
          new.version_id, new.approved_by, new.approved_at)
        is distinct from
        row(old.municipality, old.topic, old.valid_from, old.source, old.figures, old.editors,
          old.version_id, old.approved_by, old.approved_at))) then
    raise exception 'approved rules are not changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rule_draft_kept before update or delete on rule_draft
  for each row execute function refuse_change_of_approved_rules();

create table rule_trial (
  id uuid primary key,
  number bigint generated always as identity,
  draft_id uuid not null references rule_draft,
  draft_version int not null,
  municipality text not null,
  topic text not null,
  figures jsonb not null,
  services text[] not null,
  arrived_from timestamptz not null,
  arrived_to timestamptz not null,
  state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED')),
  total int not null,
  done int not null default 0,
  last_arrived timestamptz,
  last_case uuid,
  started_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 0,
  check ((state = 'RUNNING') = (ended_at is null))
);
comment on table rule_trial is 'Last year''s cases assessed again with a draft''s figures. Writes nothing in the cases.';
create index rule_trial_by_draft on rule_trial (draft_id, number);

create table rule_trial_case (
  trial_id uuid not null references rule_trial,
  case_id uuid not null references case_file,
  before text,
  after text,
  otherwise boolean not null default false,
  problem text,
  primary key (trial_id, case_id),
  check ((before is null) = (problem is not null)),
  check ((after is null) = (problem is not null))
);
comment on table rule_trial_case is 'What a draft''s figures make of one case: outcome then and with the draft, or why it could not be tried.';
create index rule_trial_case_by_case on rule_trial_case (case_id);

create table job_incident (
  id uuid primary key,
  kind text not null check (kind in ('FAILING', 'LATE')),
  job text not null,
  jobs int not null,
  opened_at timestamptz not null,
  told_at timestamptz,
  resolved_at timestamptz,
  resolved_told_at timestamptz,
  version int not null default 0
);
comment on table job_incident is 'A kind of job that keeps failing or is late, from when it was noticed until it was over. Operations are told once of each end.';
create unique index job_incident_open on job_incident (kind, job) where resolved_at is null;
create index job_incident_untold on job_incident (opened_at)
  where told_at is null or resolved_at is null or resolved_told_at is null;
