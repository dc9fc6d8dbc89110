package se.besked.kernel.attendance;

import java.util.List;

/**
 * Changes that are handed over together.
 *
 * @param key the same at every try; letters, digits and hyphens
 */
public record AttendanceBatch(String key, List<Line> lines) {
  public AttendanceBatch {
    if (!key.matches("[A-Za-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("A key has letters, digits and hyphens");
    }
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A batch says something");
    }
  }

  /** One change. */
  public record Line(Kind kind, AttendanceRow row) {}

  /** What has changed. */
  public enum Kind {
    NEW,
    CHANGED,
    /** It has got a last day, or is no longer in the registry. */
    ENDED
  }
}
