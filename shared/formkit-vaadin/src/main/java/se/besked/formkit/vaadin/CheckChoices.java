package se.besked.formkit.vaadin;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import se.besked.formkit.vaadin.RadioChoices.ChoiceText;

/**
 * Any number of a few, all in sight. The label is the group's legend.
 *
 * @param <T> what is chosen
 */
public final class CheckChoices<T> extends CheckboxGroup<T> {

  public CheckChoices(String legend) {
    super(legend);
    setManualValidation(true);
  }

  /** Makes the legend as large as a heading, for a page that asks only this. */
  public CheckChoices<T> asTitle() {
    addClassName("question-title");
    return this;
  }

  /**
   * @param text the choice in words
   * @param hint a short sentence below it; empty for none
   */
  public CheckChoices<T> describedBy(
      SerializableFunction<T, String> text, SerializableFunction<T, String> hint) {
    setItemLabelGenerator(text::apply);
    setRenderer(
        new ComponentRenderer<>(item -> new ChoiceText(text.apply(item), hint.apply(item))));
    return this;
  }
}
