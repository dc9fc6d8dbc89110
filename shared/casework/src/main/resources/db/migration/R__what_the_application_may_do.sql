-- What the role that the application runs as may do, table by table; nothing else. It adds to the
-- past and never changes or removes it. ApplicationRoleIT holds this against a list.

revoke all on all tables in schema public from public, "${application}";
revoke all on all routines in schema public from public, "${application}";

grant select, insert on all tables in schema public to "${application}";
-- Tables of later versions, also when this file stays as it is.
alter default privileges in schema public grant select, insert on tables to "${application}";
revoke insert on chain_form, chain_entry, chain_link, chain_state, disposal_log, moved_clock,
  flyway_schema_history, schema_compatible from "${application}";

-- Work in progress, and what people say of themselves.
grant update on automation_switch, case_queue, colleague, contact_address, contact_code,
  decision_proposal, delay_request, draft, eid_order, job_incident, login, notice, offer_answer,
  node_sign, partner_link, person_contact, person_protection, platform_link, reported_value,
  robot_request, rule_draft, rule_trial, saved_view, scheduled_tasks, service_promise, staff_login, staff_task,
  attendance_change, attendance_placement, attendance_run, post_control_row, registry_delivery,
  webhook, webhook_delivery, work_item to "${application}";
grant delete on attendance_change, contact_address, contact_code, digital_post_choice,
  draft_attachment, eid_order, login, node_sign, partner_now, provider_question, reported_value,
  robot_request, robot_upload, saved_view, scheduled_tasks, staff_login, used_message, webhook, webhook_delivery
  to "${application}";

-- Numbers and keys go on. What a key was before, a trigger keeps.
grant update (last) on case_number_series, decision_number_series, journal_series, registry_series,
  registry_file to "${application}";
grant update (revision) on rule_revision to "${application}";
grant update (master_key_id, wrapped_key, version) on person_key, case_key, income_key,
  post_control_key to "${application}";
-- Only to hold a person's row while something is done about them.
grant update (created_at) on person to "${application}";

-- The matter itself: who and what it is about stays.
grant update (state, resumes_as, application, summary, facts, assessment, rule_version, units,
  is_protected, guardians_disagree, officer, completion_asked, completion_due, considered, sealed,
  changed_at, version)
  on case_file to "${application}";
grant update (signing, asked_at, answer_by, answered_at, objection, ended_at, unconfirmed, version)
  on case_party to "${application}";
grant update (asked_at, said, standing, settled_said, settled_at, next_read_at)
  on case_custody to "${application}";
grant update (state, outcome, settled_by, settled_at, version) on place_offer to "${application}";
grant update (read_at, read_by, version) on case_message to "${application}";
grant update (opened_at, answer, answered_at, taken_down_by, version) on communication_party
  to "${application}";

-- Decisions and receipts: announcement, publication, edition and what follows. Triggers say more.
grant update (standing, published_at, announced_on, taken_down_on, reasons_text, edition, version)
  on decision to "${application}";
grant update (notified_at, opened_at, acknowledged_at, method, received_on, letter_downloaded_at,
  window_from, window_last_day, version) on decision_receipt to "${application}";
grant update (state, tried_by, tried_at, tried_reasons, dismissal_id, forwarded_by, forwarded_at,
  forwarded_to, concluded_at, court_outcome, version) on appeal to "${application}";
grant update (state, forwarded, attempts, problem, operator, transaction_id, delivered_at,
  printed_at, printed_by, posted_on, posted_at, posted_by, version) on letter to "${application}";
grant update (ended_at, answer) on letter_attempt to "${application}";
grant update (known_to) on rule_file_version to "${application}";

-- Disposal: two people's word, and the one function that acts on it when the case itself lets it.
grant update (state, confirmed_by, confirmed_at, ended_at) on disposal_run to "${application}";
grant update (state, hold, settled_at) on disposal_item to "${application}";
grant update (lifted_by, lifted_at) on disposal_hold to "${application}";

-- Functions that read, or that triggers call with the caller's own rights; and the three that act as
-- the owner.
grant execute on function audited_case(text, text), case_deadlines(case_file), facts_key(jsonb),
  refresh_case_queue(uuid), disposal_allows(uuid, text), served(uuid, uuid),
  awaits_service(uuid, uuid, timestamptz), is_of_now(xid) to "${application}";
grant execute on function dispose(uuid, timestamptz), chain_advance(int), forget_replaced_keys()
  to "${application}";
