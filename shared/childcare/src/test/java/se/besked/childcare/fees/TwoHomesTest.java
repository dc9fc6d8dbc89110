package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.besked.childcare.Rules;
import se.besked.kernel.facts.Activity;

class TwoHomesTest {
  private static final FeeChild SHARED =
      new FeeChild("shared", LocalDate.of(2024, 3, 1), Activity.PRESCHOOL);
  private static final FeeChild YOUNGER =
      new FeeChild("younger", LocalDate.of(2025, 6, 1), Activity.PRESCHOOL);

  private final FeeMonth september = new FeeSchedule(Rules.LUND).in(YearMonth.of(2026, 9));

  @Test
  void theFirstHomePaysTheOddKrona() {
    var fee = september.of(home(Income.NOT_STATED, SHARED), home(Income.of(90_000), SHARED));

    assertThat(fee.first().total()).as("T-FEE-15").isEqualTo(774);
    assertThat(fee.second().total()).as("T-FEE-15").isEqualTo(773);
    assertThat(fee.children().getFirst().fee()).isEqualTo(1547);
    assertThat(text(fee.first())).contains("hälften av 1 547 kr: 773,50 kr, avrundat till 774 kr");
    assertThat(text(fee.second()))
        .contains(
            "betalar 773 kr, eftersom båda hemmen tillsammans aldrig betalar mer än 1 547 kr");
  }

  @Test
  void eachHomePaysHalfOfItsOwnFee() {
    var fee = september.of(home(Income.of(40_000), SHARED), home(Income.of(20_000), SHARED));

    assertThat(fee.first().total()).isEqualTo(450);
    assertThat(fee.second().total()).isEqualTo(150);
    assertThat(fee.total()).isEqualTo(600);
  }

  @Test
  void eachHomeCountsItsOwnChildrenAndPaysAllForThoseNotShared() {
    var fee =
        september.of(home(Income.of(40_000), SHARED, YOUNGER), home(Income.of(40_000), SHARED));

    assertThat(fee.first().of("shared").number()).isEqualTo(2);
    assertThat(fee.first().of("shared").fee()).isEqualTo(300);
    assertThat(fee.first().of("younger").fee()).isEqualTo(900);
    assertThat(fee.second().of("shared").number()).isEqualTo(1);
    assertThat(fee.second().of("shared").fee()).isEqualTo(450);
    assertThat(fee.children()).extracting(TwoHomesFee.Sum::fee).containsExactly(750, 900);
  }

  @Test
  void isRefusedWhereTheRegisteredHomePays() {
    var malmo = Rules.maxtaxa();
    malmo.put("sharedHomes", "REGISTERED_HOME_PAYS");
    var undecided = Rules.maxtaxa();
    undecided.remove("sharedHomes");

    for (var values : List.of(malmo, undecided)) {
      var fees = new FeeSchedule(Rules.fees(values, "childcare-fees")).in(YearMonth.of(2026, 9));
      assertThatThrownBy(() -> fees.of(home(Income.of(1), SHARED), home(Income.of(1), SHARED)))
          .isInstanceOf(NotShared.class)
          .hasMessageContaining("folkbokfört");
    }
  }

  @Test
  void aChildIsCountedOnce() {
    assertThatThrownBy(() -> home(Income.of(1), SHARED, SHARED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(HouseholdFee fee) {
    return fee.children().getFirst().formula(Locale.of("sv")).replace('\u00a0', ' ');
  }

  private static FeeHousehold home(Income income, FeeChild... children) {
    return new FeeHousehold(income, List.of(children));
  }
}
