package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.Dated.Version;

class DatedTest {
  private static final Version<String> OLD = version("old", "2025-07-01", "2026-06-30");
  private static final Version<String> NEW = version("new", "2026-08-01", null);

  @Test
  void theVersionOfTheDay() {
    var rule = new Dated<>("skolskjuts", List.of(NEW, OLD));

    assertThat(rule.versions()).containsExactly(OLD, NEW);
    assertThat(rule.on(LocalDate.of(2025, 7, 1))).isEqualTo(OLD);
    assertThat(rule.on(LocalDate.of(2026, 6, 30))).isEqualTo(OLD);
    assertThat(rule.on(LocalDate.of(2026, 8, 1))).isEqualTo(NEW);
    assertThat(rule.on(LocalDate.of(2099, 1, 1))).isEqualTo(NEW);
  }

  @Test
  void aDayBetweenOrBeforeTheVersionsStopsWithASentence() {
    var rule = new Dated<>("maxtaxa", List.of(OLD, NEW));

    assertThatThrownBy(() -> rule.on(LocalDate.of(2026, 7, 1)))
        .isInstanceOf(MissingRule.class)
        .hasMessage(
            "Det finns inga beslutade uppgifter om maxtaxa för 1 juli 2026. Kommunen behöver lägga in dem först.");
    assertThatThrownBy(() -> rule.on(LocalDate.of(2025, 6, 30))).isInstanceOf(MissingRule.class);
    assertThatThrownBy(() -> new Dated<>("tom", List.<Version<String>>of()).on(LocalDate.EPOCH))
        .isInstanceOf(MissingRule.class);
  }

  @Test
  void versionsThatOverlapAreRefused() {
    assertThatThrownBy(
            () -> new Dated<>("skolskjuts", List.of(OLD, version("b", "2026-06-30", null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Två versioner av skolskjuts gäller samtidigt från 2026-06-30.");
    assertThatThrownBy(
            () -> new Dated<>("skolskjuts", List.of(NEW, version("b", "2027-08-01", null))))
        .hasMessageContaining("2027-08-01");
    assertThatThrownBy(
            () -> new Dated<>("skolskjuts", List.of(NEW, version("b", "2026-08-01", null))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void versionsMayFollowDayByDay() {
    var next = version("next", "2026-07-01", null);

    assertThat(new Dated<>("skolskjuts", List.of(OLD, next)).on(LocalDate.of(2026, 7, 1)))
        .isEqualTo(next);
  }

  @Test
  void aVersionThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> version("backwards", "2026-07-01", "2026-06-30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Versionen backwards slutar gälla innan den börjar.");
    assertThat(version("one day", "2026-07-01", "2026-07-01").isValidOn(LocalDate.of(2026, 7, 1)))
        .isTrue();
  }

  private static Version<String> version(String id, String from, String to) {
    return new Version<>(
        id, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "nämnden", id);
  }
}
