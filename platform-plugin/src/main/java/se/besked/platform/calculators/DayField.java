package se.besked.platform.calculators;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import se.besked.formkit.Day;
import se.besked.formkit.vaadin.ErrorSummary.Problem;

/** A day, written in any of the ways people do. */
final class DayField extends WrittenField {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  DayField(String id, String label, String hint) {
    super(id, label, hint);
  }

  Optional<LocalDate> day() {
    return Day.parse(getValue().strip())
        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
  }

  /**
   * What is wrong with the answer.
   *
   * @param missing the sentence when there is none
   * @param more what is wrong with a day that can be read, as a sentence
   */
  Optional<Problem> check(String missing, Function<LocalDate, Optional<String>> more) {
    if (isBlank()) {
      return problem(missing);
    }
    return day()
        .map(day -> problem(more.apply(day).orElse(null)))
        .orElseGet(() -> problem(getTranslation("calc.day.wrong")));
  }
}
