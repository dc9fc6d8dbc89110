package se.besked.kernel.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;

/**
 * A placement as the attendance system knows it.
 *
 * @param placementId the student registry's id, by which both sides know it
 * @param schoolType {@code FS}, {@code FTH} or {@code OPPFTH}
 * @param end last day; absent while none is set
 * @param weeklyHours absent without a limit
 */
public record AttendanceRow(
    String placementId,
    PersonalNumber child,
    String givenName,
    String surname,
    String unitId,
    String unitName,
    String schoolType,
    LocalDate start,
    @Nullable LocalDate end,
    @Nullable Integer weeklyHours) {

  /** Without name and number: safe for a log. */
  @Override
  public String toString() {
    return "AttendanceRow[" + placementId + "]";
  }
}
