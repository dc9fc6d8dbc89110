package se.besked.eservice.testkit;

import java.util.List;
import java.util.stream.Stream;
import se.besked.eservice.Words;
import se.besked.formkit.Amount;
import se.besked.formkit.Choice;
import se.besked.formkit.Choices;
import se.besked.formkit.Condition;
import se.besked.formkit.Day;
import se.besked.formkit.Files;
import se.besked.formkit.Form;
import se.besked.formkit.Known;
import se.besked.formkit.Pick;
import se.besked.formkit.Question;
import se.besked.formkit.Ranking;
import se.besked.formkit.Text;

/** A form as lines of text: pages, questions, kinds, conditions, alternatives, all with wording. */
record FormText(Form form, Words words) {

  Stream<String> lines(String title) {
    return Stream.concat(
        Stream.of("# %s, version %d".formatted(title, form.version())),
        form.pages().stream()
            .flatMap(
                page ->
                    Stream.concat(
                        Stream.of(
                            "", page.key() + ": " + words.say("page." + page.key() + ".title")),
                        page.questions().stream().flatMap(this::lines))));
  }

  private Stream<String> lines(Question<?> question) {
    var line =
        "  %s (%s%s%s): %s"
            .formatted(
                question.key(),
                kind(question),
                sometimes(question.askedWhen(), ", asked sometimes", ", never asked"),
                sometimes(question.requiredWhen(), ", required sometimes", ", optional"),
                words.say(question.key() + ".label"));
    return Stream.concat(
        Stream.of(line),
        options(question).stream()
            .map(
                e -> "    %s: %s".formatted(e.name(), words.say(question.key() + "." + e.name()))));
  }

  private static String sometimes(Condition condition, String sometimes, String never) {
    if (condition == Condition.ALWAYS) {
      return "";
    }
    return condition == Condition.NEVER ? never : sometimes;
  }

  private static String kind(Question<?> question) {
    return switch (question) {
      case Text t -> "text " + t.format() + " " + t.maxLength();
      case Choice<?> c -> "one of";
      case Choices<?> c -> "some of";
      case Pick p -> "pick";
      case Ranking r -> "at most " + r.most() + " wishes";
      case Day d -> "day";
      case Amount a -> "kronor, at most " + a.most();
      case Files f -> "at most " + f.maxFiles() + " files";
      case Known k -> "known";
    };
  }

  private static List<? extends Enum<?>> options(Question<?> question) {
    return switch (question) {
      case Choice<?> c -> c.options();
      case Choices<?> c -> c.options();
      case Text t -> List.of();
      case Pick p -> List.of();
      case Ranking r -> List.of();
      case Day d -> List.of();
      case Amount a -> List.of();
      case Files f -> List.of();
      case Known k -> List.of();
    };
  }
}
