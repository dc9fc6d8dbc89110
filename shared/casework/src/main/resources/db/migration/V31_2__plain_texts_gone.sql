-- A change of type writes the table anew, so that nothing of the plain text stays in its file, as
-- it would in a column that is dropped. The sealed columns keep the names the plain ones had.
alter table case_file
  alter column summary type bytea using summary_sealed,
  alter column application type bytea using application_sealed,
  alter column completion_asked type bytea using completion_asked_sealed;
alter table case_file drop column summary_sealed, drop column application_sealed,
  drop column completion_asked_sealed;
alter table case_amendment
  alter column summary_before type bytea using summary_before_sealed,
  alter column application_before type bytea using application_before_sealed;
alter table case_amendment drop column summary_before_sealed, drop column application_before_sealed;
alter table case_party alter column objection type bytea using objection_sealed;
alter table case_party drop column objection_sealed;
alter table appeal
  alter column wanted_change type bytea using wanted_change_sealed,
  alter column reasons type bytea using reasons_sealed,
  alter column tried_reasons type bytea using tried_reasons_sealed,
  alter column court_outcome type bytea using court_outcome_sealed;
alter table appeal drop column wanted_change_sealed, drop column reasons_sealed,
  drop column tried_reasons_sealed, drop column court_outcome_sealed;
alter table rectification_note
  alter column about type bytea using about_sealed,
  alter column says type bytea using says_sealed,
  alter column ground type bytea using ground_sealed;
alter table rectification_note drop column about_sealed, drop column says_sealed,
  drop column ground_sealed;
alter table decision_proposal alter column comment type bytea using comment_sealed;
alter table decision_proposal drop column comment_sealed;
alter table case_attachment alter column file_name type bytea using file_name_sealed;
alter table case_attachment drop column file_name_sealed;
alter table draft_attachment alter column file_name type bytea using file_name_sealed;
alter table draft_attachment drop column file_name_sealed;

comment on column case_file.summary is 'The application in words, sealed with the case''s key.';
comment on column case_file.application is 'What was answered, sealed with the case''s key.';
comment on column case_file.completion_asked is 'What is missing, sealed with the case''s key.';
comment on column case_party.objection is 'Never shown to the applicant; sealed with the case''s key.';
comment on column appeal.reasons is 'Like the other texts of an appeal sealed with the case''s key.';
comment on table rectification_note is 'What is wrong or incomplete in a case, and what is right (GDPR article 16), sealed with the case''s key. Stands beside what was signed, which is never rewritten. Rows are added, never changed.';
