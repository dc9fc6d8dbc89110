package se.besked.formkit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.formkit.SomeFacts.NOTHING_KNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left blank is unanswered, and not wrong. */
class UnansweredTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 10);

  static Stream<Question<?>> questions() {
    return Stream.of(
        Amount.kronor("income", 1_000_000),
        Day.day("start"),
        Known.known("address", (a, f) -> Optional.empty()),
        Ranking.ranked("wishes", 2, (a, f) -> List.of()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nothing(Question<?> question) {
    assertThat(question.read(List.of(), NOTHING_KNOWN)).isEmpty();
    assertThat(question.wrong(List.of(), NOTHING_KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void blanks(String text) {
    for (var question : questions().filter(q -> !(q instanceof Ranking)).toList()) {
      assertThat(question.read(List.of(text), NOTHING_KNOWN)).as(question.key()).isEmpty();
      assertThat(question.wrong(List.of(text), NOTHING_KNOWN)).as(question.key()).isEmpty();
    }
  }

  @Test
  void theLargestAmountThatIsBelievable() {
    var amount = Amount.kronor("income", 1_000_000);

    assertThat(amount.wrong(List.of("1 000 000"), NOTHING_KNOWN)).isEmpty();
    assertThat(amount.wrong(List.of("1 000 001"), NOTHING_KNOWN)).contains("tooMuch");
  }

  @Test
  void aCalendarBeginsAndEndsWithTheBounds() {
    var day = Day.day("start");

    assertThat(day.earliest(Answers.NONE, NOTHING_KNOWN)).isEmpty();
    assertThat(day.latest(Answers.NONE, NOTHING_KNOWN)).isEmpty();
    var bounded =
        day.from((a, f) -> Optional.of(DAY)).until((a, f) -> Optional.of(DAY.plusDays(9)));
    assertThat(bounded.earliest(Answers.NONE, NOTHING_KNOWN)).contains(DAY);
    assertThat(bounded.latest(Answers.NONE, NOTHING_KNOWN)).contains(DAY.plusDays(9));
  }
}
