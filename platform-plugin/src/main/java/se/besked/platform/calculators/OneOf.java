package se.besked.platform.calculators;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import se.besked.formkit.vaadin.ErrorSummary.Problem;

/**
 * One of a few that must be chosen.
 *
 * @param <T> what is chosen
 */
final class OneOf<T> extends RadioButtonGroup<T> {
  OneOf(String id, String legend, List<T> choices, SerializableFunction<T, String> text) {
    super(legend);
    setId(id);
    setManualValidation(true);
    setItems(choices);
    setItemLabelGenerator(text::apply);
  }

  /** What is wrong, when nothing is chosen. */
  Optional<Problem> check(String missing) {
    var wrong = isEmpty() ? Optional.of(missing) : Optional.<String>empty();
    setErrorMessage(wrong.orElse(null));
    setInvalid(wrong.isPresent());
    return wrong.map(sentence -> new Problem(getId().orElseThrow(), sentence));
  }
}
