package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {
  private static final Year IN_2026 = Year.of(2026);

  @ParameterizedTest
  @ValueSource(strings = {"201501012395", "198501012382", "202301012395", "202002292387"})
  void personalNumbers(String digits) {
    var number = PersonalNumber.of(digits);

    assertThat(number.digits()).isEqualTo(digits);
    assertThat(number.isCoordinationNumber()).isFalse();
    assertThat(number.birthDate()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201501012395",
        "20150101-2395",
        "20150101+2395",
        "150101-2395",
        "1501012395",
        "  150101-2395 ",
        "150101 2395",
        "20150101 2395",
        "2015 01 01 - 2395",
        "150101\u20132395",
        "20150101\u22122395",
        "\u00a0150101\u20112395\u00a0",
        "\u202d20150101-2395\u202c",
        "٢٠١٥٠١٠١٢٣٩٥"
      })
  void writtenInDifferentWaysButTheSamePerson(String text) {
    assertThat(PersonalNumber.parse(text, IN_2026)).isEqualTo(PersonalNumber.of("201501012395"));
  }

  @ParameterizedTest
  @CsvSource({
    // Written, read in, twelve digits
    "260104+9030, 2026, 192601049030",
    "260104+9030, 2030, 192601049030",
    "260104-9030, 2025, 192601049030",
    "2601049030,  2025, 192601049030",
    "260104-9030, 2026, 202601049030",
    "850101-2382, 2026, 198501012382",
    "8501012382,  2084, 198501012382",
    "850101+2382, 2085, 198501012382",
  })
  void theSeparatorTellsTheCentury(String text, int year, String digits) {
    assertThat(PersonalNumber.parse(text, Year.of(year)).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "202301612392, 2023-01-01",
    "201801712389, 2018-01-11",
    "201000802395,", // month 00
    "191711602399,", // day 60
    "193309912388,", // 31 September
  })
  void coordinationNumbersAlsoWithoutRealDates(String digits, LocalDate born) {
    var number = PersonalNumber.of(digits);

    assertThat(number.isCoordinationNumber()).isTrue();
    assertThat(number.birthDate().orElse(null)).isEqualTo(born);
    assertThat(number.birthYear()).isEqualTo(Integer.parseInt(digits.substring(0, 4)));
    assertThat(PersonalNumber.parse(digits.substring(2), Year.of(number.birthYear() + 1)))
        .isEqualTo(number);
  }

  @Test
  void aFullYearWithAPlusSignIsTheYearItSays() {
    assertThat(PersonalNumber.parse("19260104+9030", IN_2026).digits()).isEqualTo("192601049030");
    assertThat(PersonalNumber.of("19260104+9030").digits()).isEqualTo("192601049030");
  }

  /** Birth date and zeroes: how registers write whoever has no number. */
  @ParameterizedTest
  @ValueSource(strings = {"20150101", "20150161", "19750202", "20150060"})
  void birthNumber000IsNobodys(String date) {
    for (int digit = 0; digit <= 9; digit++) {
      assertThat(PersonalNumber.tryParse(date + "000" + digit, IN_2026)).isEmpty();
      assertThat(PersonalNumber.tryParse(date.substring(2) + "-000" + digit, IN_2026)).isEmpty();
    }
    assertThat(
            java.util.stream.IntStream.rangeClosed(0, 9)
                .filter(d -> PersonalNumber.tryParse(date + "001" + d, IN_2026).isPresent()))
        .hasSize(1);
  }

  @Test
  void aWrongCheckDigitIsRefused() {
    assertThatThrownBy(() -> PersonalNumber.of("201501012396"))
        .isInstanceOf(InvalidPersonalNumber.class)
        .hasMessage("Sista siffran i personnumret stämmer inte.");
  }

  @Test
  void aDateThatDoesNotExistIsRefusedThoughTheCheckDigitIsRight() {
    assertThatThrownBy(() -> PersonalNumber.of("20150229-2392"))
        .isInstanceOf(InvalidPersonalNumber.class)
        .hasMessage("Datumet i personnumret finns inte.");
  }

  @Test
  void everyOtherCheckDigitIsRefused() {
    for (char digit = '0'; digit <= '9'; digit++) {
      var accepted = PersonalNumber.tryParse("20150101239" + digit, IN_2026).isPresent();
      assertThat(accepted).as("check digit %s", digit).isEqualTo(digit == '5');
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2015-01-01-2395",
        "000101-T220",
        "201501-012395",
        "15010123951",
        "2015010123955"
      })
  void otherTextsAreRefusedWithTheRightForm(String text) {
    assertThatThrownBy(() -> PersonalNumber.parse(text, IN_2026))
        .isInstanceOf(InvalidPersonalNumber.class)
        .hasMessageContaining("ÅÅÅÅMMDD-NNNN");
    assertThat(PersonalNumber.tryParse(text, IN_2026)).isEmpty();
  }

  @Test
  void daysBeyondTheCoordinationNumbersAreRefused() {
    for (var beyond : List.of("2015019223", "2015139123", "2015006023", "2015000023")) {
      var valid = new java.util.ArrayList<String>();
      for (int tail = 0; tail < 100; tail++) {
        var text = beyond + "%02d".formatted(tail);
        PersonalNumber.tryParse(text, IN_2026).map(PersonalNumber::digits).ifPresent(valid::add);
      }
      if (beyond.equals("2015006023")) {
        assertThat(valid).as("month 00 and day 60").hasSize(10);
      } else {
        assertThat(valid).as(beyond).isEmpty();
      }
    }
  }

  @Test
  void shownOnlyWhereItIsAskedFor() {
    var number = PersonalNumber.of("201501012395");

    assertThat(number.shown()).isEqualTo("20150101-2395");
    assertThat(number).hasToString("2015****-****");
    assertThat("%s".formatted(number)).doesNotContain("2395").doesNotContain("0101");
  }

  @Test
  void noExceptionTellsTheNumber() {
    for (var wrong : List.of("201501012396", "20150229-2392", "15-0101-2395")) {
      assertThatThrownBy(() -> PersonalNumber.parse(wrong, IN_2026))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain(wrong.substring(2, 6)))
          .satisfies(
              e ->
                  assertThat(e.getCause() == null ? "" : e.getCause().getMessage())
                      .doesNotContain(wrong));
    }
  }

  @Test
  void orderedAndEqualByTheirDigits() {
    var older = PersonalNumber.of("198501012382");
    var younger = PersonalNumber.of("201501012395");

    assertThat(older).isLessThan(younger).isNotEqualTo(younger).isNotEqualTo("198501012382");
    assertThat(PersonalNumber.of("19850101-2382")).hasSameHashCodeAs(older);
  }
}
