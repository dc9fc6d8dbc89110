-- Custody is read every day where a time to appeal or to answer an offer runs.

alter table case_custody add column next_read_at timestamptz;
comment on column case_custody.next_read_at is 'When the daily job reads it again; null for at its next run. No visit moves it.';

-- The job looks for these every quarter of an hour.
create index case_file_decided on case_file (id) where state in ('DECIDED', 'APPEALED');
create index place_offer_open on place_offer (case_id) where state = 'OPEN';
