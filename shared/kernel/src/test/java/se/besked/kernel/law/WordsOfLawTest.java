package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of what is asked of grades and figures. */
class WordsOfLawTest {
  @ParameterizedTest
  @CsvSource({
    "0, 2027/28, preschool class, förskoleklass",
    "1, 2027/28, year 1, årskurs 1",
    "0, 2028/29, year 1, årskurs 1",
    "9, 2028/29, year 10, årskurs 10",
  })
  void aGradeIsCalledInEnglishOrElseInSwedish(int stage, String year, String en, String sv) {
    var s = new Stage(stage);

    assertThat(s.label(SchoolYear.parse(year), "en")).isEqualTo(en);
    assertThat(s.label(SchoolYear.parse(year), "sv")).isEqualTo(sv);
    assertThat(s.label(SchoolYear.parse(year), "fi")).isEqualTo(sv);
  }

  @Test
  void figuresThatSayNoAndGroupsThatAreThere() {
    var figures = new Parameters("x", Map.of("no", false, "notice", Map.of("value", 2)));

    assertThat(figures.flag("no")).isFalse();
    assertThat(figures.groupIfAny("notice").map(g -> g.whole("value"))).contains(2);
  }

  @Test
  void aTopicThatIsNotThereStopsWithASentence() {
    var book = new RuleBook(Map.of());

    assertThat(book.has("skolskjuts")).isFalse();
    assertThatThrownBy(() -> book.on("skolskjuts", LocalDate.of(2026, 12, 1)))
        .isInstanceOf(MissingRule.class)
        .hasMessageContaining("skolskjuts för 1 december 2026");
  }
}
