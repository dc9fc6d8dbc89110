package se.besked.@pkg@;

import static se.besked.formkit.Page.page;
import static se.besked.formkit.Text.longText;

import java.util.Optional;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.WhichChild;
import se.besked.eservice.Words;
import se.besked.formkit.Form;
import se.besked.formkit.Pick;
import se.besked.formkit.Text;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.law.SchoolYear;

/** The questions in reading order. */
final class @Name@Form {
  static final Pick CHILD = WhichChild.of(@Name@Form::whyNot);
  static final Text REASON = longText("reason", 2000).optional();

  static final Form FORM = Form.of(1, page("barn", CHILD, ContactQuestions.EMAIL), page("skal", REASON));

  private @Name@Form() {}

  /** A child the service cannot help is shown with the reason, not hidden. */
  static Optional<String> whyNot(Child child, Facts facts) {
    var year = SchoolYear.containing(facts.today());
    return child.stageIn(year).isPresent()
        ? Optional.empty()
        : Optional.of(
            Words.of(new @Name@(), facts.language()).say("child.notInSchool"));
  }
}
