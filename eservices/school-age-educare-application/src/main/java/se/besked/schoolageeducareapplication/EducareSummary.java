package se.besked.schoolageeducareapplication;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.besked.eservice.Contact;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Known;
import se.besked.formkit.Question;
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
    var shared = aboutTheChild(child);
    var all = new ArrayList<>(shared);
    all.addAll(reports());
    add(all, EducareForm.SITUATION, s -> words.say("situation." + s.name()));
    add(all, EducareForm.PARTNER, s -> words.say("partner." + s.name()));
    add(all, EducareForm.OWN_NEED, t -> t);
    add(all, EducareForm.SUPPORT, s -> words.say("support." + s.name()));
    add(all, EducareForm.SUPPORT_TEXT, t -> t);
    add(all, EducareForm.FILES, f -> words.say("summary.files", f.size()));
    add(all, Contact.EMAIL, t -> t);
    add(all, Contact.PHONE, t -> t);
    return new Summary(words.say("summary.title", child), all, shared);
  }

  private List<Row> aboutTheChild(String child) {
    var rows = new ArrayList<Row>();
    rows.add(row("child", child));
    rows.add(row("school", application.schoolName()));
    if (!application.unit().name().isEmpty()) {
      rows.add(row("unit", application.unit().name()));
    }
    rows.add(
        row(
            "start",
            DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale())
                .format(application.wishedStart())));
    rows.add(
        row(
            "times",
            application.times().stream()
                .map(t -> words.say("times." + t.name()))
                .collect(Collectors.joining(", "))));
    return rows;
  }

  /** What the applicant says is wrong in the registers: free text, and so the applicant's own. */
  private List<Row> reports() {
    return EducareForm.FORM
        .questions()
        .filter(q -> q instanceof Known && q.isAsked(answers, facts))
        .flatMap(q -> report(q).stream())
        .toList();
  }

  private Optional<Row> report(Question<?> question) {
    return answers.of(question.key()).stream()
        .findFirst()
        .map(
            text ->
                new Row(words.say("summary.report", words.say(question.key() + ".label")), text));
  }

  private <T> void add(List<Row> rows, Question<T> question, Function<T, String> shown) {
    if (question.isAsked(answers, facts)) {
      answers.value(question, facts).ifPresent(v -> rows.add(row(question.key(), shown.apply(v))));
    }
  }

  private Row row(String key, String value) {
    return new Row(words.say(key + ".label"), value);
  }
}
