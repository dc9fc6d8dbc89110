package se.besked.schooltransport;

import java.util.stream.Collectors;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.SummaryRows;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
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
    var rows = new SummaryRows(answers, facts, words);
    aboutTheChild(rows, child);
    var shared = rows.list();
    rows.reports(SchoolTransportForm.FORM)
        .text(SchoolTransportForm.TRAFFIC)
        .text(SchoolTransportForm.DISABILITY)
        .text(SchoolTransportForm.OTHER)
        .text(SchoolTransportForm.CHILDS_VIEW)
        .answer(SchoolTransportForm.FILES, files -> words.say("summary.files", files.size()))
        .text(ContactQuestions.EMAIL)
        .text(ContactQuestions.PHONE);
    return new Summary(
        words.say("summary.title", child, application.schoolYear()), rows.list(), shared);
  }

  private void aboutTheChild(SummaryRows rows, String child) {
    rows.row("child", child)
        .row("schoolYear", application.schoolYear().toString())
        .row("grade", application.stage().label(application.schoolYear(), facts.language()))
        .row("school", application.schoolName())
        .answer(SchoolTransportForm.PLACEMENT, p -> words.say("placement." + p.name()));
    if (SchoolTransportForm.RESIDENCE.isAsked(answers, facts)) {
      var residence =
          application.alternatingResidence() ? Residence.ALTERNATING : Residence.ONE_HOME;
      rows.row("residence", words.say("residence." + residence.name()));
    }
    rows.row("trip", words.say("trip." + application.trip().name()))
        .row(
            "grounds",
            application.grounds().stream()
                .map(g -> words.say("grounds." + g.name()))
                .collect(Collectors.joining(", ")));
  }
}
