package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"0, PT30S", "1, PT1M", "4, PT8M", "8, PT2H8M", "9, PT3H", "1000, PT3H"})
  void waitsLongerAndLongerUpToThreeHours(int failuresBefore, String delay) {
    assertThat(JobTasks.Backoff.delay(failuresBefore)).hasToString(delay);
  }
}
