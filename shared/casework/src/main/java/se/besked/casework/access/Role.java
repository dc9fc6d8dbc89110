package se.besked.casework.access;

/** What a member of staff may do in their municipality. */
public enum Role {
  /** Handläggare: works with ordinary cases. */
  OFFICER,
  /** May decide; an officer without this role only prepares. */
  DECISION_MAKER,
  /** The restricted group that works with protected cases. */
  PROTECTED_CASES,
  /** Nämndsekreterare: registers notice-board dates. */
  REGISTRAR,
  /** A robot that enters what has been agreed in the business system; sees nothing else. */
  ROBOT,
  /** Sees failed jobs and starts them again; sees no case. */
  OPERATIONS,
  /** Reviews the audit log. */
  AUDITOR,
  /** Rektor: sees what concerns their own units. */
  PRINCIPAL,
  /** Avgiftshandläggare: works with fees. */
  FEE_OFFICER,
  /** Systemförvaltare: rules, texts and transfers. */
  ADMINISTRATOR
}
