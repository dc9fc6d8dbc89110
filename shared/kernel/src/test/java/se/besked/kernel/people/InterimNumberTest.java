package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterimNumberTest {
  @ParameterizedTest
  @CsvSource({
    "20130101TF01, 20130101TF01",
    "20130101-TF01, 20130101TF01",
    "' 20130101-tf01 ', 20130101TF01",
    "20130101-T220, 20130101T220",
    "20130101–TF01, 20130101TF01",
    "20130101 TF01, 20130101TF01"
  })
  void numbersOfTheRegistrysOwn(String text, String number) {
    var read = InterimNumber.tryParse(text).orElseThrow();
    assertThat(read.text()).isEqualTo(number);
    assertThat(read).hasToString("2013****-****");
  }

  @Test
  void oneNumberIsOneHoweverItIsWritten() {
    var one = InterimNumber.tryParse("20130101TF01");
    assertThat(one)
        .isEqualTo(InterimNumber.tryParse("20130101-tf01"))
        .hasSameHashCodeAs(InterimNumber.tryParse("20130101-tf01"));
    assertThat(one).isNotEqualTo(InterimNumber.tryParse("20130101TF02"));
    assertThat(one.orElseThrow().equals("20130101TF01")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "201501012395", "20150101-2395", "130101-T220", "20130101TFA1", "T220"})
  void otherTextsAreNone(String text) {
    assertThat(InterimNumber.tryParse(text)).isEmpty();
  }
}
