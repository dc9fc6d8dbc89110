package se.besked.casework.eplatform;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;

/**
 * A case as the e-service platform has it.
 *
 * @param flowInstance the platform's own number
 * @param numbered whether the platform's staff can search for our number
 * @param statusTold the alias of the status it was told last
 * @param lastProblem why it was not told the last time; no personal data
 */
public record PlatformLink(
    CaseId caseId,
    String municipality,
    int flowInstance,
    State state,
    boolean numbered,
    @Nullable String statusTold,
    int attempts,
    @Nullable String lastProblem,
    @Nullable Instant boundAt)
    implements Serializable {
  /** How it stands between the two. */
  public enum State {
    /** The platform is still to be told our number. */
    TO_BIND,
    BOUND,
    /** The platform could not be told; staff have a task, and the next event tries again. */
    STUCK,
    /** There is no such case on the platform. Nothing more is sent. */
    GONE
  }
}
