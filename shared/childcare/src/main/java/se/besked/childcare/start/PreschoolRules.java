package se.besked.childcare.start;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import se.besked.childcare.notice.NoticePeriod;
import se.besked.childcare.queue.QueueOrder;
import se.besked.kernel.law.Parameters;

/**
 * A municipality's own rules for preschool places, topic {@link
 * se.besked.childcare.ChildcareTopics#PRESCHOOL}.
 *
 * @param rule the decision's name, as cited
 * @param guaranteeMonths within how many months of the application a place is offered; at most 4
 *     (skollagen 8 kap. 14 §)
 * @param queueFromAgeMonths the age before which a child has no queue date; 0 from birth
 * @param showsPlaceInQueue whether a guardian may see the place as a number
 * @param answerDays how long an offer stands
 * @param generalPreschoolFrom the day in the year a child turns three when general preschool begins
 * @param hoursPerWeekAtHome for children whose parents seek work or are on leave with another
 *     child; at least 15 (skollagen 8 kap. 6 §)
 * @param endsOn the last day in the year of school start; absent where it is the day before school
 */
public record PreschoolRules(
    String rule,
    int guaranteeMonths,
    QueueOrder queueOrder,
    int queueFromAgeMonths,
    boolean showsPlaceInQueue,
    int answerDays,
    NoticePeriod notice,
    MonthDay generalPreschoolFrom,
    int hoursPerWeekAtHome,
    Optional<MonthDay> endsOn,
    SchoolTerms terms) {
  /** The longest that the law lets a family wait (skollagen 8 kap. 14 §). */
  public static final int MOST_GUARANTEE_MONTHS = 4;

  private static final int LEAST_HOURS_AT_HOME = 15;

  public PreschoolRules {
    if (guaranteeMonths < 1 || guaranteeMonths > MOST_GUARANTEE_MONTHS) {
      throw new IllegalArgumentException(
          "Platsgarantin är högst fyra månader (skollagen 8 kap. 14 §).");
    }
    if (hoursPerWeekAtHome < LEAST_HOURS_AT_HOME) {
      throw new IllegalArgumentException(
          "Barn till arbetslösa och föräldralediga har rätt till minst 15 timmar i veckan"
              + " (skollagen 8 kap. 6 §).");
    }
    if (answerDays < 1 || queueFromAgeMonths < 0) {
      throw new IllegalArgumentException(
          "Svarstiden är minst en dag, och kötiden börjar tidigast när barnet är fött.");
    }
  }

  /**
   * Reads a municipality's figures.
   *
   * @throws IllegalArgumentException with a Swedish sentence that names the figure
   */
  public static PreschoolRules from(Parameters p) {
    p.only(
        "rule",
        "guaranteeMonths",
        "queueOrder",
        "queueFromAgeMonths",
        "showsPlaceInQueue",
        "answerDays",
        "notice",
        "generalPreschoolFrom",
        "hoursPerWeekAtHome",
        "endsOn",
        "termDates");
    return new PreschoolRules(
        p.text("rule"),
        p.whole("guaranteeMonths"),
        QueueOrder.from(p.texts("queueOrder")),
        p.whole("queueFromAgeMonths"),
        p.flag("showsPlaceInQueue"),
        p.whole("answerDays"),
        NoticePeriod.from(p.group("notice")),
        monthDay(p.text("generalPreschoolFrom")),
        p.whole("hoursPerWeekAtHome"),
        p.textIfAny("endsOn").map(PreschoolRules::monthDay),
        SchoolTerms.from(p.each("termDates")));
  }

  /** The first day of general preschool: 525 hours a year without need. */
  public LocalDate generalPreschoolFrom(LocalDate birthDate) {
    return generalPreschoolFrom.atYear(Ages.generalPreschoolYear(birthDate));
  }

  /**
   * The day a place ends by itself because school begins.
   *
   * @param schoolStartYear {@link Ages#schoolStartYear}, or another when the start is brought
   *     forward or postponed
   * @throws se.besked.kernel.law.MissingRule when the municipality has not decided that school year
   */
  public LocalDate automaticEnd(int schoolStartYear) {
    return endsOn
        .map(day -> day.atYear(schoolStartYear))
        .orElseGet(() -> terms.autumnStart(schoolStartYear).minusDays(1));
  }

  /** The date a child has in the queue: that of the application, but not before a certain age. */
  public LocalDate queueDate(LocalDate appliedOn, LocalDate birthDate) {
    var earliest = birthDate.plusMonths(queueFromAgeMonths);
    return appliedOn.isBefore(earliest) ? earliest : appliedOn;
  }

  private static MonthDay monthDay(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Dagen %s ska skrivas som \"09-01\".".formatted(text), e);
    }
  }
}
