package se.besked.kernel.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;

/**
 * A childcare place in the student registry.
 *
 * @param schoolType SS12000 code: {@code FS} (preschool), {@code FTH} (school-age educare) or
 *     {@code OPPFTH} (open activity)
 * @param owners who hold the place and lay its schedule; with two homes each has a place of their
 *     own
 * @param start first day
 * @param end last day; absent while none is set
 * @param reason the registry's word, e.g. {@code "Omsorg"}; absent when it has none
 * @param weeklyHours the most hours a week; absent when the registry has no limit
 * @param schedules the hours asked for, granted ones first
 */
public record CarePlacement(
    String id,
    String schoolUnitId,
    String schoolType,
    Set<PersonalNumber> owners,
    LocalDate start,
    @Nullable LocalDate end,
    @Nullable String reason,
    @Nullable Integer weeklyHours,
    List<Schedule> schedules) {
  public CarePlacement {
    owners = Set.copyOf(owners);
    schedules = List.copyOf(schedules);
  }

  /**
   * When the child is there (vistelseschema).
   *
   * @param weeks after how many weeks it begins anew
   * @param granted false while it is only asked for
   */
  public record Schedule(
      LocalDate start, @Nullable LocalDate end, int weeks, boolean granted, List<Stay> stays) {
    public Schedule {
      stays = List.copyOf(stays);
    }
  }

  /**
   * One stay.
   *
   * @param week counted from 0
   * @param day 1 Monday … 7 Sunday
   * @param from {@code HH:mm}
   */
  public record Stay(int week, int day, String from, int minutes) {}
}
