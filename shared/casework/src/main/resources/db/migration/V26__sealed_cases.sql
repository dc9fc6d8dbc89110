-- What one guardian may not know of the other lies sealed; what is left in the open is what
-- everybody in the case may know.

alter table case_file add column sealed bytea;
comment on column case_file.sealed is 'Application, facts and assessment in full, sealed with the case''s key: for the assessment made again, for staff and for a court.';
comment on column case_file.application is 'The answers, and what the rules worked on without metres from anybody''s home.';
comment on column case_file.facts is 'Of the registers'' answers those about the applicant and the child, without homes.';
comment on column case_file.assessment is 'What the rules said, as everybody in the case may know it.';
-- Cases from before are sealed by the next step, V26.1.

alter table decision add column sealed bytea;
comment on column decision.sealed is 'What was found, in full, sealed with the case''s key; reasons is what all parties may know of it.';

-- A letter for one party, with what only that one may know, beside the common one.
alter table decision_document drop constraint decision_document_kind_check;
alter table decision_document add constraint decision_document_kind_check
  check (kind in ('LETTER', 'SUPPORT', 'PART'));
alter table decision_document add column recipient uuid references person;
alter table decision_document add constraint decision_document_for_one
  check ((kind = 'PART') = (recipient is not null));
alter table decision_document drop constraint decision_document_pkey;
alter table decision_document add unique nulls not distinct (decision_id, kind, edition, recipient);
create index decision_document_by_recipient on decision_document (recipient);
comment on table decision_document is 'The letter as it was sent, each corrected edition of it, a party''s own where it says more, and what a decision made elsewhere rests on. Sealed with the case''s key.';
