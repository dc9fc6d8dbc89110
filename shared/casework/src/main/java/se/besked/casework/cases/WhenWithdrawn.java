package se.besked.casework.cases;

import se.besked.casework.ids.CaseId;

/**
 * Who has something to settle when an application is taken back or another takes its place. Asked
 * in the transaction that does it, with the case held.
 */
public interface WhenWithdrawn {
  /**
   * True while somebody is carrying it out elsewhere: it cannot be taken back until that is known.
   */
  default boolean hinders(CaseId id) {
    return false;
  }

  /**
   * The application is withdrawn.
   *
   * @param by the name of who did it, for what is kept
   * @param detailJson what replaced it; empty when the applicant took it back
   */
  void withdrawn(CaseFile.Withdrawn caseFile, String by, String detailJson);
}
