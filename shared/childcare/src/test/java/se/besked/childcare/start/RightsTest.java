package se.besked.childcare.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.Rules;
import se.besked.kernel.law.MissingRule;

class RightsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final PreschoolRules preschool = PreschoolRules.from(Rules.parameters(Rules.preschool()));
  private final EducareRules educare = EducareRules.from(Rules.parameters(Rules.educare()));

  @Test
  void unemployedParentsGiveHoursAWeek() {
    var right = right("2024-11-30", TODAY, Situation.JOB_SEEKING, Situation.JOB_SEEKING);

    assertThat(right).as("T-LAW-5").isEqualTo(new PreschoolRight.HoursAWeek(25));
    assertThat(right.shown(Locale.of("sv"))).contains("25 timmar i veckan");
    assertThat(right("2024-11-30", TODAY, Situation.WORK, Situation.PARENTAL_LEAVE))
        .isInstanceOf(PreschoolRight.HoursAWeek.class);
  }

  @Test
  void workAndStudiesGiveAsMuchAsIsNeeded() {
    assertThat(right("2024-11-30", TODAY, Situation.WORK, Situation.STUDIES))
        .isInstanceOf(PreschoolRight.ByNeed.class);
    assertThat(right("2025-11-22", TODAY, Situation.WORK))
        .as("the first birthday")
        .isInstanceOf(PreschoolRight.ByNeed.class);
    assertThat(right("2025-11-23", TODAY, Situation.WORK)).isInstanceOf(PreschoolRight.None.class);
  }

  @Test
  void generalPreschoolNeedsNoReason() {
    var september = LocalDate.of(2026, 9, 1);

    assertThat(right("2023-12-31", september, Situation.OTHER))
        .as("T-LAW-6")
        .isInstanceOf(PreschoolRight.General.class);
    assertThat(right("2024-01-01", september, Situation.OTHER))
        .isInstanceOf(PreschoolRight.None.class);
    assertThat(right("2023-12-31", september.minusDays(1), Situation.OTHER))
        .isInstanceOf(PreschoolRight.None.class);
    assertThat(right("2020-12-31", september, Situation.OTHER))
        .as("school age")
        .isInstanceOf(PreschoolRight.None.class);
  }

  @Test
  void theChildsOwnNeedsComeFirst() {
    var born = LocalDate.of(2026, 3, 1);

    assertThat(PreschoolRight.on(TODAY, born, List.of(), false, true, preschool).law().citation())
        .isEqualTo("8 kap. 7 §");
    assertThat(
            PreschoolRight.on(
                TODAY, born.minusYears(1), List.of(Situation.OTHER), true, false, preschool))
        .isInstanceOf(PreschoolRight.ByNeed.class);
  }

  @ParameterizedTest(name = "{0}: born {1} ends {2}")
  @CsvSource({"T-LAW-20, 2014-03-01, 2027-06-11", "T-LAW-22, 2015-01-01, 2028-06-09"})
  void educareEndsWithTheSpringTermOfTheYearOfThirteen(String test, LocalDate born, LocalDate end) {
    assertThat(educare.lastDay(born)).as(test).isEqualTo(end);
  }

  @Test
  void anUndecidedSchoolYearIsNotGuessed() {
    assertThatThrownBy(() -> educare.lastDay(LocalDate.of(2016, 1, 1)))
        .isInstanceOf(MissingRule.class)
        .hasMessageContaining("läsårets tider");
    assertThatThrownBy(() -> preschool.automaticEnd(2028)).isInstanceOf(MissingRule.class);
  }

  @Test
  void openActivityFromTheAutumnOfTheYearOfTen() {
    var born = LocalDate.of(2016, 10, 10);

    assertThat(educare.mayBeReplaced(born, LocalDate.of(2026, 9, 1), false))
        .as("T-LAW-23")
        .isTrue();
    assertThat(educare.mayBeReplaced(born, LocalDate.of(2026, 8, 16), false)).isFalse();
    assertThat(educare.mayBeReplaced(born, LocalDate.of(2026, 9, 1), true))
        .as("special support")
        .isFalse();
  }

  @Test
  void preschoolEndsWhenSchoolBegins() {
    int year = Ages.schoolStartYear(LocalDate.of(2021, 12, 31));

    assertThat(year).as("T-LAW-33").isEqualTo(2027);
    assertThat(preschool.automaticEnd(year)).isEqualTo("2027-08-15");
    var enkoping = Rules.preschool();
    enkoping.put("endsOn", "07-31");
    assertThat(PreschoolRules.from(Rules.parameters(enkoping)).automaticEnd(2030))
        .isEqualTo("2030-07-31");
  }

  @Test
  void aQueueDateIsNotBeforeACertainAge() {
    var stockholm = Rules.preschool();
    stockholm.put("queueFromAgeMonths", 6);
    var rules = PreschoolRules.from(Rules.parameters(stockholm));
    var born = LocalDate.of(2026, 8, 31);

    assertThat(rules.queueDate(TODAY, born)).isEqualTo("2027-02-28");
    assertThat(preschool.queueDate(TODAY, born)).isEqualTo(TODAY);
  }

  @Test
  void refusesRulesBelowTheLaw() {
    assertRefused("guaranteeMonths", 5, "högst fyra månader");
    assertRefused("hoursPerWeekAtHome", 14, "minst 15 timmar");
    assertRefused("queueOrder", List.of("SIBLING", "SPECIAL_NEED"), "SPECIAL_NEED");
    assertRefused("queueOrder", List.of("SPECIAL_NEED", "LOTTERY"), "LOTTERY");
    assertRefused("answerDays", 0, "Svarstiden");
    assertRefused("generalPreschoolFrom", "13-01", "13-01");
    assertRefused(
        "termDates",
        List.of(
            Map.of(
                "schoolYear", "2026/27", "autumnStart", "2026-09-01", "springEnd", "2027-06-11")),
        "augusti");
    assertRefused("hasteMonths", 1, "hasteMonths");
  }

  private static void assertRefused(String name, Object value, String sentence) {
    var values = Rules.preschool();
    values.put(name, value);
    assertThatThrownBy(() -> PreschoolRules.from(Rules.parameters(values)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  private PreschoolRight right(String born, LocalDate day, Situation... adults) {
    return PreschoolRight.on(day, LocalDate.parse(born), List.of(adults), false, false, preschool);
  }
}
