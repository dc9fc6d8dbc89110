package se.besked.casework.rules;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.decisions.Outcome;

/**
 * A run of last year's cases through a draft's figures.
 *
 * @param draftVersion the draft as it was then
 * @param total cases there were when it began, counted for those who may know of them all
 */
public record RuleTrial(
    UUID id,
    UUID draftId,
    int draftVersion,
    State state,
    Instant arrivedFrom,
    Instant arrivedTo,
    int total,
    int done,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt)
    implements Serializable {

  /** Where it stands. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED
  }

  /** How many cases go from one outcome to another. */
  public record Pair(Outcome before, Outcome after, int cases, int otherwise)
      implements Serializable {
    public boolean flips() {
      return before != after;
    }
  }

  /** How many cases could not be tried, and why. */
  public record Untried(TrialOfCase.Reason reason, int cases) implements Serializable {}

  /** A case whose outcome flips, for those who may read it. */
  public record Flip(CaseId id, String number, Outcome before, Outcome after)
      implements Serializable {}

  /** A case that could not be tried, for those who may read it. */
  public record UntriedCase(CaseId id, String number, TrialOfCase.Reason reason)
      implements Serializable {}
}
