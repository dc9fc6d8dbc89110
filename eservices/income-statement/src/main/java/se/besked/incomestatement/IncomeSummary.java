package se.besked.incomestatement;

import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.SummaryRows;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Facts;

/** The statement in words: what the applicant signs, and nobody else sees. */
final class IncomeSummary {
  private final IncomeApplication application;
  private final Answers answers;
  private final Facts facts;
  private final Words words;

  IncomeSummary(IncomeApplication application, Answers answers, Facts facts, Words words) {
    this.application = application;
    this.answers = answers;
    this.facts = facts;
    this.words = words;
  }

  Summary make() {
    var month = IncomeFacts.month(application.from(), words);
    var rows =
        new SummaryRows(answers, facts, words)
            .reports(IncomeForm.FORM)
            .row("statement", words.say("statement." + application.statement().name()));
    application
        .amounts()
        .forEach((kind, kronor) -> rows.row("amount" + kind.name(), Words.kronor(kronor)));
    application.own().ifPresent(sum -> rows.named("summary.sum", Words.kronor(sum)));
    rows.row("from", month).text(ContactQuestions.EMAIL).text(ContactQuestions.PHONE);
    var shared = new SummaryRows(answers, facts, words).row("from", month).list();
    return new Summary(words.say("summary.title", month), rows.list(), shared);
  }
}
