package se.besked.casework.disposal;

/** What a rule of the retention plan is about. */
public enum DocumentType {
  /** The whole case, with its key. Its entries in the record stay. */
  CASE,
  /** The files that came with it. */
  ATTACHMENTS,
  /** The evidence of signatures. */
  SIGNATURES,
  /** The decisions' letters as PDF; the decisions themselves stay. */
  DECISION_LETTERS,
  /** The log of notices. */
  NOTICES
}
