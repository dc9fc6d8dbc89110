-- What is to be carried into the business system, and by whom.

alter table case_file drop constraint case_file_state_check;
alter table case_file add constraint case_file_state_check
  check (state in ('AWAITING_CO_GUARDIAN', 'RECEIVED', 'UNDER_REVIEW', 'AWAITING_COMPLETION',
    'REGISTERED', 'DECIDED', 'APPEALED', 'FINAL', 'WITHDRAWN', 'FROZEN'));

create table work_item (
  id uuid primary key,
  municipality text not null,
  case_id uuid not null references case_file,
  kind text not null check (kind in ('REGISTER_APPLICATION', 'REGISTER_WITHDRAWAL',
    'REGISTER_TERMINATION', 'REGISTER_INCOME', 'REGISTER_PLACEMENT', 'REGISTER_OFFER_ANSWER')),
  cause text not null,
  ends_case boolean not null,
  officer_only boolean not null,
  content bytea not null,
  state text not null
    check (state in ('OPEN', 'CLAIMED', 'DONE', 'STUCK', 'CANCELLED', 'FROZEN')),
  available_at timestamptz not null,
  attempts int not null default 0,
  claim uuid,
  claimed_by text,
  lease_until timestamptz,
  last_problem text,
  reference text,
  created_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 0,
  unique (kind, cause),
  check ((state = 'CLAIMED') = (lease_until is not null)),
  check (state <> 'CLAIMED' or (claim is not null and claimed_by is not null)),
  check (state <> 'DONE' or reference is not null),
  check ((ended_at is not null) = (state in ('DONE', 'CANCELLED')))
);
comment on table work_item is 'What a robot or an officer enters in the business system. The content, with personal numbers, is sealed with the case''s key and opened for the one who has claimed it.';
create index work_item_by_case on work_item (case_id);
create index work_item_to_do on work_item (municipality, available_at) where state = 'OPEN';
create unique index work_item_by_claim on work_item (claim);

create function refuse_ended_work_item() returns trigger language plpgsql as $$
begin
  if old.state in ('DONE', 'CANCELLED') and new.state <> old.state then
    raise exception 'a work item that has ended does not begin again'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger work_item_ends_once before update on work_item
  for each row execute function refuse_ended_work_item();

create function refuse_automated_decision() returns trigger language plpgsql as $$
begin
  if new.automated and exists (
    select 1 from case_file c where c.id = new.case_id
      and (c.assessment ->> 'appealRoute' = 'LEGALITY_REVIEW'
        or exists (select 1 from work_item w where w.case_id = c.id))) then
    raise exception 'kommunallagen 6 kap. 38 §: a person decides matters for legality review'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decision_by_person before insert or update on decision
  for each row execute function refuse_automated_decision();
