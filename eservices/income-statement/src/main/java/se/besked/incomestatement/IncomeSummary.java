package se.besked.incomestatement;

import java.util.ArrayList;
import java.util.List;
import se.besked.eservice.Contact;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Known;
import se.besked.formkit.Text;
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
    var from = new Row(words.say("from.label"), month);
    var rows = new ArrayList<Row>();
    addReport(rows, IncomeForm.ADULTS);
    addReport(rows, IncomeForm.CHILDREN);
    rows.add(
        new Row(
            words.say("statement.label"),
            words.say("statement." + application.statement().name())));
    application
        .amounts()
        .forEach(
            (kind, kronor) ->
                rows.add(
                    new Row(words.say("amount" + kind.name() + ".label"), Words.kronor(kronor))));
    application
        .own()
        .ifPresent(sum -> rows.add(new Row(words.say("summary.sum"), Words.kronor(sum))));
    rows.add(from);
    addText(rows, Contact.EMAIL);
    addText(rows, Contact.PHONE);
    return new Summary(words.say("summary.title", month), rows, List.of(from));
  }

  private void addReport(List<Row> rows, Known question) {
    question
        .read(answers.of(question.key()), facts)
        .ifPresent(
            report ->
                rows.add(
                    new Row(
                        words.say("summary.report", words.say(question.key() + ".label")),
                        report)));
  }

  private void addText(List<Row> rows, Text question) {
    answers
        .value(question, facts)
        .ifPresent(text -> rows.add(new Row(words.say(question.key() + ".label"), text)));
  }
}
