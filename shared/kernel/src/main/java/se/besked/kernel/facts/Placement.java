package se.besked.kernel.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A child's place according to the student registry.
 *
 * @param id the registry's
 * @param unitName as people call it
 * @param end the last day; absent while no end is set
 * @param reason the registry's word, e.g. {@code "Omsorg"} or {@code "Erbjuden tid"}
 * @param weeklyHours the most hours a week the place is for
 * @param heldHere whether the guardian who is logged in holds the place: with two homes there are
 *     two places, one for each
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
    boolean heldHere) {

  /** Whether the place is used, or will begin, on or after a day. */
  public boolean isOpenOn(LocalDate day) {
    return end.isEmpty() || !end.get().isBefore(day);
  }
}
