package se.besked.platform.calculators;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.text.Written;

/** An amount in whole kronor, with or without spaces and {@code kr}. */
final class KronorField extends WrittenField {
  private static final int MOST = 10_000_000;
  private static final Pattern NOT_COUNTED = Pattern.compile("(?i)\\s|kr\\.?$");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,8}");

  KronorField(String id, String label, String hint) {
    super(id, label, hint);
    forFigures();
    setSuffixComponent(new Span("kr"));
  }

  Optional<Integer> kronor() {
    return Optional.of(NOT_COUNTED.matcher(Written.figures(getValue())).replaceAll(""))
        .filter(text -> WHOLE.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(kronor -> kronor <= MOST);
  }

  Optional<Problem> check() {
    if (isBlank()) {
      return problem(getTranslation("calc.income.missing"));
    }
    return problem(kronor().isPresent() ? null : getTranslation("calc.income.wrong"));
  }
}
