-- A code that proves an address is sealed with its person's own key, as all that only they may
-- know: six digits that are hashed, however slowly, are soon tried through by whoever has the table.
delete from contact_code;
alter table contact_code drop column salt;
alter table contact_code drop column code_hash;
alter table contact_code add column code bytea not null;
comment on table contact_code is 'Codes that prove an address, sealed. Kept for a day, to count how many were sent to whom.';
