-- More that people rely on and that no chain holds: once it is there, it stays. Not for the owner,
-- whose disposal takes away a whole case.
create trigger appeal_said_once before update on appeal
  for each row execute function refuse_second_thoughts('tried_by', 'tried_at', 'tried_reasons',
    'dismissal_id', 'forwarded_by', 'forwarded_at', 'forwarded_to', 'concluded_at',
    'court_outcome');
create trigger letter_said_once before update on letter
  for each row execute function refuse_second_thoughts('delivered_at', 'posted_on', 'posted_at',
    'posted_by');
create trigger delay_request_stays before update on delay_request
  for each row execute function change_only('state', 'settled_at', 'refusal_id', 'version');
create trigger delay_request_said_once before update on delay_request
  for each row execute function refuse_second_thoughts('settled_at', 'refusal_id');
create trigger rule_file_version_said_once before update on rule_file_version
  for each row execute function refuse_second_thoughts('known_to');

-- What somebody says that a register has wrong belongs to the draft until it is sent in, and to the
-- case from then on.
create trigger reported_value_stays before update on reported_value
  for each row when (old.case_id is not null)
  execute function change_only('settled_at', 'settled_by', 'version');
create trigger reported_value_said_once before update on reported_value
  for each row execute function refuse_second_thoughts('case_id', 'settled_at', 'settled_by');
create trigger reported_value_in_case before delete on reported_value
  for each row when (old.case_id is not null) execute function refuse_but_disposal('case', 'CASE');
