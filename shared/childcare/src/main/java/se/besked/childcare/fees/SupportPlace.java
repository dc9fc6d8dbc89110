package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.facts.Placement;

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

  /** What a place is on a day, or on its first when that is later; null for an ordinary place. */
  public static @Nullable SupportPlace of(Placement place, LocalDate day) {
    var then = place.start().isAfter(day) ? place.start() : day;
    return place.support().on(then) ? of(place) : null;
  }

  /** What a place is in a month; null for an ordinary place. */
  public static @Nullable SupportPlace of(Placement place, YearMonth month) {
    return place.support().in(month) ? of(place) : null;
  }

  private static SupportPlace of(Placement place) {
    return new SupportPlace(place.weeklyHours().orElse(null));
  }

  boolean isFree() {
    return weeklyHours != null && weeklyHours <= FREE_HOURS;
  }
}
