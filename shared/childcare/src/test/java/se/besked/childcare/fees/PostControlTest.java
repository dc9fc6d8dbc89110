package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.Rules;
import se.besked.childcare.fees.PostControl.Verdict;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.MissingRule;

class PostControlTest {
  private static final FeeChild CHILD =
      new FeeChild("child", LocalDate.of(2025, 3, 1), Activity.PRESCHOOL);
  private final FeeSchedule fees = new FeeSchedule(Rules.LUND);

  @Test
  void tooLittleIsInvoiced() {
    var control = control(7, 12, 30_000, 35_000 * 12);

    assertThat(control.difference()).as("T-FEE-17").isEqualTo(900);
    assertThat(control.verdict()).isEqualTo(Verdict.INVOICE);
    assertThat(control.months()).hasSize(6).allMatch(m -> m.difference() == 150);
    assertThat(control.explanation(Locale.of("sv")).replace('\u00a0', ' '))
        .isEqualTo("För året har 900 kr för lite betalats. Beloppet faktureras.");
    assertThat(control.months().getFirst().explanation(Locale.of("sv")).replace('\u00a0', ' '))
        .startsWith("Juli 2026: avgiften var 600 kr, rätt avgift är 750 kr, skillnad +150 kr.")
        .contains("(35 000 kr − 10 000 kr) × 3 % = 750 kr");
  }

  @Test
  void eachHalfOf2026HasItsOwnFormula() {
    var control = control(1, 12, 30_000, 40_000 * 12);

    assertThat(control.months().get(5).right().total()).isEqualTo(1_200);
    assertThat(control.months().get(6).right().total()).isEqualTo(900);
    assertThat(control.difference()).isEqualTo(12 * 300);
  }

  @Test
  void tooMuchIsPaidBack() {
    var control = control(7, 12, 35_000, 30_000 * 12);

    assertThat(control.difference()).isEqualTo(-900);
    assertThat(control.verdict()).isEqualTo(Verdict.REFUND);
  }

  /** One month in preschool as first child: 3 % of the difference. */
  @ParameterizedTest(name = "{0} kr instead of 30 000 is {1} kr and {2}")
  @CsvSource({
    "36666, 200, NOTHING",
    "36700, 201, INVOICE",
    "23334, -200, NOTHING",
    "23300, -201, REFUND",
    "30000, 0, NOTHING"
  })
  void smallDifferencesAreLeftAsTheyAre(int actual, int difference, Verdict verdict) {
    var control = control(9, 9, 30_000, actual * 12);

    assertThat(control.difference()).isEqualTo(difference);
    assertThat(control.verdict()).isEqualTo(verdict);
  }

  @Test
  void aTwelfthIsRoundedDown() {
    var control = control(9, 9, 30_000, 12 * 30_000 + 11);

    assertThat(control.difference()).isZero();
  }

  @Test
  void halfIsCheckedForWhatWasShared() {
    var charged =
        IntStream.rangeClosed(7, 12)
            .mapToObj(
                m ->
                    new ChargedMonth(YearMonth.of(2026, m), household(30_000), Set.of(CHILD.key())))
            .toList();

    assertThat(PostControl.of(fees, charged, 35_000 * 12).difference()).isEqualTo(450);
  }

  @Test
  void refusesWhatIsNoYear() {
    var december = new ChargedMonth(YearMonth.of(2025, 12), household(1));
    var january = new ChargedMonth(YearMonth.of(2026, 1), household(1));

    for (var months :
        List.of(List.<ChargedMonth>of(), List.of(december, january), List.of(january, january))) {
      assertThatThrownBy(() -> PostControl.of(fees, months, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> PostControl.of(new FeeSchedule(Rules.MAXTAXA), List.of(january), 1))
        .hasMessageContaining("ingen efterkontroll");
    assertThatThrownBy(
            () ->
                PostControl.of(
                    fees, List.of(new ChargedMonth(YearMonth.of(2027, 1), household(1))), 1))
        .isInstanceOf(MissingRule.class);
  }

  @Test
  void fourMonthsToPay() {
    assertThat(new PostControlRules(200, 4).payBy(LocalDate.of(2027, 10, 31)))
        .isEqualTo("2028-02-29");
  }

  private PostControl control(int from, int to, int stated, int taxed) {
    var months =
        IntStream.rangeClosed(from, to)
            .mapToObj(m -> new ChargedMonth(YearMonth.of(2026, m), household(stated)))
            .toList();
    return PostControl.of(fees, months, taxed);
  }

  private static FeeHousehold household(int income) {
    return new FeeHousehold(Income.of(income), List.of(CHILD));
  }
}
