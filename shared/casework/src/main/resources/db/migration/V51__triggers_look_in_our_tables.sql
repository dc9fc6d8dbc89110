-- Nobody's temporary tables stand in for ours in what a trigger looks at: two were left that see to it
-- that no rule and no robot decides what a person must. All that have no path of their own get it.
do $$
declare
  guard regprocedure;
begin
  for guard in
    select oid::regprocedure from pg_proc
    where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype
      and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')
  loop
    execute format('alter function %s set search_path to %I, pg_temp', guard, current_schema());
  end loop;
end $$;
