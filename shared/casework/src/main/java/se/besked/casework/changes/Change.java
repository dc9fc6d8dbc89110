package se.besked.casework.changes;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;

/**
 * A change of a decision.
 *
 * @param why in Swedish, kept with the new decision
 * @param detriment the officer finds it to somebody's detriment, also where outcome and days do not
 *     show it
 */
public record Change(ChangeGround ground, String why, boolean detriment) implements Serializable {
  public Change {
    if (why.isBlank()) {
      throw new IllegalArgumentException("A change of a decision says why");
    }
  }

  /** Whether the new decision takes something away that the old one gave. */
  boolean isToDetriment(Decision old, NewDecision made) {
    return gives(old.outcome()) > 0
        && (detriment
            || gives(made.outcome()) < gives(old.outcome())
            || later(made.validFrom(), old.validFrom())
            || later(old.validTo(), made.validTo()));
  }

  private static int gives(DecisionOutcome outcome) {
    return switch (outcome) {
      case GRANT -> 2;
      case PARTLY -> 1;
      case REFUSE, DISMISS -> 0;
    };
  }

  /** Without a day there is no limit on that side. */
  private static boolean later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && a.isAfter(b);
  }
}
