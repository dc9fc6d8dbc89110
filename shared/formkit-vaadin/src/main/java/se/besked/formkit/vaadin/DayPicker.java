package se.besked.formkit.vaadin;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Day;
import se.besked.formkit.vaadin.ErrorSummary.Problem;

/**
 * A day to choose or to write, in any of the ways that {@link Day#parse} reads. What it cannot read
 * stays as it was written and is an error with a sentence, never no day: {@link #check} comes
 * before the value is taken.
 *
 * <pre>{@code
 * due.check(day -> day == null || !day.isAfter(today), getTranslation("due.missing"))
 *     .ifPresent(problems::add);
 * }</pre>
 */
public class DayPicker extends DatePicker {
  /** A year of two figures is read as one of the first century by the browser. */
  private static final int FIRST_YEAR = 1900;

  /** Where there is no summary to lead to the field. */
  private static final String SOME_DAY = "dag";

  public DayPicker() {
    this("", "");
  }

  @SuppressWarnings("this-escape")
  public DayPicker(String id, String label) {
    super(label);
    setId(id);
    setManualValidation(true);
    ComponentTexts.apply(this);
    setFallbackParser(
        written ->
            Day.parse(written)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("kit.date.wrong"))));
  }

  /**
   * Shows what is wrong at the field, or nothing, and gives it for the summary.
   *
   * @param wrong what is wrong with a day that can be read, or with none
   * @param sentence what is said then
   */
  public Optional<Problem> check(Predicate<@Nullable LocalDate> wrong, String sentence) {
    var problem =
        isReadable()
            ? Optional.of(sentence).filter(said -> wrong.test(getValue()))
            : Optional.of(getTranslation("kit.date.wrong"));
    tell(problem);
    return problem.map(said -> new Problem(getId().orElse(SOME_DAY), said));
  }

  /** The same, where there may be no day. */
  public Optional<Problem> check() {
    return check(day -> false, "");
  }

  /** False when something is written that is no day. */
  private boolean isReadable() {
    var day = getValue();
    return day == null ? !isInputUnparsable() : day.getYear() >= FIRST_YEAR;
  }

  /** As the field is left, or changed by somebody. */
  @Override
  protected void validate() {
    tell(isReadable() ? Optional.empty() : Optional.of(getTranslation("kit.date.wrong")));
  }

  private void tell(Optional<String> problem) {
    setInvalid(problem.isPresent());
    setErrorMessage(problem.orElse(""));
  }
}
