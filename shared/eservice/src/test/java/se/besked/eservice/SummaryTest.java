package se.besked.eservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.PersonName;

class SummaryTest {
  private static final Summary SUMMARY =
      new Summary(
          "Ansökan om skolskjuts för Bo Provsson",
          List.of(new Summary.Row("Skola", "Provskolan"), new Summary.Row("Läsår", "2026/27")),
          List.of());
  private static final PersonName ANNA = new PersonName("Anna", "Provsson");

  @Test
  void whatIsSignedIsUnderstoodReadAlone() {
    assertThat(SUMMARY.toSign(ANNA, "Havrelunda kommun", "sv"))
        .startsWith("Ansökan om skolskjuts för Bo Provsson")
        .containsSubsequence("Skola", "Provskolan", "Läsår", "2026/27")
        .endsWith(
            "Jag, Anna Provsson, intygar att uppgifterna är riktiga och skickar in dem till"
                + " Havrelunda kommun.");
  }

  @Test
  void andInTheReadersLanguage() {
    assertThat(SUMMARY.toSign(ANNA, "Havrelunda kommun", "en"))
        .endsWith(
            "I, Anna Provsson, declare that the information is correct and send it to Havrelunda"
                + " kommun.");
  }
}
