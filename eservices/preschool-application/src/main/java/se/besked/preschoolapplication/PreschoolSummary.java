package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.besked.eservice.Contact;
import se.besked.eservice.Summary;
import se.besked.eservice.Summary.Row;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.formkit.Known;
import se.besked.formkit.Question;
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
    var shared =
        List.of(
            row("child", child),
            row("wishes", wishes()),
            row("start", day(application.wishedStart())));
    var all = new ArrayList<>(shared);
    all.addAll(reports());
    add(all, PreschoolForm.SITUATION, s -> words.say("situation." + s.name()));
    add(all, PreschoolForm.PARTNER, s -> words.say("partner." + s.name()));
    add(all, PreschoolForm.HOURS, h -> h);
    add(all, PreschoolForm.OWN_NEED, t -> t);
    add(all, PreschoolForm.SUPPORT, s -> words.say("support." + s.name()));
    add(all, PreschoolForm.SUPPORT_TEXT, t -> t);
    add(all, PreschoolForm.FILES, f -> words.say("summary.files", f.size()));
    add(all, PreschoolForm.LANGUAGE, l -> words.say("language." + l));
    add(all, Contact.EMAIL, t -> t);
    add(all, Contact.PHONE, t -> t);
    return new Summary(words.say("summary.title", child), all, shared);
  }

  private String wishes() {
    var wishes = application.wishes();
    return IntStream.range(0, wishes.size())
        .mapToObj(i -> (i + 1) + ". " + wishes.get(i).name())
        .collect(Collectors.joining(", "));
  }

  /** What the applicant says is wrong in the registers: free text, and so the applicant's own. */
  private List<Row> reports() {
    return PreschoolForm.FORM
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

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
  }
}
