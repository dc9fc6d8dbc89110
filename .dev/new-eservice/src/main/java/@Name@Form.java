package se.besked.@pkg@;

import static se.besked.formkit.Page.page;
import static se.besked.formkit.Pick.chosenFrom;
import static se.besked.formkit.Text.longText;

import java.util.List;
import se.besked.eservice.Contact;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.Pick;
import se.besked.formkit.Pick.Option;
import se.besked.formkit.Text;
import se.besked.kernel.facts.Facts;

/** The questions in reading order. */
final class @Name@Form {
  static final Pick CHILD = chosenFrom("child", @Name@Form::children);
  static final Text REASON = longText("reason", 2000).optional();

  static final Form FORM = Form.of(1, page("barn", CHILD, Contact.EMAIL), page("skal", REASON));

  private @Name@Form() {}

  /** A child the service cannot help is shown with the reason, not hidden. */
  private static List<Option> children(Answers answers, Facts facts) {
    var service = new @Name@();
    return facts.children().stream()
        .map(
            child -> {
              var option = Option.of(child.handle(), child.name().value().full());
              return service.whyNot(child, facts).map(option::notPossible).orElse(option);
            })
        .toList();
  }
}
