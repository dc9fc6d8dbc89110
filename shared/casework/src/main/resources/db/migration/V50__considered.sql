-- Why no rule went on with a case, as the gate gave it when the case was considered: what an officer
-- reads is what decided. Sealed, since a reason may tell whose home is hidden.
alter table case_file add column considered bytea;
comment on column case_file.considered is 'When the rules last considered the case, and every reason why a person goes on, sealed with the case''s key; null when no job has.';
