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
