package se.besked.kernel.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.decisions.Delegation;
import se.besked.kernel.law.RuleBook;

class MunicipalityTest {
  private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
  private static final Delegation OLD =
      new Delegation("BUN § 1", FROM.minusYears(2), FROM.minusDays(1));
  private static final Delegation NEW = new Delegation("BUN § 45", FROM, FROM.plusYears(1));

  @Test
  void aRuleDecidesByTheDelegationOfItsServiceOnTheDay() {
    var municipality = municipality("demo", "1299", Map.of("skolskjuts", List.of(OLD, NEW)));

    assertThat(municipality.delegationFor("skolskjuts", FROM.minusYears(3))).isEmpty();
    assertThat(municipality.delegationFor("skolskjuts", FROM.minusDays(1))).contains(OLD);
    assertThat(municipality.delegationFor("skolskjuts", FROM)).contains(NEW);
    assertThat(municipality.delegationFor("skolskjuts", FROM.plusYears(1))).contains(NEW);
    assertThat(municipality.delegationFor("skolskjuts", FROM.plusYears(1).plusDays(1))).isEmpty();
    assertThat(municipality.delegationFor("forskola", FROM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Demo, 1299", "demo-, 1299", "'', 1299", "demo, 129", "demo, 12999", "demo, 12A9"})
  void aMisspeltIdOrCodeIsRefused(String id, String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> municipality(id, code, Map.of()));
  }

  private static Municipality municipality(
      String id, String code, Map<String, List<Delegation>> delegations) {
    return new Municipality(
        id,
        code,
        "Havrelunda kommun",
        "Barn- och utbildningsnämnden",
        "Förvaltningsrätten i Malmö",
        new Municipality.Contact("", "", "", "", "", "", "", ""),
        new Municipality.Look("#005ea5", Optional.empty()),
        new RuleBook(Map.of()),
        delegations,
        List.of());
  }
}
