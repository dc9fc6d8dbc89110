package se.besked.platform.staff.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.letters.Letter;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.site.Dates;
import se.besked.platform.staff.Notices;

/**
 * Records that somebody was served: by a receipt that came back signed, or by simplified service,
 * which counts two weeks after the document was sent (delgivningslagen 2010:1932, 26 §).
 */
final class ServiceForm extends Div {
  private static final int SIMPLIFIED_WEEKS = 2;

  private final transient CurrentStaff staff;
  private final transient Receipts receipts;
  private final transient Clock clock;
  private final Letter letter;
  private final Command reload;
  private final RadioChoices<Receipt.Method> method;
  private final DayPicker day;

  ServiceForm(Letter letter, CurrentStaff staff, Receipts receipts, Clock clock, Command reload) {
    this.letter = letter;
    this.staff = staff;
    this.receipts = receipts;
    this.clock = clock;
    this.reload = reload;
    addClassName("staff-form");
    method = new RadioChoices<>(getTranslation("staff.service.method"));
    method.setItems(Receipt.Method.SIGNED_RECEIPT, Receipt.Method.SIMPLIFIED_SERVICE);
    method.setItemLabelGenerator(m -> getTranslation("staff.method." + m));
    day = new DayPicker("", getTranslation("staff.service.day"));
    day.setLocale(getLocale());
    method.addValueChangeListener(changed -> suggest(changed.getValue()));
    add(
        new Paragraph(
            getTranslation("staff.letters.simplified", Dates.weekday(earliest(), getLocale()))),
        method,
        day,
        new Button(getTranslation("staff.service.save"), click -> save()));
  }

  /** The first day that simplified service can have taken effect. */
  private LocalDate earliest() {
    var posted = letter.postedOn();
    var delivered = letter.deliveredAt();
    var sent =
        posted != null ? posted : Dates.dayOf(delivered == null ? letter.plannedAt() : delivered);
    return sent.plusWeeks(SIMPLIFIED_WEEKS);
  }

  private void suggest(Receipt.@Nullable Method chosen) {
    if (chosen == Receipt.Method.SIMPLIFIED_SERVICE) {
      day.setValue(earliest());
    }
  }

  private void save() {
    var chosen = method.getValue();
    var served = day.getValue();
    method.setInvalid(chosen == null);
    method.setErrorMessage(chosen == null ? getTranslation("staff.service.method.missing") : "");
    var wrong = wrong(chosen, served);
    var problem = day.check(d -> !wrong.isEmpty(), wrong);
    if (chosen != null && served != null && problem.isEmpty()) {
      Notices.attempt(
          this,
          () -> {
            var unused =
                receipts.recordService(
                    staff.actor(), letter.decision(), letter.person(), chosen, served);
          },
          reload);
    }
  }

  private String wrong(Receipt.@Nullable Method chosen, @Nullable LocalDate served) {
    if (served == null) {
      return getTranslation("staff.service.day.missing");
    }
    if (served.isAfter(Dates.dayOf(clock.instant()))) {
      return getTranslation("staff.service.day.future");
    }
    return chosen == Receipt.Method.SIMPLIFIED_SERVICE && served.isBefore(earliest())
        ? getTranslation("staff.letters.simplified.early", Dates.weekday(earliest(), getLocale()))
        : "";
  }
}
