package se.besked.kernel.registers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's enrolment at a school unit.
 *
 * @param schoolUnitId the registry's id of the unit
 * @param schoolType SS12000 code, e.g. {@code FKLASS} (preschool class) or {@code GR} (compulsory)
 * @param schoolYear the grade, 0 for preschool class; absent when the registry has none
 * @param end last day; absent while it goes on
 */
public record Enrolment(
    String schoolUnitId,
    String schoolType,
    @Nullable Integer schoolYear,
    LocalDate start,
    @Nullable LocalDate end) {

  public boolean isCurrentOn(LocalDate day) {
    return !start.isAfter(day) && (end == null || !end.isBefore(day));
  }
}
