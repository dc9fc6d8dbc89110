-- Which offered places are preschool for special support (skollagen 8 kap. 7 §). No register has it,
-- and the fee depends on it (8 kap. 16 §).

alter table place_offer add column special_support boolean not null default false
  check (not special_support or activity = 'PRESCHOOL');
comment on column place_offer.special_support is 'The place is preschool for special support. For the child''s guardians and staff only.';
