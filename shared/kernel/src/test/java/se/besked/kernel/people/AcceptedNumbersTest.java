package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.AcceptedNumbers.Refusal;

class AcceptedNumbersTest {
  private static final PersonalNumber TEST = PersonalNumber.of("198501012382");
  private static final PersonalNumber OTHER_TEST = PersonalNumber.of("198806152388");

  /** On the official list, but outside the pattern. */
  private static final PersonalNumber UNLIKE = PersonalNumber.of("198506119992");

  @Test
  void testNumbersStayOutOfProduction() {
    var production = new AcceptedNumbers(true, TestNumbers.byPattern());
    assertThat(production.whyNot(TEST)).contains(Refusal.TEST_NUMBER);
    assertThat(production.whyNot(PersonalNumber.of("189001019802"))).isPresent();
    assertThat(production.whyNot(UNLIKE)).isEmpty();
  }

  @Test
  void onlyTestNumbersElsewhere() {
    var elsewhere = new AcceptedNumbers(false, TestNumbers.listed(List.of(TEST)));
    assertThat(elsewhere.whyNot(TEST)).isEmpty();
    assertThat(elsewhere.whyNot(OTHER_TEST)).contains(Refusal.REAL_NUMBER);
  }

  @Test
  void aListLeavesNothingToThePattern() {
    var production = new AcceptedNumbers(true, TestNumbers.listed(List.of(TEST)));
    assertThat(production.whyNot(TEST)).contains(Refusal.TEST_NUMBER);
    assertThat(production.whyNot(OTHER_TEST)).isEmpty();
  }

  @Test
  void anEmptyListIsNoList() {
    assertThatIllegalArgumentException().isThrownBy(() -> TestNumbers.listed(List.of()));
  }
}
