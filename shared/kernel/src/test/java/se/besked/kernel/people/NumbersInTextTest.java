package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "201501012395",
        "20150101-2395",
        "20150101–2395",
        "20150101\u22122395",
        "20150101 2395",
        "20150101 - 2395",
        "20150101_2395",
        "2015\u200b0101\u00a02395",
        "1501012395",
        "150101-2395",
        "150101+2395",
        "\u0662\u0660\u0661\u0665\u0660\u0661\u0660\u0661-\u0662\u0663\u0669\u0665",
        "20150101TF01",
        "20150101-tf01",
        "20150101-T220",
        "150101-T220"
      })
  void aNumberIsSeenHoweverItIsWritten(String number) {
    assertThat(NumbersInText.isIn(number)).isTrue();
    assertThat(NumbersInText.isIn("Fel på " + number + ", se över")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "faktura 1234567890",
        "IMG_20261122_101530",
        "20150101-2394",
        "201501012395678",
        "20261130-A101",
        "20261399-T101",
        "ärende SKJ-2026-00012"
      })
  void otherFiguresAreLetBe(String text) {
    assertThat(NumbersInText.isIn(text)).isFalse();
    assertThat(NumbersInText.replaced(text, "x")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"201501012395", "150101-2395", "20150101_2395", "20150101–2395", "20150101TF01"})
  void aNumberIsReplacedAndTheRestStays(String number) {
    assertThat(NumbersInText.replaced("Åsas intyg " + number + " (2)", "x"))
        .isEqualTo("Åsas intyg x (2)");
  }
}
