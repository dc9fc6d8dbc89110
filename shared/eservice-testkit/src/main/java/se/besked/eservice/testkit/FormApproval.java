package se.besked.eservice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.eservice.EService;
import se.besked.eservice.Words;

/**
 * The whole form as text, compared with an approved file {@code <service id>.form.approved.txt}
 * beside the service's class. A change of questions, their order, kinds or wording shows here; when
 * it is meant, copy the new text into the file, and raise the form's version if an answer now means
 * something else.
 */
public final class FormApproval {
  private FormApproval() {}

  public static void assertAsApproved(EService<?> service) {
    var file = service.identity().id() + ".form.approved.txt";
    var words = Words.of(service, "sv");
    var now =
        Stream.concat(
                new FormText(service.form(), words).lines("Ansökan"),
                service.tryOut().stream()
                    .flatMap(t -> new FormText(t.form(), words).lines("Kolla utan inloggning")))
            .toList();
    compare(service, file, now);
  }

  static void compare(EService<?> service, String file, List<String> now) {
    var approved = read(service, file);
    assertThat(String.join("\n", now))
        .as(
            "It differs from %s:%n%s%nIf that is meant, put this into the file:%n%n%s%n",
            file, difference(approved, now), String.join("\n", now))
        .isEqualTo(String.join("\n", approved));
  }

  private static List<String> read(EService<?> service, String file) {
    try (var stream = service.getClass().getResourceAsStream(file)) {
      return stream == null
          ? List.of()
          : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String difference(List<String> before, List<String> now) {
    return Stream.concat(
            before.stream().filter(l -> !now.contains(l)).map(l -> "- " + l),
            now.stream().filter(l -> !before.contains(l)).map(l -> "+ " + l))
        .collect(Collectors.joining("\n"));
  }
}
