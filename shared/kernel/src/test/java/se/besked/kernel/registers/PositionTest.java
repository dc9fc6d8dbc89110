package se.besked.kernel.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
  void offTheEarth(double lat, double lon) {
    assertThatThrownBy(() -> new Position(lat, lon)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"56.6, 11.9, 0", "56.601, 11.9, 111", "56.6, 11.901, 61", "56.599, 11.899, 127"})
  void asTheCrowFlies(double lat, double lon, long metres) {
    var square = new Position(56.6, 11.9);
    assertThat(Math.round(square.metresTo(new Position(lat, lon)))).isEqualTo(metres);
    assertThat(Math.round(new Position(lat, lon).metresTo(square))).isEqualTo(metres);
  }

  @Test
  void enrolmentsAreCurrentFromTheirFirstToTheirLastDay() {
    var start = LocalDate.of(2026, 8, 17);
    var end = LocalDate.of(2027, 6, 11);
    var enrolment = new Enrolment("s1", "GR", 4, start, end);

    assertThat(enrolment.isCurrentOn(start.minusDays(1))).isFalse();
    assertThat(enrolment.isCurrentOn(start)).isTrue();
    assertThat(enrolment.isCurrentOn(end)).isTrue();
    assertThat(enrolment.isCurrentOn(end.plusDays(1))).isFalse();
    assertThat(new Enrolment("s1", "GR", 4, start, null).isCurrentOn(end.plusYears(9))).isTrue();
  }
}
