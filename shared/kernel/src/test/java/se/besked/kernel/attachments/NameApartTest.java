package se.besked.kernel.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameApartTest {
  @Test
  void eachOfThoseWithTheSameNameGetsItsOwn() {
    var kept = new ArrayList<String>();
    for (var chosen :
        List.of("intyg.pdf", "intyg.pdf", "Intyg.PDF", "intyg.jpg", "intyg (2).pdf")) {
      kept.add(NameApart.of(chosen, kept));
    }
    assertThat(kept)
        .containsExactly(
            "intyg.pdf", "intyg (2).pdf", "Intyg (3).PDF", "intyg.jpg", "intyg (2) (2).pdf");
  }

  @Test
  void aNameWithoutAnEndingGetsItsNumberLast() {
    assertThat(NameApart.of("fil", List.of("fil"))).isEqualTo("fil (2)");
    assertThat(NameApart.of(".fil", List.of(".fil"))).isEqualTo(".fil (2)");
  }

  @ParameterizedTest
  @CsvSource({
    "intyg.pdf, intyg.pdf, true",
    "intyg.pdf, intyg (2).pdf, true",
    "intyg.pdf, intyg (12).pdf, true",
    "intyg.pdf, intyg (två).pdf, false",
    "intyg.pdf, intyg.jpg, false",
    "intyg (2).pdf, intyg.pdf, false",
    "a.b, axb, false"
  })
  void whatItMayHaveBeenKeptUnderIsKnown(String name, String kept, boolean expected) {
    assertThat(NameApart.isOf(name, kept)).isEqualTo(expected);
  }
}
