package se.besked.childcare.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import se.besked.childcare.Phrases;

/**
 * A place given up: when it ends, and why then.
 *
 * @param wished earlier than the notice period allows, it gives the period's last day instead
 */
public record Termination(NoticePeriod period, LocalDate givenOn, Optional<LocalDate> wished) {
  public LocalDate earliestLastDay() {
    return period.lastDay(givenOn);
  }

  /** The last day of the place, itself paid for. */
  public LocalDate lastDay() {
    return wished.filter(w -> w.isAfter(earliestLastDay())).orElse(earliestLastDay());
  }

  /** Whether the place, and the fee, go on longer than wished. */
  public boolean laterThanWished() {
    return wished.map(w -> w.isBefore(earliestLastDay())).orElse(false);
  }

  /** {@code "Uppsägningstiden är 2 månader: 15 december 2026 + 2 månader = 15 februari 2027."} */
  public String formula(Locale locale) {
    var words = Phrases.in(locale);
    var sentence = new StringBuilder(period(words));
    if (isClamped()) {
      sentence
          .append(' ')
          .append(
              words.say(
                  "notice.clamped",
                  capitalised(words.month(YearMonth.from(earliestLastDay()))),
                  Integer.toString(givenOn.getDayOfMonth())));
    }
    wished.ifPresent(
        w -> {
          if (!w.equals(earliestLastDay())) {
            sentence
                .append(' ')
                .append(
                    words.say(
                        laterThanWished() ? "notice.earlier" : "notice.later",
                        words.day(w),
                        words.day(lastDay())));
          }
        });
    return sentence.toString();
  }

  private String period(Phrases words) {
    var unit = "notice." + period.unit() + (period.value() == 1 ? ".one" : ".many");
    var length = words.say(unit, Integer.toString(period.value()));
    var end = words.day(earliestLastDay());
    if (!period.alignToMonthEnd()) {
      return words.say("notice.plain", length, words.day(givenOn), end);
    }
    return period.unit() == NoticePeriod.Unit.MONTHS
        ? words.say("notice.startedMonth", length, words.month(YearMonth.from(givenOn)), end)
        : words.say("notice.monthEnd", length, words.day(givenOn), end);
  }

  /** The month lacked the day, which is then not what people expect. */
  private boolean isClamped() {
    return !period.alignToMonthEnd()
        && period.unit() == NoticePeriod.Unit.MONTHS
        && earliestLastDay().getDayOfMonth() != givenOn.getDayOfMonth();
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
