package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.AcceptedNumbers.Refusal;

/** Every official test number, when the list lies beside the repository. */
class OfficialTestNumbersTest {
  private static final Path LIST =
      Path.of("shared", "data", "test-persons", "skatteverket-test-personnummer.txt.gz");

  @Test
  void theListDecidesEveryNumberAndThePatternMost() throws IOException {
    var numbers = official().stream().map(PersonalNumber::of).toList();
    var tests = TestNumbers.listed(numbers);
    assertThat(numbers).allMatch(tests::has);
    var production = new AcceptedNumbers(true, tests);
    assertThat(numbers)
        .allMatch(n -> production.whyNot(n).equals(Optional.of(Refusal.TEST_NUMBER)));
    var elsewhere = new AcceptedNumbers(false, tests);
    assertThat(numbers).allMatch(n -> elsewhere.whyNot(n).isEmpty());
    assertThat(numbers.stream().distinct().filter(TestNumbers.byPattern()::has)).hasSize(38_714);
  }

  private static List<String> official() throws IOException {
    var list = find();
    assumeThat(list)
        .as("%s beside the repository: the official list of test numbers", LIST)
        .isPresent();
    return read(list.get());
  }

  @Test
  void allAreValidInBothForms() throws IOException {
    var numbers = official();

    assertThat(new HashSet<>(numbers)).hasSize(41_127);
    for (var digits : numbers) {
      var number = PersonalNumber.of(digits);
      assertThat(number.digits()).isEqualTo(digits);
      assertThat(number.isCoordinationNumber()).isFalse();
      assertThat(number.birthDate()).isPresent();
      var separator = number.birthYear() <= 2026 - 100 ? "+" : "-";
      var ten = digits.substring(2, 8) + separator + digits.substring(8);
      if (number.birthYear() > 2026 - 200) {
        assertThat(PersonalNumber.parse(ten, Year.of(2026))).isEqualTo(number);
      }
    }
  }

  private static List<String> read(Path list) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(list)), StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    }
  }

  private static Optional<Path> find() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(p -> p.resolve(LIST))
        .filter(Files::exists)
        .findFirst();
  }
}
