package se.besked.casework.attendance;

import java.io.Serializable;

/**
 * A place that could not be passed on, or a difference that was found afterwards.
 *
 * @param what in Swedish, without anybody's name
 */
public record AttendanceRemark(String placementId, Kind kind, String what) implements Serializable {
  /** What kind of remark it is. */
  public enum Kind {
    /** Lacks what makes a placement. */
    UNUSABLE,
    /** Accepted there, and not there now. */
    MISSING,
    /** There, but not as it was accepted. */
    OTHER,
    /** There, and never sent. */
    EXTRA
  }
}
