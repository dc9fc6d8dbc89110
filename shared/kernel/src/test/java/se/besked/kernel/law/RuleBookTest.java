package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final String TOPIC = "school-transport";

  private static Dated.Version<Parameters> version(String from, @Nullable String to) {
    return new Dated.Version<>(
        from,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "Nämnden",
        new Parameters(TOPIC, Map.of()));
  }

  private final RuleBook book =
      new RuleBook(
          Map.of(
              TOPIC,
              new Dated<>(
                  TOPIC,
                  List.of(version("2024-07-01", "2027-12-31"), version("2028-01-01", null)))));

  private static String on(RuleBook book, String day) {
    return book.on(TOPIC, LocalDate.parse(day)).id();
  }

  @Test
  void aVersionTakesOverOnItsDayAndGoesOnUntilTheNext() {
    var now = book.with(TOPIC, version("2027-07-01", null));
    assertThat(on(now, "2027-06-30")).isEqualTo("2024-07-01");
    assertThat(on(now, "2027-07-01")).isEqualTo("2027-07-01");
    assertThat(on(now, "2027-12-31")).isEqualTo("2027-07-01");
    assertThat(on(now, "2028-01-01")).isEqualTo("2028-01-01");
    assertThat(on(book, "2027-07-01")).as("the book itself is not changed").isEqualTo("2024-07-01");
  }

  @Test
  void aVersionWithALastDayLeavesTheRestWithoutRules() {
    var now = book.with(TOPIC, version("2027-07-01", "2027-08-31"));
    assertThat(on(now, "2027-08-31")).isEqualTo("2027-07-01");
    assertThatThrownBy(() -> on(now, "2027-09-01")).isInstanceOf(MissingRule.class);
  }

  @Test
  void aVersionFromTheSameDayReplacesAndATopicMayBeNew() {
    assertThat(book.with(TOPIC, version("2028-01-01", "2028-06-30")).topics().get(TOPIC).versions())
        .hasSize(2);
    assertThat(book.with("contact", version("2027-01-01", null)).has("contact")).isTrue();
  }

  @Test
  void oneVersionAloneHoldsForAllDays() {
    var tried = book.only(TOPIC, version("1970-01-01", null));
    assertThat(on(tried, "2024-07-01")).isEqualTo("1970-01-01");
    assertThat(on(tried, "2030-01-01")).isEqualTo("1970-01-01");
  }
}
