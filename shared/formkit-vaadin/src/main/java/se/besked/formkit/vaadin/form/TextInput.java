package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Text;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;

/** A text to write, saved while it is written. */
final class TextInput implements QuestionField {
  /** Long enough not to send every keystroke, short enough to lose none that matters. */
  static final int PAUSE_MILLIS = 600;

  private final Text question;
  private final FormHost host;
  private final TextFieldBase<?, String> field;

  TextInput(Text question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.field = fieldFor(question);
    field.setId(question.key());
    field.setManualValidation(true);
    savedWhileWritten(field, text -> page.answered(question.key(), List.of(text)));
  }

  /**
   * Saves what is written after each pause, and when the field is left: the server has to hear of
   * that, or what was written last would stay in the browser when the next step is a link.
   */
  static void savedWhileWritten(TextFieldBase<?, String> field, SerializableConsumer<String> save) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MILLIS);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            save.accept(change.getValue());
          }
        });
    field.getElement().addEventListener("focusout", left -> {});
  }

  private static TextFieldBase<?, String> fieldFor(Text question) {
    return switch (question.format()) {
      case LONG -> {
        var area = new TypedArea();
        area.setMinRows(4);
        yield area;
      }
      case EMAIL -> new TypedField().forEmail();
      case PHONE -> new TypedField().forPhone();
      case WHOLE_NUMBER -> new TypedField().forFigures();
      case SHORT -> new TypedField();
    };
  }

  @Override
  public Component component() {
    return field;
  }

  @Override
  public void refresh() {
    QuestionField.describe(field, question, host);
    field.setRequiredIndicatorVisible(question.isRequired(host.answers(), host.facts()));
    show(field, host.answers().of(question.key()));
  }

  /** Puts a kept answer into the field, unless it stands there already. */
  static void show(TextFieldBase<?, String> field, List<String> answer) {
    var kept = answer.stream().findFirst().orElse("");
    if (!kept.strip().equals(field.getValue().strip())) {
      field.setValue(kept);
    }
  }

  @Override
  public void problem(@Nullable String sentence) {
    QuestionField.tell(field, sentence);
  }
}
