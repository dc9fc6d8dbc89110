package se.besked.schooltransport;

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

/** The application in words: what the applicant signs, and what the other guardian may see. */
final class SchoolTransportSummary {
  private final SchoolTransportApplication application;
  private final Answers answers;
  private final Facts facts;
  private final Words words;

  SchoolTransportSummary(
      SchoolTransportApplication application, Answers answers, Facts facts, Words words) {
    this.application = application;
    this.answers = answers;
    this.facts = facts;
    this.words = words;
  }

  Summary make() {
    var child = SchoolTransportFacts.child(answers, facts).orElseThrow().name().value().full();
    var shared = aboutTheChild(child);
    var all = new ArrayList<>(shared);
    reports().forEach(all::add);
    addText(all, "traffic", SchoolTransportForm.TRAFFIC);
    addText(all, "disability", SchoolTransportForm.DISABILITY);
    addText(all, "other", SchoolTransportForm.OTHER);
    addText(all, "childsView", SchoolTransportForm.CHILDS_VIEW);
    answers
        .value(SchoolTransportForm.FILES, facts)
        .ifPresent(files -> all.add(row("files", words.say("summary.files", files.size()))));
    addText(all, Contact.EMAIL.key(), Contact.EMAIL);
    addText(all, Contact.PHONE.key(), Contact.PHONE);
    return new Summary(words.say("summary.title", child, application.schoolYear()), all, shared);
  }

  private List<Row> aboutTheChild(String child) {
    var rows = new ArrayList<Row>();
    rows.add(row("child", child));
    rows.add(row("schoolYear", application.schoolYear().toString()));
    rows.add(row("grade", application.stage().label(application.schoolYear(), facts.language())));
    rows.add(row("school", application.schoolName()));
    if (SchoolTransportForm.PLACEMENT.isAsked(answers, facts)) {
      answers
          .value(SchoolTransportForm.PLACEMENT, facts)
          .ifPresent(p -> rows.add(row("placement", words.say("placement." + p.name()))));
    }
    if (SchoolTransportForm.RESIDENCE.isAsked(answers, facts)) {
      var residence =
          application.alternatingResidence() ? Residence.ALTERNATING : Residence.ONE_HOME;
      rows.add(row("residence", words.say("residence." + residence.name())));
    }
    rows.add(row("trip", words.say("trip." + application.trip().name())));
    rows.add(
        row(
            "grounds",
            application.grounds().stream()
                .sorted()
                .map(g -> words.say("grounds." + g.name()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("")));
    return rows;
  }

  /** What the applicant says is wrong in the registers: free text, and so the applicant's own. */
  private List<Row> reports() {
    return SchoolTransportForm.FORM
        .questions()
        .filter(q -> q instanceof Known && q.isAsked(answers, facts))
        .flatMap(
            q ->
                ((Known) q)
                    .read(answers.of(q.key()), facts).stream()
                        .map(report -> new Row(report(q.key()), report)))
        .toList();
  }

  private String report(String key) {
    return words.say("summary.report", words.say(key + ".label"));
  }

  private void addText(List<Row> rows, String key, Text question) {
    if (question.isAsked(answers, facts)) {
      answers.value(question, facts).ifPresent(text -> rows.add(row(key, text)));
    }
  }

  private Row row(String key, String value) {
    return new Row(words.say(key + ".label"), value);
  }
}
