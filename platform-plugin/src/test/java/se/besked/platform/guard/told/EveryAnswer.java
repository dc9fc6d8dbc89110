package se.besked.platform.guard.told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.besked.eservice.EService;
import se.besked.formkit.Amount;
import se.besked.formkit.Answers;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Day;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Pick;
import se.besked.formkit.Question;
import se.besked.formkit.Ranking;
import se.besked.formkit.Text;
import se.besked.kernel.facts.Facts;

/**
 * Complete answers to any form: one plain set, and for each question each other answer it can have,
 * also two at a time. What a new form asks is answered here without its help.
 */
final class EveryAnswer {
  /** What no sentence of ours has in it. */
  static final String MARK = "Zwirbel";

  private final Form form;
  private final Facts facts;

  EveryAnswer(EService<?> service, Facts facts) {
    this.form = service.form();
    this.facts = facts;
  }

  List<Answers> from(Answers first) {
    var plain = complete(first);
    var all = new ArrayList<Answers>(plain.stream().toList());
    for (var one : plain.stream().flatMap(this::others).toList()) {
      all.add(one);
      others(one).forEach(all::add);
    }
    return all.stream().distinct().toList();
  }

  private Stream<Answers> others(Answers answers) {
    return form.questions()
        .filter(q -> !q.key().equals("child") && q.isAsked(answers, facts))
        .flatMap(
            q ->
                possible(q, answers)
                    .map(value -> complete(answers.with(q.key(), value)))
                    .flatMap(Optional::stream));
  }

  /** With an answer where one has to be; empty when there is none that fits. */
  private Optional<Answers> complete(Answers begun) {
    var answers = form.prefilled(begun, facts);
    for (var question : form.questions().toList()) {
      var missing =
          question.isAsked(answers, facts)
              && question.isRequired(answers, facts)
              && !answers.has(question);
      var value =
          missing ? possible(question, answers).findFirst() : Optional.<List<String>>empty();
      if (value.isPresent()) {
        answers = answers.with(question.key(), value.get());
      }
    }
    return Optional.of(answers).filter(a -> form.firstIncomplete(a, facts).isEmpty());
  }

  private Stream<List<String>> possible(Question<?> question, Answers answers) {
    return switch (question) {
      case Choice<?> q -> q.options().stream().map(o -> List.of(o.name()));
      case Choices<?> q ->
          Stream.concat(
              q.options().stream().map(o -> List.of(o.name())),
              Stream.of(q.options().stream().map(Enum::name).toList()));
      case Pick q -> picked(q.options().apply(answers, facts)).map(List::of);
      case Ranking q ->
          Stream.of(
                  picked(q.options().apply(answers, facts).stream().map(p -> p.option()).toList())
                      .toList())
              .filter(Predicate.not(List::isEmpty));
      case Day q ->
          Stream.of(40L, 300L, 1_000L)
              .map(days -> List.of(facts.today().plusDays(days).toString()));
      case Amount q -> Stream.of(List.of("43217"), List.of("21343"));
      case Text q -> Arrays.stream(texts(q)).map(List::of);
      case Files q -> Stream.of();
      case Known q -> Stream.of();
    };
  }

  private static Stream<String> picked(List<Pick.Option> options) {
    return options.stream().filter(o -> o.whyNot().isEmpty()).map(Pick.Option::value).limit(3);
  }

  private static String[] texts(Text question) {
    return switch (question.format()) {
      case SHORT, LONG -> new String[] {MARK, MARK + " igen"};
      case EMAIL -> new String[] {"prov@havrelunda.example", "annan@havrelunda.example"};
      case PHONE -> new String[] {"070-174 06 35", "070-174 06 36"};
      case WHOLE_NUMBER -> new String[] {"31", "37"};
    };
  }
}
