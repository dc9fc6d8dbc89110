package se.besked.placementtermination;

import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.SummaryRows;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
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
    var rows = new SummaryRows(answers, facts, words);
    aboutTheChild(rows, child);
    var shared = rows.list();
    rows.reports(TerminationForm.FORM)
        .text(TerminationForm.REASON)
        .text(ContactQuestions.EMAIL)
        .text(ContactQuestions.PHONE);
    return new Summary(
        words.say("summary.title", child, application.unitName()), rows.list(), shared);
  }

  private void aboutTheChild(SummaryRows rows, String child) {
    var place =
        words.say(
            "facts.place", application.unitName(), words.say("activity." + application.activity()));
    var when =
        application
            .wish()
            .map(day -> words.say("summary.wished", TerminationFacts.day(day, words)))
            .orElseGet(() -> words.say("when.EARLIEST"));
    rows.row("child", child)
        .row("place", place)
        .named("summary.givenOn", TerminationFacts.day(application.givenOn(), words))
        .row("when", when);
  }
}
