package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Amount;
import se.besked.formkit.vaadin.TypedField;

/** An amount in kronor; its thousands are set apart when the field is left. */
final class AmountInput implements QuestionField {
  private final Amount question;
  private final FormHost host;
  private final TextField field = new TypedField().forFigures();

  AmountInput(Amount question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    field.setId(question.key());
    field.addClassName("width-short");
    field.setSuffixComponent(new Span("kr"));
    field.setManualValidation(true);
    TextInput.savedWhileWritten(field, text -> page.answered(question.key(), List.of(text)));
    field.addBlurListener(left -> group());
  }

  @Override
  public Component component() {
    return field;
  }

  @Override
  public void refresh() {
    QuestionField.describe(field, question, host);
    field.setRequiredIndicatorVisible(question.isRequired(host.answers(), host.facts()));
    var kept = host.answers().of(question.key());
    // The same amount with its thousands apart is left as it stands.
    boolean same =
        !field.isEmpty()
            && question
                .read(kept, host.facts())
                .equals(question.read(List.of(field.getValue()), host.facts()));
    if (!same) {
      TextInput.show(field, kept);
      if (!field.isAttached()) {
        group();
      }
    }
  }

  private void group() {
    question
        .read(List.of(field.getValue()), host.facts())
        .map(Amount::shown)
        .ifPresent(field::setValue);
  }

  @Override
  public void problem(@Nullable String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(sentence != null);
  }
}
