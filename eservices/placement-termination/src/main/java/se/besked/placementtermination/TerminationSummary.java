package se.besked.placementtermination;

import java.util.ArrayList;
import java.util.List;
import se.besked.eservice.Contact;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Text;
import se.besked.kernel.facts.Facts;

/** The termination in words: what the guardians sign. */
final class TerminationSummary {
  private final TerminationApplication application;
  private final Answers answers;
  private final Facts facts;
  private final Words words;

  TerminationSummary(
      TerminationApplication application, Answers answers, Facts facts, Words words) {
    this.application = application;
    this.answers = answers;
    this.facts = facts;
    this.words = words;
  }

  Summary make() {
    var child = TerminationFacts.child(answers, facts).orElseThrow().name().value().full();
    var shared = aboutTheChild(child);
    var all = new ArrayList<>(shared);
    TerminationForm.PLACE_DETAILS
        .read(answers.of(TerminationForm.PLACE_DETAILS.key()), facts)
        .ifPresent(
            report ->
                all.add(
                    new Row(words.say("summary.report", words.say("placeDetails.label")), report)));
    addText(all, TerminationForm.REASON);
    addText(all, Contact.EMAIL);
    addText(all, Contact.PHONE);
    return new Summary(words.say("summary.title", child, application.unitName()), all, shared);
  }

  private List<Row> aboutTheChild(String child) {
    var when =
        application
            .wish()
            .map(day -> words.say("summary.wished", TerminationFacts.day(day, words)))
            .orElseGet(() -> words.say("when.EARLIEST"));
    return List.of(
        row("child", child),
        row(
            "place",
            words.say(
                "facts.place",
                application.unitName(),
                words.say("activity." + application.activity()))),
        new Row(words.say("summary.givenOn"), TerminationFacts.day(application.givenOn(), words)),
        row("when", when));
  }

  private void addText(List<Row> rows, Text question) {
    answers.value(question, facts).ifPresent(text -> rows.add(row(question.key(), text)));
  }

  private Row row(String key, String value) {
    return new Row(words.say(key + ".label"), value);
  }
}
