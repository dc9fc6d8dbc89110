package se.besked.casework.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {
  private static Figures of(String key, int arrived, int granted, int refused) {
    return new Figures(
        key,
        arrived,
        granted + refused,
        granted,
        0,
        refused,
        0,
        0,
        3.0,
        5.0,
        Figures.Hidden.NOTHING);
  }

  private static List<Figures.Hidden> hidden(Figures... lines) {
    return SmallCounts.hidden(List.of(lines)).stream().map(Figures::hidden).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, NOTHING",
    "9, 1, 0, EVERYTHING",
    "9, 4, 0, EVERYTHING",
    "4, 5, 0, EVERYTHING",
    "5, 5, 0, NOTHING",
    "9, 5, 4, OUTCOMES",
    "9, 4, 5, OUTCOMES",
    "9, 5, 5, NOTHING"
  })
  void fewerThanFiveAreNotTold(int arrived, int granted, int refused, Figures.Hidden expected) {
    // Two more that are hidden, so that none needs to hide for another's sake.
    assertThat(
            hidden(of("a", arrived, granted, refused), of("b", 1, 1, 0), of("c", 1, 1, 0))
                .getFirst())
        .isEqualTo(expected);
  }

  @Test
  void oneAloneIsNotToldByTheTotal() {
    assertThat(hidden(of("a", 1, 1, 0), of("b", 30, 30, 0), of("c", 20, 20, 0)))
        .containsExactly(
            Figures.Hidden.EVERYTHING, Figures.Hidden.NOTHING, Figures.Hidden.EVERYTHING);
  }
}
