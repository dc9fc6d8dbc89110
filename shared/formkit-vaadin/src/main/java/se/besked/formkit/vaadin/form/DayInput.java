package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Day;
import se.besked.formkit.vaadin.CalendarButton;
import se.besked.formkit.vaadin.LiveRegion;
import se.besked.formkit.vaadin.TypedField;

/**
 * A day, written as people write days. How it was understood is said below with its weekday; what
 * was not understood is kept as it was written.
 */
final class DayInput implements QuestionField {
  private final Day question;
  private final FormHost host;
  private final Div wrapper = new Div();
  private final TextField field = new TypedField();
  private final Paragraph understood = new Paragraph();
  private final CalendarButton calendar;
  private String announced = "";

  DayInput(Day question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    this.calendar =
        new CalendarButton(
            field.getTranslation("form.day.calendar"),
            day -> {
              field.setValue(day.toString());
              page.answered(question.key(), List.of(day.toString()));
              announce();
            });
    field.setId(question.key());
    field.addClassName("width-medium");
    field.setManualValidation(true);
    field.setSuffixComponent(calendar);
    TextInput.savedWhileWritten(field, text -> page.answered(question.key(), List.of(text)));
    field.addBlurListener(left -> announce());
    understood.addClassName("day-input__understood");
    wrapper.addClassName("day-input");
    wrapper.add(field, understood);
  }

  @Override
  public Component component() {
    return wrapper;
  }

  @Override
  public void refresh() {
    QuestionField.describe(field, question, host);
    field.setRequiredIndicatorVisible(question.isRequired(host.answers(), host.facts()));
    TextInput.show(field, host.answers().of(question.key()));
    var day = host.answers().value(question, host.facts());
    understood.setText(day.map(this::sentence).orElse(""));
    calendar.setDay(day);
    calendar.setBounds(
        question.earliest(host.answers(), host.facts()),
        question.latest(host.answers(), host.facts()));
  }

  private String sentence(LocalDate day) {
    return Day.shown(day, host.words().locale());
  }

  /** Said when the field is left, not at every figure that is written. */
  private void announce() {
    var text = understood.getText();
    if (!text.isEmpty() && !text.equals(announced)) {
      wrapper.getUI().ifPresent(ui -> LiveRegion.announce(ui, text));
    }
    announced = text;
  }

  @Override
  public void problem(@Nullable String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(sentence != null);
  }
}
