package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.childcare.Phrases;
import se.besked.childcare.Rules;

/** The last figure that is taken, and the first that is not. */
class FeeBoundsTest {
  @ParameterizedTest
  @CsvSource({
    "statementAgeMonths, 1, 0",
    "retroactiveMonths, 0, -1",
  })
  void monthsBackAndForth(String figure, int least, int tooFew) {
    assertThat(FeeRules.from(Rules.parameters(with(figure, least)))).isNotNull();
    refused(figure, tooFew);
  }

  @Test
  void ratesThatAreAlikeAreTakenAndThoseThatRiseAreNot() {
    var flat = FeeRules.from(Rules.parameters(with("preschool", List.of("1", "1", "1"))));
    assertThat(IntStream.rangeClosed(1, 4).mapToObj(flat.preschool()::of))
        .containsExactly(new Rate(100), new Rate(100), new Rate(100), Rate.NOTHING);
    refused("preschool", List.of("0.9", "1", "1"));
    refused("preschool", List.of("3", "0.9", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> flat.preschool().of(0));
    assertThatIllegalArgumentException().isThrownBy(() -> flat.preschool().of(-1));
  }

  @Test
  void aRateIsFromNothingToUnderTenPercent() {
    assertThat(new Rate(0).isCharged()).isFalse();
    assertThat(new Rate(1).isCharged()).isTrue();
    assertThat(new Rate(999).plain()).isEqualTo("9.99");
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1000));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(-1));
    assertThat(new Rate(240).shown(Phrases.SWEDISH)).isEqualTo("2,4\u00a0%");
    assertThat(new Rate(240).shown(Phrases.ENGLISH)).isEqualTo("2.4%");
  }

  @Test
  void theCapLeavesSomethingToTakeThePercentageOf() {
    assertThat(new MaximumFee(1, 0).base(Income.NOT_STATED)).isEqualTo(1);
    assertThat(new MaximumFee(10_001, 10_000).base(Income.NOT_STATED)).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new MaximumFee(10_000, 10_000));
    assertThatIllegalArgumentException().isThrownBy(() -> new MaximumFee(10_000, -1));
  }

  @Test
  void noAmountIsBelowNothing() {
    assertThat(Income.of(0)).isEqualTo(new Income.Stated(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Income.of(-1));
    assertThat(IncomeKind.counted(Map.of(IncomeKind.SALARY, 0, IncomeKind.PENSION, 1))).isOne();
    assertThat(new PostControlRules(0, 1).payMonths()).isOne();
    assertThatIllegalArgumentException().isThrownBy(() -> new PostControlRules(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PostControlRules(0, 0));
    assertThat(new SupportPlace(0).isFree()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new SupportPlace(-1));
  }

  @Test
  void someMonthHasTheLowerFeeFromThree() {
    assertThat(fromThree(2, 12).fullFeeMonths()).hasSize(11);
    assertThatIllegalArgumentException().isThrownBy(() -> fromThree(1, 12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "13", "06", "juni", ""})
  void aMonthIsOneOfTwelve(String month) {
    refused(
        "preschoolFromThree",
        Map.of("from", "09-01", "rates", List.of("2", "1", "1"), "fullFeeMonths", List.of(month)));
  }

  private static FromThree fromThree(int first, int last) {
    var months = IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    return FromThree.from(
        Rules.parameters(
            Map.of("from", "09-01", "rates", List.of("2", "1", "1"), "fullFeeMonths", months)));
  }

  private static void refused(String name, Object value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeeRules.from(Rules.parameters(with(name, value))));
  }

  private static Map<String, Object> with(String name, Object value) {
    var values = new LinkedHashMap<>(Rules.maxtaxa());
    values.put(name, value);
    return values;
  }
}
