package se.besked.casework.access;

/**
 * What a member of staff is in their municipality. What each may do is said by {@link Permission}.
 */
public enum Role {
  /** Handläggare: works with ordinary cases. */
  OFFICER,
  /** May decide; an officer without this role only prepares. */
  DECISION_MAKER,
  /** The restricted group that works with protected cases. */
  PROTECTED_CASES,
  /** Nämndsekreterare: reads cases, keeps the record and registers notice-board dates. */
  REGISTRAR,
  /**
   * A robot or another system of the municipality. What it may ask for over HTTP is narrowed by the
   * scopes of its token.
   */
  ROBOT,
  /** Sees failed jobs and starts them again; sees no case. */
  OPERATIONS,
  /** Reviews the audit log. */
  AUDITOR,
  /** Rektor: reads what concerns their own units. */
  PRINCIPAL,
  /** Avgiftshandläggare: incomes, fees and the yearly control of them. */
  FEE_OFFICER,
  /** Changes rules, texts and the plan for disposal, with a second person. */
  ADMINISTRATOR
}
