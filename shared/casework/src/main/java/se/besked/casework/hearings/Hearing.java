package se.besked.casework.hearings;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether the parties had their say before a decision that goes against somebody (förvaltningslagen
 * 25 §). A decision that grants all that was asked for needs none.
 */
public sealed interface Hearing extends Serializable {

  /** They have answered a communication in the case, or their time to do so has run out. */
  record Held() implements Hearing {}

  /**
   * Who decided in another system also heard the parties there.
   *
   * @param sentOn when the material was sent to them
   * @param overOn when their time had run out, or all had answered
   */
  record HeldElsewhere(LocalDate sentOn, LocalDate overOn) implements Hearing {
    public HeldElsewhere {
      if (!overOn.isAfter(sentOn)) {
        throw new IllegalArgumentException("förvaltningslagen 25 §: nobody answers the same day");
      }
    }
  }

  /**
   * An officer says why it is left out.
   *
   * @param reasons in Swedish, kept with the decision
   */
  record Waived(Because because, String reasons) implements Hearing {
    public Waived {
      Objects.requireNonNull(because);
      if (reasons.isBlank()) {
        throw new IllegalArgumentException("förvaltningslagen 25 §: say why nobody was heard");
      }
    }
  }

  /** What the law allows it to be left out for. */
  enum Because {
    /** Obviously unnecessary (25 § första stycket). */
    OBVIOUSLY_UNNECESSARY,
    /** An essential interest asks for the decision at once (25 § andra stycket). */
    AT_ONCE,
    /** What matters is about other applicants for a place (skollagen 29 kap. 10 §). */
    OTHER_APPLICANTS
  }
}
