-- Run once in the database by its administrator, before the first start and before the upgrade from
-- a version with one role; may be run again. Two roles: one that owns the tables and migrates, and
-- one that the application runs as. Give them passwords afterwards (alter role ... password ...).

do $$
begin
  if not exists (select from pg_roles where rolname = 'besked_owner') then
    create role besked_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'besked_app') then
    create role besked_app login;
  end if;
end $$;

revoke create on schema public from public;
grant usage, create on schema public to besked_owner;
grant usage on schema public to besked_app;

-- What an earlier version made as another role.
do $$
declare
  thing record;
begin
  for thing in
    select format('alter table %s owner to besked_owner', c.oid::regclass) as sql
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and c.relowner <> 'besked_owner'::regrole
    union all
    select format('alter routine %s owner to besked_owner', p.oid::regprocedure)
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proowner <> 'besked_owner'::regrole
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute thing.sql;
  end loop;
end $$;
