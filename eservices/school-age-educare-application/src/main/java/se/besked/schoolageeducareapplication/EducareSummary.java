package se.besked.schoolageeducareapplication;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.SummaryRows;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Facts;

/**
 * The application in words. The other guardian sees which child, where, when and from which day;
 * what the applicant does and what the child needs is the applicant's own to tell.
 */
final class EducareSummary {
  private final EducareApplication application;
  private final Answers answers;
  private final Facts facts;
  private final Words words;

  EducareSummary(EducareApplication application, Answers answers, Facts facts, Words words) {
    this.application = application;
    this.answers = answers;
    this.facts = facts;
    this.words = words;
  }

  Summary make() {
    var child = EducareFacts.child(answers, facts).orElseThrow().name().value().full();
    var rows = new SummaryRows(answers, facts, words);
    aboutTheChild(rows, child);
    var shared = rows.list();
    rows.reports(EducareForm.FORM)
        .answer(EducareForm.SITUATION, s -> words.say("situation." + s.name()))
        .answer(EducareForm.PARTNER, s -> words.say("partner." + s.name()))
        .text(EducareForm.OWN_NEED)
        .answer(EducareForm.SUPPORT, s -> words.say("support." + s.name()))
        .text(EducareForm.SUPPORT_TEXT)
        .answer(EducareForm.FILES, f -> words.say("summary.files", f.size()))
        .text(ContactQuestions.EMAIL)
        .text(ContactQuestions.PHONE);
    return new Summary(words.say("summary.title", child), rows.list(), shared);
  }

  private void aboutTheChild(SummaryRows rows, String child) {
    rows.row("child", child).row("school", application.schoolName());
    if (!application.unit().name().isEmpty()) {
      rows.row("unit", application.unit().name());
    }
    rows.row(
            "start",
            DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale())
                .format(application.wishedStart()))
        .row(
            "times",
            application.times().stream()
                .map(t -> words.say("times." + t.name()))
                .collect(Collectors.joining(", ")));
  }
}
