-- A data key is wrapped anew when the master key is changed, which the application does; nothing
-- here can tell whether what it writes opens. So what stood before is kept beside it, where the
-- application cannot touch it, and the daily check of the chain tries every key.

alter table case_key add column replaced jsonb not null default '[]';
alter table person_key add column replaced jsonb not null default '[]';
alter table income_key add column replaced jsonb not null default '[]';
alter table post_control_key add column replaced jsonb not null default '[]';
comment on column case_key.replaced is 'What the key was wrapped as before, the oldest first. Written by a trigger.';
comment on column person_key.replaced is 'As in case_key.';
comment on column income_key.replaced is 'As in case_key.';
comment on column post_control_key.replaced is 'As in case_key.';

create function keep_replaced_key() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.replaced := '[]';
  elsif new.master_key_id <> old.master_key_id or new.wrapped_key <> old.wrapped_key then
    -- The owner puts back what was kept.
    if new.master_key_id = old.master_key_id
      and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
      raise exception 'a key is wrapped anew with another master key only'
        using errcode = 'insufficient_privilege';
    end if;
    new.replaced := old.replaced || jsonb_build_object('masterKeyId', old.master_key_id,
      'wrappedKey', encode(old.wrapped_key, 'hex'), 'at', clock_timestamp());
  end if;
  return new;
end $$;
create trigger case_key_kept before insert or update on case_key
  for each row execute function keep_replaced_key();
create trigger person_key_kept before insert or update on person_key
  for each row execute function keep_replaced_key();
create trigger income_key_kept before insert or update on income_key
  for each row execute function keep_replaced_key();
create trigger post_control_key_kept before insert or update on post_control_key
  for each row execute function keep_replaced_key();

-- Otherwise whoever learned an old master key could use it for ever. The application calls this when
-- everything opens; the time is the server's, so that calling it early does nothing.
create function forget_replaced_keys() returns int language plpgsql security definer as $$
declare
  since timestamptz := clock_timestamp() - interval '35 days';
  keys regclass;
  done int := 0;
  of_these int;
begin
  foreach keys in array
    array['case_key', 'person_key', 'income_key', 'post_control_key']::regclass[]
  loop
    execute format($q$
      update %s set replaced = (select coalesce(jsonb_agg(r order by n), '[]')
        from jsonb_array_elements(replaced) with ordinality e (r, n)
        where (r ->> 'at')::timestamptz > $1)
      where (replaced -> 0 ->> 'at')::timestamptz <= $1$q$, keys) using since;
    get diagnostics of_these = row_count;
    done := done + of_these;
  end loop;
  return done;
end $$;

-- Nobody's temporary tables stand in for ours.
do $$
begin
  execute format('alter function keep_replaced_key() set search_path to %I, pg_temp',
    current_schema());
  execute format('alter function forget_replaced_keys() set search_path to %I, pg_temp',
    current_schema());
end $$;
