package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  private static TypedNumber read(String typed) {
    return TypedNumber.read(typed, Year.of(2026));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201501012395",
        "150101-2395",
        " 20150101\u20132395 ",
        "2015-01-01-2395",
        "201801712389"
      })
  void aNumberThatSomebodyMayHaveIsRead(String typed) {
    assertThat(read(typed)).isInstanceOf(TypedNumber.Somebodys.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20150101-2396",
        "150101-2396",
        "20150229-2392",
        "20150101-0005",
        "20180171-2380",
        "201813712389",
        "20150101-23955",
        "2015-01-01-2394",
        "15010123951",
        "20151399-TF01",
        "151399-T220"
      })
  void aNumberThatNobodyCanHaveIsWrong(String typed) {
    assertThat(read(typed)).isEqualTo(new TypedNumber.Wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"20150101-TF01", "20150101 tf01", "150101-T220"})
  void aTemporaryNumberIsKnownByItsLetters(String typed) {
    assertThat(read(typed)).isEqualTo(new TypedNumber.Interim());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Provsson", "SKJ-2026-00042", "2026-00042", "IMG_20261122_101530"})
  void otherTextsAreNoNumbers(String typed) {
    assertThat(read(typed)).isEqualTo(new TypedNumber.NoNumber());
  }
}
