package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.besked.eservice.ContactQuestions;
import se.besked.eservice.Summary;
import se.besked.eservice.SummaryRows;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.facts.Facts;

/**
 * The application in words. The other guardian sees which child, which preschools and from when;
 * what the applicant does, what the child needs and which language is the applicant's own to tell.
 */
final class PreschoolSummary {
  private final PreschoolApplication application;
  private final Answers answers;
  private final Facts facts;
  private final Words words;

  PreschoolSummary(PreschoolApplication application, Answers answers, Facts facts, Words words) {
    this.application = application;
    this.answers = answers;
    this.facts = facts;
    this.words = words;
  }

  Summary make() {
    var child = PreschoolFacts.child(answers, facts).orElseThrow().name().value().full();
    var rows =
        new SummaryRows(answers, facts, words)
            .row("child", child)
            .row("wishes", wishes())
            .row("start", day(application.wishedStart()));
    var shared = rows.list();
    rows.reports(PreschoolForm.FORM)
        .answer(PreschoolForm.SITUATION, s -> words.say("situation." + s.name()))
        .answer(PreschoolForm.PARTNER, s -> words.say("partner." + s.name()))
        .text(PreschoolForm.HOURS)
        .text(PreschoolForm.OWN_NEED)
        .answer(PreschoolForm.SUPPORT, s -> words.say("support." + s.name()))
        .text(PreschoolForm.SUPPORT_TEXT)
        .answer(PreschoolForm.FILES, f -> words.say("summary.files", f.size()))
        .answer(PreschoolForm.LANGUAGE, l -> words.say("language." + l))
        .text(ContactQuestions.EMAIL)
        .text(ContactQuestions.PHONE);
    return new Summary(words.say("summary.title", child), rows.list(), shared);
  }

  private String wishes() {
    var wishes = application.wishes();
    return IntStream.range(0, wishes.size())
        .mapToObj(i -> (i + 1) + ". " + wishes.get(i).name())
        .collect(Collectors.joining(", "));
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
  }
}
