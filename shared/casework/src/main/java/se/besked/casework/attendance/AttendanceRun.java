package se.besked.casework.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of the student registry with the attendance system.
 *
 * @param read places read from the registry that may be passed on
 * @param counts how many rows are new, changed, ended, and how they went
 * @param endingPercent the share of what is there that it ends
 * @param reconciled the attendance system was read back and compared
 * @param held places held back for protection; only for the restricted group, absent for others
 */
public record AttendanceRun(
    UUID id,
    String municipality,
    State state,
    boolean scheduled,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    int read,
    int unchanged,
    Counts counts,
    int endingPercent,
    boolean reconciled,
    @Nullable String problem,
    @Nullable String approvedBy,
    @Nullable Integer held,
    int version)
    implements Serializable {

  /** Where a run stands. */
  public enum State {
    /** Reading and comparing. */
    PREPARING,
    /** Shown to the one who asked for it; nothing has been sent. */
    PREVIEW,
    /** Would end suspiciously much: a person looks first. */
    WAITING,
    SENDING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** How many. */
  public record Counts(
      int added, int changed, int ended, int pending, int accepted, int rejected, int remarks)
      implements Serializable {
    public int all() {
      return added + changed + ended;
    }
  }

  public Optional<Integer> heldBack() {
    return Optional.ofNullable(held);
  }
}
