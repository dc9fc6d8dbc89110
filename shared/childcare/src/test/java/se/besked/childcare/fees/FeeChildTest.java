package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.childcare.fees.FeeChild.Obstacle;
import se.besked.kernel.facts.Activity;

class FeeChildTest {
  /**
   * School begins in the year of six, a year earlier or later; educare ends in that of thirteen.
   */
  @ParameterizedTest(name = "born {0}, {1} in {2}: {3}")
  @CsvSource({
    "2020-12-31, PRESCHOOL, 2020-11, NOT_BORN",
    "2020-12-31, PRESCHOOL, 2020-12,",
    "2020-12-31, PRESCHOOL, 2027-08,",
    "2020-12-31, PRESCHOOL, 2027-09, TOO_OLD_FOR_PRESCHOOL",
    "2020-01-01, PRESCHOOL, 2027-08,",
    "2020-12-31, SCHOOL_AGE_EDUCARE, 2020-11, NOT_BORN",
    "2020-12-31, SCHOOL_AGE_EDUCARE, 2025-07, TOO_YOUNG_FOR_EDUCARE",
    "2020-12-31, SCHOOL_AGE_EDUCARE, 2025-08,",
    "2020-12-31, SCHOOL_AGE_EDUCARE, 2033-06,",
    "2020-12-31, SCHOOL_AGE_EDUCARE, 2033-07, TOO_OLD_FOR_EDUCARE",
  })
  void aPlaceThatAChildCannotHave(
      LocalDate born, Activity activity, String month, @Nullable Obstacle obstacle) {
    assertThat(new FeeChild("a", born, activity).obstacle(YearMonth.parse(month)).orElse(null))
        .isEqualTo(obstacle);
  }

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void isToldInBothLanguages(Obstacle obstacle) {
    assertThat(obstacle.shown(Locale.of("sv"))).endsWith(".");
    assertThat(obstacle.shown(Locale.ENGLISH))
        .endsWith(".")
        .isNotEqualTo(obstacle.shown(Locale.of("sv")));
  }
}
