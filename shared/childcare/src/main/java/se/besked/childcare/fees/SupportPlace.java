package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.registers.Sourced;

/**
 * Says of a preschool place that it is for special support (skollagen 8 kap. 7 §). Fifteen hours a
 * week of such a place are free by law, whatever the municipality has decided (8 kap. 16 §).
 *
 * @param weeklyHours the most hours a week the place is for; null when there is no limit or it is
 *     not known, and then it counts as more than the free ones
 */
public record SupportPlace(@Nullable Integer weeklyHours) {
  /** Hours a week that nothing is paid for. */
  public static final int FREE_HOURS = 15;

  public SupportPlace {
    if (weeklyHours != null && weeklyHours < 0) {
      throw new IllegalArgumentException("A place is not for less than no hours");
    }
  }

  /** What a child's place is on a day, or on its first when that is later; null if ordinary. */
  public static @Nullable SupportPlace of(Placement place, Child child, LocalDate day) {
    var then = place.start().isAfter(day) ? place.start() : day;
    return place.support().on(then) ? of(place, child, then, then) : null;
  }

  /** What a child's place is in a month; null if ordinary. */
  public static @Nullable SupportPlace of(Placement place, Child child, YearMonth month) {
    return place.support().in(month)
        ? of(place, child, month.atDay(1), month.atEndOfMonth())
        : null;
  }

  /**
   * A child with two homes may have a place for each, and what counts are the hours of both. How
   * many those of the other home are is not there: they add nothing where all of it is free, and
   * are not known otherwise.
   */
  private static SupportPlace of(Placement place, Child child, LocalDate from, LocalDate to) {
    var hours =
        Stream.concat(
                Stream.of(place),
                child.placements().stream()
                    .map(Sourced::value)
                    .filter(p -> p.heldHere() != place.heldHere())
                    .filter(p -> p.activity() == place.activity())
                    .filter(p -> !p.start().isAfter(to) && p.isOpenOn(from)))
            .map(Placement::weeklyHours)
            .toList();
    return hours.stream().allMatch(Optional::isPresent)
        ? new SupportPlace(hours.stream().mapToInt(Optional::orElseThrow).sum())
        : new SupportPlace(null);
  }

  boolean isFree() {
    return weeklyHours != null && weeklyHours <= FREE_HOURS;
  }
}
