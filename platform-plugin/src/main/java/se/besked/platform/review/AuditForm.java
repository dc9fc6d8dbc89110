package se.besked.platform.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.besked.casework.review.AuditQuestion;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.TypedNumber;
import se.besked.platform.staff.NumberWords;

/** A question to the log. A number is typed here and nowhere else: never in an address. */
final class AuditForm extends Div {
  private static final int MONTHS_BACK = 1;

  private final LocalDate today;
  private final TextField number = field("nummer", "audit.ask.number");
  private final TextField caseNumber = field("arende", "audit.ask.case");
  private final TextField staff = field("medarbetare", "audit.ask.staff");
  private final Checkbox refused = new Checkbox(getTranslation("audit.ask.refused"));
  private final DayPicker from = new DayPicker("fran", getTranslation("audit.ask.from"));
  private final DayPicker to = new DayPicker("till", getTranslation("audit.ask.to"));
  private final TextField purpose = field("andamal", "audit.ask.purpose");

  AuditForm(LocalDate today, SerializableConsumer<AuditForm> ask) {
    this.today = today;
    number.setHelperText(getTranslation("audit.ask.number.hint"));
    staff.setHelperText(getTranslation("audit.ask.staff.hint"));
    purpose.setHelperText(getTranslation("audit.ask.purpose.hint"));
    number.getElement().setAttribute("autocomplete", "off");
    refused.setId("nekade");
    from.setValue(today.minusMonths(MONTHS_BACK));
    to.setValue(today);
    var go = new Button(getTranslation("audit.ask.go"), click -> ask.accept(this));
    go.setId("sok");
    go.addThemeVariants(ButtonVariant.PRIMARY);
    var days = new Div(from, to);
    days.addClassName("search-row");
    var row = new Div(go);
    row.addClassName("button-row");
    addClassName("staff-form");
    add(purpose, number, caseNumber, staff, days, refused, row);
  }

  private TextField field(String id, String key) {
    var field = new TypedField(getTranslation(key));
    field.setId(id);
    field.setManualValidation(true);
    field.setWidthFull();
    return field;
  }

  /** What is wrong with it, shown at each field too. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    check(
        problems,
        purpose,
        purpose.getValue().isBlank(),
        getTranslation("audit.ask.purpose.missing"));
    check(
        problems,
        number,
        !number.getValue().isBlank() && person() == null,
        NumberWords.wrong(typedNumber(), this)
            .orElseGet(() -> getTranslation("staff.number.none")));
    var first = from.getValue();
    var wrong = getTranslation("audit.ask.days.wrong");
    from.check(day -> day == null, wrong).ifPresent(problems::add);
    to.check(day -> day == null || (first != null && day.isBefore(first)), wrong)
        .ifPresent(problems::add);
    return problems;
  }

  private static void check(
      List<Problem> problems, TextField field, boolean wrong, String sentence) {
    field.setInvalid(wrong);
    field.setErrorMessage(wrong ? sentence : "");
    if (wrong) {
      problems.add(new Problem(field.getId().orElseThrow(), sentence));
    }
  }

  AuditQuestion question() {
    return new AuditQuestion(
        purpose.getValue(),
        person(),
        caseNumber.getValue().isBlank() ? null : caseNumber.getValue().strip(),
        staff.getValue().isBlank() ? null : staff.getValue().strip(),
        refused.getValue(),
        Objects.requireNonNull(from.getValue()),
        Objects.requireNonNull(to.getValue()));
  }

  /** Nobody here: the field is told of it without saying whether there is such a person. */
  Problem nothingFound() {
    boolean byNumber = !number.getValue().isBlank();
    var field = byNumber ? number : caseNumber;
    field.setInvalid(true);
    field.setErrorMessage(getTranslation("audit.ask.none"));
    return new Problem(field.getId().orElseThrow(), getTranslation("audit.ask.none"));
  }

  private @Nullable PersonalNumber person() {
    return typedNumber() instanceof TypedNumber.Somebodys(var somebodys) ? somebodys : null;
  }

  private TypedNumber typedNumber() {
    return TypedNumber.read(number.getValue(), Year.from(today));
  }
}
