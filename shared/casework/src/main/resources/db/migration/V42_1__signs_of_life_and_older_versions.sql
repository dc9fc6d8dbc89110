-- A node that can write can serve people.
create table node_sign (
  node uuid primary key,
  at timestamptz not null
);
comment on table node_sign is 'When each node last wrote, by which it knows that guardians can be served. About no municipality and nobody.';

-- Which earlier versions may run on a schema that is newer than they know, as while nodes are
-- replaced one by one. A migration that leaves what they read and write as it was adds a row for
-- itself here; without one they refuse to start.
create table schema_compatible (
  schema_version text primary key,
  oldest text not null
);
comment on table schema_compatible is 'Of the schema at a version: the oldest version that a program may know and still run on it. Written by migrations alone; about no municipality.';

-- A job looks for these every half minute.
create index eid_order_left_alone on eid_order (created_at)
  where kind = 'SIGN' and state in ('PENDING', 'APPROVED', 'COMPLETE');
