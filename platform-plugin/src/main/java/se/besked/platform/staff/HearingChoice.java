package se.besked.platform.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.casework.hearings.Communication;
import se.besked.casework.hearings.Hearing;
import se.besked.formkit.vaadin.Callout;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.platform.site.Dates;

/** Whether the parties had their say, or why an officer leaves it out (förvaltningslagen 25 §). */
final class HearingChoice extends Div {
  private final RadioChoices<Way> way = new RadioChoices<>(getTranslation("staff.hearing.legend"));
  private final TextArea reasons = new TypedArea(getTranslation("staff.hearing.reasons"));

  /** How it stands. */
  enum Way {
    HELD,
    OBVIOUSLY_UNNECESSARY,
    AT_ONCE,
    OTHER_APPLICANTS
  }

  /**
   * @param sent what has been communicated in the case, the latest last
   * @param aboutPlaces whether there are other applicants for a place
   */
  HearingChoice(List<Communication> sent, LocalDate today, boolean aboutPlaces) {
    way.setId("yttrande");
    var ways = new ArrayList<>(List.of(Way.OBVIOUSLY_UNNECESSARY, Way.AT_ONCE));
    boolean over = !sent.isEmpty() && sent.getLast().isOver(today);
    if (over) {
      ways.addFirst(Way.HELD);
    }
    if (aboutPlaces) {
      ways.add(Way.OTHER_APPLICANTS);
    }
    way.setItems(ways);
    way.setItemLabelGenerator(w -> getTranslation("staff.hearing.way." + w));
    if (over) {
      way.setValue(Way.HELD);
    }
    reasons.setId("yttrande-skal");
    reasons.setHelperText(getTranslation("staff.hearing.reasons.hint"));
    reasons.setManualValidation(true);
    reasons.setWidthFull();
    reasons.setVisible(!over);
    way.addValueChangeListener(chosen -> reasons.setVisible(chosen.getValue() != Way.HELD));
    var box =
        new Callout(
            over ? Callout.Kind.INFO : Callout.Kind.WARNING,
            getTranslation("staff.decide.communicate.title"),
            new Paragraph(getTranslation("staff.decide.communicate.text")));
    if (!over && !sent.isEmpty()) {
      box.add(
          new Paragraph(
              getTranslation(
                  "staff.hearing.pending", Dates.weekday(sent.getLast().answerBy(), getLocale()))));
    }
    add(box, way, reasons);
  }

  /** Nothing when it is not clear; what is missing is added to the problems. */
  Optional<Hearing> read(List<Problem> problems) {
    var chosen = way.getValue();
    way.setInvalid(chosen == null);
    way.setErrorMessage(chosen == null ? getTranslation("staff.hearing.missing") : "");
    if (chosen == null) {
      problems.add(new Problem("yttrande", getTranslation("staff.hearing.missing")));
      return Optional.empty();
    }
    boolean unexplained = chosen != Way.HELD && reasons.getValue().isBlank();
    reasons.setInvalid(unexplained);
    reasons.setErrorMessage(unexplained ? getTranslation("staff.hearing.reasons.missing") : "");
    if (unexplained) {
      problems.add(new Problem("yttrande-skal", getTranslation("staff.hearing.reasons.missing")));
      return Optional.empty();
    }
    return Optional.of(
        switch (chosen) {
          case HELD -> new Hearing.Held();
          case OBVIOUSLY_UNNECESSARY -> waived(Hearing.Because.OBVIOUSLY_UNNECESSARY);
          case AT_ONCE -> waived(Hearing.Because.AT_ONCE);
          case OTHER_APPLICANTS -> waived(Hearing.Because.OTHER_APPLICANTS);
        });
  }

  /** When it is left open the parties must have been heard, if they had to be. */
  Hearing orHeld() {
    return way.getValue() == null || way.getValue() == Way.HELD
        ? new Hearing.Held()
        : read(new ArrayList<>()).orElseGet(Hearing.Held::new);
  }

  private Hearing waived(Hearing.Because because) {
    return new Hearing.Waived(because, reasons.getValue().strip());
  }
}
