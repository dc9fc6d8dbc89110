package se.besked.placementtermination;

import static se.besked.formkit.Choice.oneOf;
import static se.besked.formkit.Day.day;
import static se.besked.formkit.Known.known;
import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;
import static se.besked.formkit.Text.longText;

import se.besked.eservice.ContactQuestions;
import se.besked.eservice.WhichChild;
import se.besked.formkit.Choice;
import se.besked.formkit.Day;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Pick;
import se.besked.formkit.Text;

/** The questions in reading order. */
final class TerminationForm {
  static final Pick CHILD = WhichChild.of(TerminationFacts::whyNot);
  static final Pick PLACE =
      chosenFrom("place", TerminationFacts::places).startingWith(TerminationFacts::onlyPlace);
  static final Known PLACE_DETAILS = known("placeDetails", TerminationFacts::known);

  static final Choice<When> WHEN = oneOf("when", When.class);
  static final Day WISHED =
      day("wished")
          .from(TerminationFacts::earliest)
          .until(TerminationFacts::latest)
          .askedWhen(WHEN.is(When.DAY));

  static final Text REASON = longText("reason", 500).optional();

  static final Form FORM =
      Form.of(
          1,
          page("barn", CHILD),
          page("plats", PLACE, PLACE_DETAILS),
          page("slut", WHEN, WISHED),
          page("mer", REASON, ContactQuestions.EMAIL, ContactQuestions.PHONE));

  private TerminationForm() {}
}
