-- What robots have asked for once, what they have handed in, and on whose word they did.

create table robot_request (
  municipality text not null,
  robot text not null,
  key text not null,
  operation text not null,
  body_hash bytea not null check (length(body_hash) = 32),
  status int,
  answer json,
  asked_at timestamptz not null,
  primary key (municipality, robot, key)
);
comment on table robot_request is 'Answers by the caller''s own key, so that the same request made again gives the same answer and does nothing. Without personal data; purged.';
create index robot_request_by_time on robot_request (asked_at);

create table robot_upload (
  id uuid primary key,
  case_id uuid not null references case_file,
  robot text not null,
  sha256 bytea not null check (length(sha256) = 32),
  size int not null,
  content bytea not null,
  uploaded_at timestamptz not null
);
comment on table robot_upload is 'PDFs handed in for a decision that is about to be made, sealed with the case''s key; purged when no decision has taken them.';
create index robot_upload_by_case on robot_upload (case_id);
create index robot_upload_by_time on robot_upload (uploaded_at);

alter table decision_document drop constraint decision_document_kind_check;
alter table decision_document add constraint decision_document_kind_check
  check (kind in ('LETTER', 'SUPPORT'));
comment on table decision_document is 'The letter as it was sent, and what the decision rests on when it was made elsewhere. Made once, sealed with the case''s key.';

create table delivered_decision (
  decision_id uuid primary key references decision,
  robot text not null,
  officer text not null,
  reference text,
  delivered_at timestamptz not null
);
comment on table delivered_decision is 'Decisions that a named person made elsewhere and a robot handed in. Never automated ones.';
create trigger delivered_decision_append_only before update or delete on delivered_decision
  for each row execute function refuse_change();

create function refuse_automated_delivery() returns trigger language plpgsql as $$
begin
  if exists (select 1 from decision d where d.id = new.decision_id and d.automated) then
    raise exception 'kommunallagen 6 kap. 37-38 §§: a robot hands in what a person has decided'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivered_by_person before insert on delivered_decision
  for each row execute function refuse_automated_delivery();
