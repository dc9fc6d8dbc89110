package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Choices;
import se.besked.formkit.vaadin.CheckChoices;

/** Any number of fixed alternatives. */
final class ChoicesInput<E extends Enum<E>> implements QuestionField {
  private final Choices<E> question;
  private final FormHost host;
  private final CheckChoices<E> field;

  ChoicesInput(Choices<E> question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.field = new CheckChoices<>("");
    field.setId(question.key());
    field.setItems(question.options());
    field.describedBy(
        option -> host.words().say(question.key() + "." + option.name()),
        option -> FormPage.hint(question.key() + "." + option.name(), host));
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            page.answered(
                question.key(), change.getValue().stream().map(Enum::name).sorted().toList());
          }
        });
  }

  @Override
  public Component component() {
    return field;
  }

  /** A group of check boxes has no aria-required; an optional one says so in its label. */
  @Override
  public void refresh() {
    QuestionField.describe(field, question, host);
    field.setValue(host.answers().value(question, host.facts()).orElse(Set.of()));
  }

  @Override
  public void problem(@Nullable String sentence) {
    QuestionField.tell(field, sentence);
  }
}
