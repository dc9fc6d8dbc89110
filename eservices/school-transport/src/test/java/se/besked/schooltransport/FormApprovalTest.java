package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

/**
 * The whole form as text. A change of questions, their order, kinds or wording shows here; when it
 * is meant, copy the new text into the approved file, and raise the form's version if an answer now
 * means something else.
 */
class FormApprovalTest {
  private static final String APPROVED = "school-transport.form.approved.txt";
  private static final Words SWEDISH = SchoolTransport.words("sv");

  @Test
  void theFormIsAsApproved() throws IOException {
    var service = new SchoolTransport();
    var now =
        Stream.concat(
                lines("Ansökan", service.form()),
                lines("Kolla utan inloggning", service.tryOut().orElseThrow().form()))
            .toList();

    assertThat(String.join("\n", now))
        .as(
            "The form differs from src/test/resources/se/besked/schooltransport/%s:%n%s%nIf that is meant, put this into the file:%n%n%s%n",
            APPROVED, difference(approved(), now), String.join("\n", now))
        .isEqualTo(String.join("\n", approved()));
  }

  private static String difference(List<String> before, List<String> now) {
    return Stream.concat(
            before.stream().filter(l -> !now.contains(l)).map(l -> "- " + l),
            now.stream().filter(l -> !before.contains(l)).map(l -> "+ " + l))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(String title, Form form) {
    return Stream.concat(
        Stream.of("# %s, version %d".formatted(title, form.version())),
        form.pages().stream()
            .flatMap(
                page ->
                    Stream.concat(
                        Stream.of(
                            "",
                            "%s: %s"
                                .formatted(
                                    page.key(), SWEDISH.say("page." + page.key() + ".title"))),
                        page.questions().stream().flatMap(FormApprovalTest::lines))));
  }

  private static Stream<String> lines(Question<?> question) {
    var line =
        "  %s (%s%s%s): %s"
            .formatted(
                question.key(),
                kind(question),
                sometimes(question.askedWhen(), ", asked sometimes", ", never asked"),
                sometimes(question.requiredWhen(), ", required sometimes", ", optional"),
                SWEDISH.say(question.key() + ".label"));
    return Stream.concat(
        Stream.of(line),
        options(question).stream()
            .map(
                e ->
                    "    %s: %s"
                        .formatted(e.name(), SWEDISH.say(question.key() + "." + e.name()))));
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
      case Files f -> "at most " + f.maxFiles() + " files";
      case Known k -> "known";
      case Day d -> "day";
      case Amount a -> "kronor, at most " + a.most();
      case Ranking r -> "at most " + r.most() + " wishes";
    };
  }

  private static List<? extends Enum<?>> options(Question<?> question) {
    return switch (question) {
      case Choice<?> c -> c.options();
      case Choices<?> c -> c.options();
      case Text t -> List.of();
      case Pick p -> List.of();
      case Files f -> List.of();
      case Known k -> List.of();
      case Day d -> List.of();
      case Amount a -> List.of();
      case Ranking r -> List.of();
    };
  }

  private static List<String> approved() throws IOException {
    try (var file = FormApprovalTest.class.getResourceAsStream(APPROVED)) {
      return file == null
          ? List.of()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
