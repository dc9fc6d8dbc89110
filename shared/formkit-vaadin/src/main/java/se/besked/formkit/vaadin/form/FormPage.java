package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.besked.formkit.Amount;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Day;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Page;
import se.besked.formkit.Pick;
import se.besked.formkit.Problem;
import se.besked.formkit.Question;
import se.besked.formkit.Ranking;
import se.besked.formkit.Text;
import se.besked.formkit.vaadin.ErrorSummary;
import se.besked.formkit.vaadin.FileLines;

/**
 * One page of a form. Answers go to the host at every change; nothing is checked before {@link
 * #check()}, which the view calls on "Fortsätt".
 */
public final class FormPage extends Div {
  private final Form form;
  private final Page page;
  private final FormHost host;
  private final Map<String, QuestionField> fields = new LinkedHashMap<>();

  public FormPage(Form form, Page page, FormHost host) {
    this.form = form;
    this.page = page;
    this.host = host;
    addClassName("form-page");
    for (var question : page.questions()) {
      var field = fieldFor(question);
      fields.put(question.key(), field);
      add(field.component());
    }
    refresh();
  }

  /** Checks the page, shows each problem at its field and gives them for the summary. */
  public List<ErrorSummary.Problem> check() {
    fields.values().forEach(f -> f.problem(null));
    return Stream.concat(
            form.problems(page, host.answers(), host.facts()).stream().map(this::shown),
            FileLines.standingOpen(this).stream())
        .toList();
  }

  private ErrorSummary.Problem shown(Problem problem) {
    var sentence = host.words().say(problem.question() + "." + problem.ending());
    var field = fields.get(problem.question());
    if (field != null) {
      field.problem(sentence);
    }
    return new ErrorSummary.Problem(problem.question(), sentence);
  }

  private void refresh() {
    var answers = host.answers();
    for (var question : page.questions()) {
      var field = Objects.requireNonNull(fields.get(question.key()));
      boolean asked = question.isAsked(answers, host.facts());
      field.component().setVisible(asked);
      if (asked) {
        field.refresh();
      }
    }
  }

  /** Keeps an answer and lets the other questions follow. */
  void answered(String question, List<String> values) {
    host.changed(question, values);
    refresh();
  }

  private QuestionField fieldFor(Question<?> question) {
    return switch (question) {
      case Text text -> new TextInput(text, host, this);
      case Day day -> new DayInput(day, host, this);
      case Amount amount -> new AmountInput(amount, host, this);
      case Ranking ranking -> new RankingInput(ranking, host, this);
      case Choice<?> choice -> new ChoiceInput<>(choice, host, this);
      case Choices<?> choices -> new ChoicesInput<>(choices, host, this);
      case Pick pick -> new PickInput(pick, host, this);
      case Files files -> new FilesInput(files, host, this);
      case Known known -> new KnownInput(known, host, this);
    };
  }

  static String label(Question<?> question, FormHost host, String optional) {
    var label = host.words().say(question.key() + ".label");
    return question.isRequired(host.answers(), host.facts()) ? label : label + " " + optional;
  }

  static String hint(String key, FormHost host) {
    var words = host.words();
    return words.knows(key + ".hint") ? words.say(key + ".hint") : "";
  }
}
