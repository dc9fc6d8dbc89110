package se.besked.casework.workitems;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.WorkItemId;
import se.besked.kernel.registers.WorkKind;

/**
 * Something to enter in the business system, without what it says of people: that is in {@link
 * WorkItemContent}, for the one who has claimed it.
 *
 * @param service the e-service's id
 * @param endsCase the case is registered when this is done; otherwise it goes on
 * @param officerOnly no robot may take it
 * @param availableAt not to be claimed before: a failed try waits
 * @param attempts tries that failed, or whose time ran out
 * @param claim names the latest claim; its holder alone may report
 * @param lastProblem why the latest try failed, as reported
 * @param reference what the business system calls the entry, once done
 * @param version counts every change, for optimistic locking
 */
public record WorkItem(
    WorkItemId id,
    String municipality,
    CaseId caseId,
    String service,
    String caseNumber,
    WorkKind kind,
    State state,
    boolean endsCase,
    boolean officerOnly,
    Instant availableAt,
    int attempts,
    @Nullable UUID claim,
    @Nullable String claimedBy,
    @Nullable Instant leaseUntil,
    @Nullable String lastProblem,
    @Nullable String reference,
    Instant createdAt,
    int version)
    implements Serializable {
  /** Where it stands. */
  public enum State {
    OPEN,
    CLAIMED,
    DONE,
    /** Has failed too often: an officer's task. */
    STUCK,
    /** The case was withdrawn, decided or replaced before it was done. */
    CANCELLED,
    /** Somebody in the case is protected: for the restricted group. */
    FROZEN
  }

  boolean isHeld(UUID by) {
    return by.equals(claim);
  }
}
