package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** A question on the screen. */
interface QuestionField {
  Component component();

  /** Shows the answer and the alternatives as they stand now. */
  void refresh();

  /** Shows what is wrong between label and input, or nothing. */
  void problem(@Nullable String sentence);
}
