package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Pick;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.vaadin.RadioChoices;

/** One of what is known. What cannot be chosen is shown with the reason. */
final class PickInput implements QuestionField {
  private final Pick question;
  private final FormHost host;
  private final RadioChoices<Option> field;
  private List<Option> shown = List.of();

  PickInput(Pick question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.field = new RadioChoices<>("");
    field.setId(question.key());
    field.describedBy(Option::label, option -> option.whyNot().or(option::detail).orElse(""));
    field.setItemEnabledProvider(option -> option.whyNot().isEmpty());
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            page.answered(
                question.key(),
                change.getValue() == null ? List.of() : List.of(change.getValue().value()));
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
    var options = question.options().apply(host.answers(), host.facts());
    if (!options.equals(shown)) {
      shown = options;
      field.setItems(options);
    }
    var kept = host.answers().of(question.key());
    field.setValue(shown.stream().filter(o -> kept.contains(o.value())).findFirst().orElse(null));
  }

  @Override
  public void problem(@Nullable String sentence) {
    QuestionField.tell(field, sentence);
  }
}
