package se.besked.platform.calculators;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.TypedField;

/** A short text that means a day or an amount, checked when the answer is asked for. */
abstract class WrittenField extends TypedField {

  @SuppressWarnings("this-escape")
  WrittenField(String id, String label, String hint) {
    super(label);
    setId(id);
    setHelperText(hint);
    setManualValidation(true);
    addClassName("numeric");
  }

  final boolean isBlank() {
    return getValue().isBlank();
  }

  /** Shows what is wrong at the field, or nothing, and gives it for the summary. */
  final Optional<Problem> problem(@Nullable String sentence) {
    setErrorMessage(sentence);
    setInvalid(sentence != null);
    return Optional.ofNullable(sentence).map(s -> new Problem(getId().orElseThrow(), s));
  }
}
