package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Choice;
import se.besked.formkit.vaadin.RadioChoices;

/** One of a few fixed alternatives. */
final class ChoiceInput<E extends Enum<E>> implements QuestionField {
  private final Choice<E> question;
  private final FormHost host;
  private final RadioChoices<E> field;

  ChoiceInput(Choice<E> question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.field = new RadioChoices<>("");
    field.setId(question.key());
    field.setItems(question.options());
    field.describedBy(
        option -> host.words().say(question.key() + "." + option.name()),
        option -> FormPage.hint(question.key() + "." + option.name(), host));
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            page.answered(
                question.key(),
                change.getValue() == null ? List.of() : List.of(change.getValue().name()));
          }
        });
  }

  @Override
  public Component component() {
    return field;
  }

  @Override
  public void refresh() {
    QuestionField.describe(field, question, host);
    field.setRequiredIndicatorVisible(question.isRequired(host.answers(), host.facts()));
    field.setValue(host.answers().value(question, host.facts()).orElse(null));
  }

  @Override
  public void problem(@Nullable String sentence) {
    QuestionField.tell(field, sentence);
  }
}
