package se.besked.formkit.vaadin;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;

/**
 * One of a few, all in sight. The label is the group's legend; a choice may carry a hint of its
 * own.
 *
 * @param <T> what is chosen
 */
public final class RadioChoices<T> extends RadioButtonGroup<T> {

  public RadioChoices(String legend) {
    super(legend);
    setManualValidation(true);
  }

  /** Makes the legend as large as a heading, for a page that asks only this. */
  public RadioChoices<T> asTitle() {
    addClassName("question-title");
    return this;
  }

  /**
   * @param text the choice in words
   * @param hint a short sentence below it; empty for none
   */
  public RadioChoices<T> describedBy(
      SerializableFunction<T, String> text, SerializableFunction<T, String> hint) {
    setItemLabelGenerator(text::apply);
    setRenderer(
        new ComponentRenderer<>(item -> new ChoiceText(text.apply(item), hint.apply(item))));
    return this;
  }

  /** A choice with the hint below. */
  static final class ChoiceText extends Span {
    ChoiceText(String text, String hint) {
      addClassName("choice");
      add(new Span(text));
      if (!hint.isBlank()) {
        var below = new Span(hint);
        below.addClassName("choice__hint");
        add(below);
      }
    }
  }
}
