package se.besked.casework.attendance;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.attendance.AttendanceBatch;

/**
 * A row of a run.
 *
 * @param child the child's name; absent for those who only run the transfer
 * @param what what is different, in Swedish
 * @param problem what the attendance system said against it, in Swedish
 */
public record AttendanceChange(
    String placementId,
    AttendanceBatch.Kind kind,
    @Nullable String child,
    String unitName,
    String what,
    State state,
    @Nullable String problem)
    implements Serializable {
  /** Where a row stands. */
  public enum State {
    PENDING,
    ACCEPTED,
    REJECTED
  }

  /** Without the name: safe for a log. */
  @Override
  public String toString() {
    return "AttendanceChange[" + placementId + ", " + state + "]";
  }
}
