package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.signing.ElectronicId.StartedOrder;

class QrContentTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T08:00:00.900Z");
  private static final StartedOrder ORDER =
      new StartedOrder(
          "131daac9-16c6-4618-beb0-365768f37288",
          "7c40b5c9-fa74-49cf-b98c-bfe651f9a7c6",
          "67df3917-fa0d-44e5-b327-edcc928297f8",
          "d28db9a7-4cde-429e-a983-359be676944c",
          RECEIVED);

  @ParameterizedTest
  @CsvSource({
    "0, dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8",
    "999, dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8",
    "1000, 949d559bf23403952a94d103e67743126381eda00f0b3cbddbf7c96b1adcbce2",
    "2000, a9e5ec59cb4eee4ef4117150abc58fad7a85439a6a96ccbecc3668b41795b3f3"
  })
  void followsTheOfficialExample(long millis, String code) {
    assertThat(QrContent.of(ORDER, RECEIVED.plusMillis(millis)))
        .isEqualTo("bankid.67df3917-fa0d-44e5-b327-edcc928297f8." + millis / 1000 + "." + code);
  }

  @Test
  void aClockSetBackShowsTheFirstSecond() {
    assertThat(QrContent.of(ORDER, RECEIVED.minusSeconds(5)))
        .isEqualTo(QrContent.of(ORDER, RECEIVED));
  }

  @Test
  void neverContainsTheSecret() {
    assertThat(QrContent.of(ORDER, RECEIVED)).doesNotContain(ORDER.qrStartSecret());
  }
}
