package se.besked.casework.rules;

/** What came of a try to approve a draft. */
public sealed interface Approval {
  /** It is a version now. */
  record Approved(String versionId) implements Approval {}

  /** Who has written in it cannot approve it. */
  record OwnDraft() implements Approval {}

  /** Its first day has come; the figures of days that have begun are not changed. */
  record TooLate() implements Approval {}

  /** Last year's cases have not been tried with these very figures. */
  record NotTried() implements Approval {}

  /**
   * The figures do not hold together.
   *
   * @param why a Swedish sentence that names the figure
   */
  record Invalid(String why) implements Approval {}
}
