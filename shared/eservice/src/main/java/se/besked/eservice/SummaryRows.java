package se.besked.eservice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.besked.eservice.Summary.Row;
import se.besked.formkit.Answers;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Question;
import se.besked.kernel.facts.Facts;

/**
 * The rows of a {@link Summary} in the making. A question's name is the word {@code <key>.label}; a
 * question that is not asked, or not answered, makes no row.
 *
 * <pre>{@code
 * var rows = new SummaryRows(answers, facts, words).row("child", name);
 * var shared = rows.list();
 * rows.reports(FORM).answer(SITUATION, s -> words.say("situation." + s.name()));
 * return new Summary(words.say("summary.title", name), rows.list(), shared);
 * }</pre>
 */
public final class SummaryRows {
  private final Answers answers;
  private final Facts facts;
  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  public SummaryRows(Answers answers, Facts facts, Words words) {
    this.answers = answers;
    this.facts = facts;
    this.words = words;
  }

  /** What the application says under a question's name. */
  public SummaryRows row(String question, String value) {
    return named(question + ".label", value);
  }

  /** What has a name of its own among the words. */
  public SummaryRows named(String word, String value) {
    rows.add(new Row(words.say(word), value));
    return this;
  }

  /** What was answered, as it is to be read. */
  public <T> SummaryRows answer(Question<T> question, Function<T, String> shown) {
    if (question.isAsked(answers, facts)) {
      answers.value(question, facts).ifPresent(value -> row(question.key(), shown.apply(value)));
    }
    return this;
  }

  /** What was written. */
  public SummaryRows text(Question<String> question) {
    return answer(question, written -> written);
  }

  /** What the applicant says is wrong in the registers: free text, and so the applicant's own. */
  public SummaryRows reports(Form form) {
    form.questions()
        .filter(question -> question instanceof Known && question.isAsked(answers, facts))
        .map(Known.class::cast)
        .forEach(this::report);
    return this;
  }

  private void report(Known question) {
    question
        .read(answers.of(question.key()), facts)
        .ifPresent(
            text ->
                rows.add(
                    new Row(
                        words.say("summary.report", words.say(question.key() + ".label")), text)));
  }

  /** The rows so far. */
  public List<Row> list() {
    return List.copyOf(rows);
  }
}
