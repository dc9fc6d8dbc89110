alter table eid_order add column way text check (way in ('QR', 'SAME_DEVICE'));
alter table eid_order add column nonce_hash bytea;
alter table eid_order add column returned_at timestamptz;
alter table eid_order add column approved_at timestamptz;
-- An order under way while this runs has no nonce: it ends, and its person begins again.
update eid_order set way = case when state = 'PENDING' then 'SAME_DEVICE' else 'QR' end;
alter table eid_order alter column way set not null;

alter table eid_order drop constraint eid_order_state_check;
alter table eid_order add constraint eid_order_state_check
  check (state in ('PENDING', 'APPROVED', 'COMPLETE', 'CONSUMED', 'FAILED', 'CANCELLED'));
alter table eid_order drop constraint eid_order_check;
alter table eid_order add constraint eid_order_evidence_check
  check ((state in ('APPROVED', 'COMPLETE', 'CONSUMED'))
    = (person_id is not null and evidence is not null));

comment on column eid_order.way is 'How the app got the order: another device read a QR code, or a link was opened on the device that shows our page.';
comment on column eid_order.nonce_hash is 'SHA-256 of the secret in the return address that only the app was told; null when used.';
comment on column eid_order.approved_at is 'APPROVED: somebody said yes in the app, but nothing shows yet that it was at the browser that began.';
