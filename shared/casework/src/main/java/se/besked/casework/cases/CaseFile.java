package se.besked.casework.cases;

import java.io.Serializable;
import java.time.LocalDate;
import se.besked.casework.ids.CaseId;

/**
 * A case in one of its states. What may be done with it is a matter of its type: a decision asks
 * for an {@link UnderReview}, so a case that nobody has looked at cannot be decided.
 */
public sealed interface CaseFile extends Serializable {
  CaseHead head();

  default CaseId id() {
    return head().id();
  }

  /** The other guardian has been asked to sign and has not answered. */
  record AwaitingCoGuardian(CaseHead head) implements CaseFile {}

  /** Complete as far as the guardians go; nobody has begun to review it. */
  record Received(CaseHead head) implements CaseFile {}

  /** A person or a rule is reviewing it. The only state that can be decided. */
  record UnderReview(CaseHead head) implements CaseFile {}

  /** The applicant has been asked to complete it (förvaltningslagen 20 §). */
  record AwaitingCompletion(CaseHead head, String asked, LocalDate due) implements CaseFile {}

  /** Entered in the business system, which is where it goes on. Nothing is decided here. */
  record Registered(CaseHead head) implements CaseFile {}

  /** Decided; some party may still appeal. */
  record Decided(CaseHead head) implements CaseFile {}

  /** Somebody has appealed. */
  record Appealed(CaseHead head) implements CaseFile {}

  /** The decision has become final (laga kraft). */
  record Final(CaseHead head) implements CaseFile {}

  /** Taken back by the applicant before it was decided. */
  record Withdrawn(CaseHead head) implements CaseFile {}

  /** Stopped since somebody's identity was protected after the case began. */
  record Frozen(CaseHead head, CaseState resumesAs) implements CaseFile {}
}
