package se.besked.@pkg@;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.besked.eservice.Words;

/** The form as text. When a change is meant, put the new text into the approved file. */
class @Name@FormTest {
  @Test
  void isAsApproved() throws IOException {
    var swedish = Words.of(new @Name@(), "sv");
    var now =
        @Name@Form.FORM.pages().stream()
            .map(
                page ->
                    "%s: %s%n%s"
                        .formatted(
                            page.key(),
                            swedish.say("page." + page.key() + ".title"),
                            page.questions().stream()
                                .map(
                                    q ->
                                        "  %s: %s%n"
                                            .formatted(
                                                q.key(), swedish.say(q.key() + ".label")))
                                .collect(Collectors.joining())))
            .collect(Collectors.joining());

    assertThat(now.replace("\r\n", "\n")).isEqualTo(approved());
  }

  private static String approved() throws IOException {
    try (var file = @Name@FormTest.class.getResourceAsStream("form.approved.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
