package se.besked.casework.notices;

/** Why somebody gets a notice. The text never says more than that there is something to read. */
public enum NoticeKind {
  APPLICATION_RECEIVED,
  CO_SIGN_INVITATION,
  CO_SIGN_REMINDER,
  CO_SIGN_ANSWERED,
  COMPLETION_ASKED,
  DECISION_AVAILABLE,
  DECISION_REMINDER,
  APPEAL_RECEIVED,
  DRAFT_EXPIRES,
  /** To an address that is no longer the person's. */
  CONTACT_CHANGED
}
