package se.besked.kernel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.SupportPeriods;

/**
 * A child's place according to the student registry.
 *
 * @param id the registry's
 * @param unitName as people call it
 * @param end the last day; absent while no end is set
 * @param reason the registry's word, e.g. {@code "Omsorg"} or {@code "Erbjuden tid"}
 * @param weeklyHours the most hours a week the place is for; of the other home's place never how
 *     many, but 0 where they and those of the viewer's own are together no more than is free of
 *     charge in preschool for special support (skollagen 8 kap. 16 §)
 * @param heldHere whether the guardian who is logged in holds the place: with two homes there are
 *     two places, one for each
 * @param schedules when the child is there; empty when the registry has no hours, and always of the
 *     other home's place
 * @param support when it is preschool for special support; not the registry's, but by the offers
 *     that were accepted
 */
public record Placement(
    String id,
    String unitId,
    String unitName,
    Activity activity,
    LocalDate start,
    Optional<LocalDate> end,
    Optional<String> reason,
    Optional<Integer> weeklyHours,
    boolean heldHere,
    List<Schedule> schedules,
    SupportPeriods support) {
  public Placement {
    // When the other home brings and fetches the child is that home's.
    schedules = heldHere ? List.copyOf(schedules) : List.of();
    weeklyHours = heldHere ? weeklyHours : weeklyHours.filter(hours -> hours == 0);
    // What cases have kept from before this was known has none.
    support = Objects.requireNonNullElse(support, SupportPeriods.NONE);
  }

  /** A place whose hours the registry does not have. */
  public Placement(
      String id,
      String unitId,
      String unitName,
      Activity activity,
      LocalDate start,
      Optional<LocalDate> end,
      Optional<String> reason,
      Optional<Integer> weeklyHours,
      boolean heldHere) {
    this(
        id,
        unitId,
        unitName,
        activity,
        start,
        end,
        reason,
        weeklyHours,
        heldHere,
        List.of(),
        SupportPeriods.NONE);
  }

  /** The same place, with nothing said of special support, nor of hours. */
  public Placement asKept() {
    return new Placement(
        id,
        unitId,
        unitName,
        activity,
        start,
        end,
        reason,
        Optional.empty(),
        heldHere,
        List.of(),
        SupportPeriods.NONE);
  }

  /** The granted hours of a day, if any. */
  public Optional<Schedule> scheduleOn(LocalDate day) {
    return schedules.stream()
        .filter(s -> s.granted() && !s.start().isAfter(day))
        .filter(s -> s.end() == null || !s.end().isBefore(day))
        .findFirst();
  }

  /** Whether the place is used, or will begin, on or after a day. */
  public boolean isOpenOn(LocalDate day) {
    return end.isEmpty() || !end.get().isBefore(day);
  }
}
