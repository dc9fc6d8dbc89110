-- The list of letters reads those that went last, or have waited longest, without sorting all.
create index letter_by_when on letter
  (municipality, state, (coalesce(delivered_at, posted_at, planned_at)), id);
