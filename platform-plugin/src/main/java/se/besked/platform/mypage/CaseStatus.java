package se.besked.platform.mypage;

import se.besked.casework.cases.CaseFile;

/** Where a case stands, in the few words that citizens need. */
enum CaseStatus {
  AWAITING_SIGNATURE,
  /** This person has signed, and a job has yet to count it. */
  SIGNED,
  HANDLED,
  AWAITING_COMPLETION,
  REGISTERED,
  DECIDED,
  APPEALED,
  FINAL,
  WITHDRAWN;

  /**
   * @param published whether this person can reach a decision; until its letter is written the case
   *     is still being handled
   * @param unread whether they have not confirmed it: that somebody has appealed would say that it
   *     was no unmixed yes
   */
  static CaseStatus of(CaseFile file, boolean published, boolean unread) {
    return switch (file) {
      case CaseFile.AwaitingCoGuardian waiting -> AWAITING_SIGNATURE;
      case CaseFile.Received received -> HANDLED;
      case CaseFile.UnderReview review -> HANDLED;
      case CaseFile.Frozen frozen -> HANDLED;
      case CaseFile.AwaitingCompletion waiting -> AWAITING_COMPLETION;
      case CaseFile.Registered done -> REGISTERED;
      case CaseFile.Decided decided -> published ? DECIDED : HANDLED;
      case CaseFile.Appealed appealed -> unread ? DECIDED : APPEALED;
      case CaseFile.Final done -> unread ? DECIDED : FINAL;
      case CaseFile.Withdrawn withdrawn -> WITHDRAWN;
    };
  }

  String key() {
    return "matter.status." + name();
  }
}
