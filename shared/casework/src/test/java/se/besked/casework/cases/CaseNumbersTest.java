package se.besked.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SKJ-2026-00001",
        " skj-2026-00001 ",
        "skj\u20132026\u201300001",
        "SKJ 2026 00001",
        "SKJ - 2026 - 00001",
        "\uff33\uff2b\uff2a-2026-00001",
        "SKJ\u00a02026-\u200b00001"
      })
  void isReadHoweverItIsWritten(String typed) {
    assertThat(CaseNumbers.read(typed)).isEqualTo("SKJ-2026-00001");
  }
}
