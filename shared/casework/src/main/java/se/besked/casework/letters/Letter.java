package se.besked.casework.letters;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.PersonId;

/**
 * A decision's way to one person besides Min sida. Neither delivery nor posting proves that anybody
 * has received it: the time to appeal runs from a receipt (förvaltningslagen 44 §).
 *
 * @param caseNumber as people read it
 * @param decisionNumber as people read it
 * @param recipient the person's name as it stood in the case
 * @param forwarded only by way of the Tax Agency's forwarding, by the restricted group
 * @param problem why it goes on paper, or what hinders it, as a Swedish sentence
 * @param operator of the mailbox it was delivered to
 * @param printedAt when it was last downloaded for printing
 * @param postedOn the day it was handed to the post
 * @param received whether this person's receipt is proved
 */
public record Letter(
    LetterId id,
    String municipality,
    CaseId caseId,
    String caseNumber,
    DecisionId decision,
    String decisionNumber,
    PersonId person,
    String recipient,
    Reason reason,
    State state,
    boolean forwarded,
    Instant plannedAt,
    int attempts,
    @Nullable String problem,
    @Nullable String operator,
    @Nullable Instant deliveredAt,
    @Nullable Instant printedAt,
    @Nullable String printedBy,
    @Nullable LocalDate postedOn,
    @Nullable String postedBy,
    boolean received,
    int version)
    implements Serializable {

  /** Why there is a letter. */
  public enum Reason {
    /** The person has proved neither e-mail nor mobile number. */
    NO_PROVED_ADDRESS,
    /** The person asked for decisions by digital post. */
    CHOSEN,
    /** The municipality sends every decision by post as well. */
    POLICY,
    /** Somebody in the case has a protected identity. */
    PROTECTED,
    /** The person has not confirmed the decision, wherever it was put before. */
    UNREAD
  }

  /** Where it stands. */
  public enum State {
    /** To be delivered to a digital mailbox. */
    QUEUED,
    /** In the digital mailbox. */
    DELIVERED,
    /** To be printed and posted. */
    TO_POST,
    POSTED,
    /** No longer needed: the person has read it, or takes no part any more. */
    CANCELLED
  }

  /** Without the name: safe for a log. */
  @Override
  public String toString() {
    return "Letter[" + id + ", " + state + "]";
  }
}
