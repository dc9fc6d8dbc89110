package se.besked.platform.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.TestNumbers;

/**
 * Skatteverket's list of test numbers, which decides who may log in where.
 *
 * @param list a file with one number of twelve digits a line; without it the numbers' pattern
 *     decides
 */
@ConfigurationProperties("besked.test-numbers")
public record TestNumberSettings(@Nullable Path list) {

  /**
   * The numbers.
   *
   * @throws IllegalStateException when the file cannot be read or is no such list: to go on without
   *     it would let in others than those who set it believe
   */
  TestNumbers read() {
    if (list == null) {
      return TestNumbers.byPattern();
    }
    try (var lines = Files.lines(list)) {
      return TestNumbers.listed(
          lines.filter(line -> !line.isBlank()).map(PersonalNumber::of).toList());
    } catch (IOException | java.io.UncheckedIOException unread) {
      throw new IllegalStateException(
          "besked.test-numbers.list, %s, går inte att läsa.".formatted(list), unread);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "besked.test-numbers.list, %s, ska ha ett testnummer på varje rad: %s"
              .formatted(list, wrong.getMessage()),
          wrong);
    }
  }
}
