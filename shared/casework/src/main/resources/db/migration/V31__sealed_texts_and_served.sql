-- What people write about each other, about health and to a court is sealed with the case's key.
-- V31.1 seals what is there, V31.2 puts it in the place of what was plain.

alter table case_file add column summary_sealed bytea;
alter table case_file add column application_sealed bytea;
alter table case_file add column completion_asked_sealed bytea;
alter table case_amendment add column summary_before_sealed bytea;
alter table case_amendment add column application_before_sealed bytea;
alter table case_party add column objection_sealed bytea;
alter table appeal add column wanted_change_sealed bytea;
alter table appeal add column reasons_sealed bytea;
alter table appeal add column tried_reasons_sealed bytea;
alter table appeal add column court_outcome_sealed bytea;
alter table rectification_note add column about_sealed bytea;
alter table rectification_note add column says_sealed bytea;
alter table rectification_note add column ground_sealed bytea;
alter table decision_proposal add column comment_sealed bytea;
alter table case_attachment add column file_name_sealed bytea;
alter table draft_attachment add column file_name_sealed bytea;

create function served(the_decision uuid, the_person uuid) returns boolean
language sql stable as $$
  select exists (select 1 from decision_receipt
      where decision_id = the_decision and person_id = the_person and acknowledged_at is not null)
    or exists (select 1 from decision d join case_file c on c.id = d.case_id
      where d.id = the_decision and c.child_id = the_person and d.published_at is not null
        and not exists (select 1 from decision_receipt r
          where r.decision_id = d.id and r.acknowledged_at is null))
$$;
comment on function served is 'Whether this person has confirmed that the decision came, or was served in another way; for the child, whether everybody it was given to has. Nothing of what it says is shown to them before.';

create function awaits_service(the_case uuid, the_person uuid, until timestamptz)
returns boolean language sql stable as $$
  select exists (select 1 from decision d
    where d.case_id = the_case and d.standing = 'VALID' and d.decided_at <= until
      and (d.given_to is null or d.given_to = the_person) and not served(d.id, the_person))
$$;
comment on function awaits_service is 'Whether a decision of the case, made by then, is still to be served on this person: events that tell what it says are kept from them.';
