package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.Phrases;
import se.besked.childcare.start.Ages;
import se.besked.kernel.facts.Activity;

/**
 * A child that a household pays for.
 *
 * @param key the caller's name for the child; the same child has the same key in both homes
 * @param support when the place is preschool for special support; otherwise null
 */
public record FeeChild(
    String key, LocalDate birthDate, Activity activity, @Nullable SupportPlace support) {
  public FeeChild {
    if (support != null && activity != Activity.PRESCHOOL) {
      throw new IllegalArgumentException("Only preschool is given for special support");
    }
  }

  /** A child whose place is not for special support. */
  public FeeChild(String key, LocalDate birthDate, Activity activity) {
    this(key, birthDate, activity, null);
  }

  /** Why a child cannot have a place in a month. */
  public enum Obstacle {
    NOT_BORN,
    TOO_OLD_FOR_PRESCHOOL,
    TOO_YOUNG_FOR_EDUCARE,
    TOO_OLD_FOR_EDUCARE;

    /** A sentence on what is wrong with the birth date. */
    public String shown(Locale locale) {
      return Phrases.in(locale).say("child." + name());
    }
  }

  /**
   * Why the child cannot have a place in its activity in a month. School may begin a year earlier
   * or later than for most (skollagen 7 kap. 10 and 11 §§), which is allowed for.
   */
  public Optional<Obstacle> obstacle(YearMonth month) {
    if (birthDate.isAfter(month.atEndOfMonth())) {
      return Optional.of(Obstacle.NOT_BORN);
    }
    int school = Ages.schoolStartYear(birthDate);
    return switch (activity) {
      case PRESCHOOL ->
          when(
              month.isAfter(YearMonth.of(school + 1, Month.AUGUST)),
              Obstacle.TOO_OLD_FOR_PRESCHOOL);
      case SCHOOL_AGE_EDUCARE ->
          when(
                  month.isBefore(YearMonth.of(school - 1, Month.AUGUST)),
                  Obstacle.TOO_YOUNG_FOR_EDUCARE)
              .or(
                  () ->
                      when(
                          month.isAfter(YearMonth.of(Ages.lastEducareYear(birthDate), Month.JUNE)),
                          Obstacle.TOO_OLD_FOR_EDUCARE));
    };
  }

  private static Optional<Obstacle> when(boolean so, Obstacle obstacle) {
    return so ? Optional.of(obstacle) : Optional.empty();
  }
}
