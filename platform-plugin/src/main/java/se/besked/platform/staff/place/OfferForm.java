package se.besked.platform.staff.place;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.SupportPlace;
import se.besked.formkit.YesNo;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.facts.Activity;

/** A place about to be offered: where, from when, how much, and until when it can be answered. */
final class OfferForm extends Div {
  private static final int HOURS_IN_A_WEEK = 168;

  private final transient LocalDate today;
  private final transient FeeOf feeOf;
  private final UnitSearch units;
  private final DayPicker start;
  private final TextField hours;
  private final RadioChoices<YesNo> support;
  private final DayPicker answerBy;
  private final Paragraph fee = new Paragraph();

  /** What an officer has filled in. */
  record Filled(
      String unitId,
      String unitName,
      Activity activity,
      LocalDate startsOn,
      @Nullable Integer weeklyHours,
      boolean specialSupport,
      LocalDate answerBy) {}

  /** The most a place can cost, in a sentence. */
  @FunctionalInterface
  interface FeeOf {
    String most(Activity activity, LocalDate startsOn, @Nullable SupportPlace support);
  }

  /** Told what is to be offered, once nothing is wrong with it. */
  @FunctionalInterface
  interface Send extends java.io.Serializable {
    void send(Filled filled);
  }

  OfferForm(
      OfferedUnits offered,
      LocalDate today,
      @Nullable LocalDate wishedStart,
      LocalDate usualAnswerBy,
      boolean supportAskedFor,
      FeeOf feeOf,
      Send send) {
    this.today = today;
    this.feeOf = feeOf;
    addClassName("staff-form");
    setId("erbjud-plats");
    units = new UnitSearch(offered, this::unitChosen);
    start = new DayPicker("start", getTranslation("staff.offer.start"));
    if (wishedStart != null) {
      start.setHelperText(getTranslation("staff.offer.start.wished"));
      start.setValue(wishedStart);
    }
    start.addValueChangeListener(change -> tellFee());
    hours = new TypedField(getTranslation("staff.offer.hours"));
    hours.setId("timmar");
    hours.setHelperText(getTranslation("staff.offer.hours.hint"));
    hours.setManualValidation(true);
    hours.addValueChangeListener(change -> tellFee());
    support = new RadioChoices<>(getTranslation("staff.offer.support"));
    support.setId("sarskilt-stod");
    support.describedBy(
        answer ->
            switch (answer) {
              case YES -> getTranslation("staff.offer.support.yes");
              case NO -> getTranslation("staff.offer.support.no");
            },
        answer -> answer == YesNo.YES ? getTranslation("staff.offer.support.hint") : "");
    support.setItems(YesNo.values());
    support.setValue(supportAskedFor ? YesNo.YES : YesNo.NO);
    support.addValueChangeListener(change -> tellFee());
    answerBy = new DayPicker("svara-senast", getTranslation("staff.offer.answer-by"));
    answerBy.setHelperText(getTranslation("staff.offer.answer-by.hint"));
    answerBy.setValue(usualAnswerBy);
    fee.setId("avgift");
    fee.getElement().setAttribute("aria-live", "polite");
    unitChosen();
    var button =
        new Button(
            getTranslation("staff.offer.send"),
            click -> {
              var filled = filled();
              if (filled != null) {
                send.send(filled);
              }
            });
    button.setId("lamna-erbjudande");
    button.addThemeVariants(ButtonVariant.PRIMARY);
    add(units, start, hours, support, answerBy, fee, button);
  }

  /** Only preschool is given for special support (skollagen 8 kap. 7 §). */
  private void unitChosen() {
    support.setVisible(
        units
            .unit()
            .map(u -> u.activity() == Activity.PRESCHOOL)
            .orElse(support.getValue() == YesNo.YES));
    tellFee();
  }

  private boolean isForSupport() {
    return support.getValue() == YesNo.YES
        && units.unit().filter(u -> u.activity() == Activity.PRESCHOOL).isPresent();
  }

  private @Nullable SupportPlace supportPlace() {
    return isForSupport() ? new SupportPlace(weeklyHours()) : null;
  }

  private void tellFee() {
    var day = start.getValue();
    fee.setText(
        units
            .unit()
            .filter(u -> day != null)
            .map(u -> feeOf.most(u.activity(), day, supportPlace()))
            .orElseGet(() -> getTranslation("staff.offer.fee.later")));
  }

  /** Null when something is wrong; then the first such field has focus. */
  private @Nullable Filled filled() {
    var unit = units.unit();
    var starts = start.getValue();
    var answer = answerBy.getValue();
    boolean lateStart = isLate(start, "staff.offer.start.missing");
    boolean lateAnswer = isLate(answerBy, "staff.offer.answer-by.missing");
    boolean wrongHours = !hours.isEmpty() && weeklyHours() == null;
    problem(hours, wrongHours ? "staff.offer.hours.wrong" : "");
    units.problem(unit.isEmpty() ? getTranslation("staff.offer.unit.missing") : "");
    if (unit.isPresent() && lateStart) {
      start.focus();
    } else if (unit.isPresent() && wrongHours) {
      hours.focus();
    } else if (unit.isPresent() && lateAnswer) {
      answerBy.focus();
    }
    if (unit.isEmpty()
        || starts == null
        || lateStart
        || answer == null
        || lateAnswer
        || wrongHours) {
      return null;
    }
    return new Filled(
        unit.get().id(),
        unit.get().name(),
        unit.get().activity(),
        starts,
        weeklyHours(),
        isForSupport(),
        answer);
  }

  private boolean isLate(DayPicker picker, String key) {
    return picker.check(day -> day == null || day.isBefore(today), getTranslation(key)).isPresent();
  }

  private void problem(HasValidation field, String key) {
    field.setInvalid(!key.isEmpty());
    field.setErrorMessage(key.isEmpty() ? "" : getTranslation(key));
  }

  private @Nullable Integer weeklyHours() {
    var written = hours.getValue().strip();
    if (!written.matches("[0-9]{1,3}")) {
      return null;
    }
    int number = Integer.parseInt(written);
    return number >= 1 && number <= HOURS_IN_A_WEEK ? number : null;
  }
}
