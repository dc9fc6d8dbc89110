package se.besked.casework.notices;

/** Why somebody gets a notice. The text never says more than that there is something to read. */
public enum NoticeKind {
  APPLICATION_RECEIVED,
  CO_SIGN_INVITATION,
  CO_SIGN_REMINDER,
  CO_SIGN_ANSWERED,
  COMPLETION_ASKED,
  /** Staff have written. */
  MESSAGE_RECEIVED,
  /** Something to comment on before a decision. */
  COMMUNICATED,
  DECISION_AVAILABLE,
  /** An obvious slip was corrected. */
  DECISION_CORRECTED,
  DECISION_REMINDER,
  APPEAL_RECEIVED,
  DRAFT_EXPIRES,
  /** Something the person signed was neither sent in nor counted. */
  SIGNATURE_NOT_SENT,
  /** What the person sent is now in the business system. */
  REGISTERED,
  /** The other guardian has sent something; nothing needs to be signed. */
  CO_GUARDIAN_TOLD,
  /** The person has got custody of a child that a matter is about, and is a party now. */
  PARTY_JOINED,
  APPLICATION_CLOSED,
  OFFER_MADE,
  OFFER_REMINDER,
  OFFER_SETTLED,
  INCOME_GROWS_OLD,
  PARTNER_NAMED,
  PARTNER_ANSWERED,
  /** To an address that is no longer the person's. */
  CONTACT_CHANGED
}
