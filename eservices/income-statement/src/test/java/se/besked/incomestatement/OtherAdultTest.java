package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.incomestatement.Home.salary;
import static se.besked.incomestatement.Home.stating;
import static se.besked.incomestatement.Home.text;
import static se.besked.incomestatement.IncomeFindings.FEE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.decisions.Assessment;

/** SEC-07: another adult's figures are reckoned with, and never told. */
class OtherAdultTest {
  private static final int OTHERS = 17_321;
  private final Home home = new Home().withPartner(Optional.of(OTHERS));
  private final IncomeStatementService service = new IncomeStatementService();

  @Test
  void onlyWhetherItIsStated() {
    var answers = salary(23_456);
    var adults = IncomeForm.ADULTS.value().apply(answers, home.facts()).orElseThrow().value();

    assertThat(adults).isEqualTo("Du och Kim Provsson. Den inkomsten är lämnad: ja.");
    home.others.clear();
    home.withPartner(Optional.empty());
    assertThat(IncomeForm.ADULTS.value().apply(answers, home.facts()).orElseThrow().value())
        .isEqualTo("Du och Kim Provsson. Den inkomsten är lämnad: nej.");
  }

  @Test
  void noFigureOfTheirsNorTheSumIsInAnyText() {
    // 23 456 + 17 321 = 40 777; less the deduction 30 777.
    for (var before : List.of(Optional.<Integer>empty(), Optional.of(22_000))) {
      home.stated = before;
      var application = home.read(salary(23_456));
      var shown =
          home.assess(application, "sv").toString()
              + home.assess(application, "en")
              + home.assess(service.kept(application), "sv")
              + service.summary(
                  application, salary(23_456), home.facts(), IncomeStatementService.words("sv"));

      assertThat(shown.replace("\u00a0", "").replace(" ", ""))
          .contains("23456")
          .doesNotContain("17321", "40777", "30777", "39321", "29321");
      assertThat(home.assess(application, "sv").toString()).doesNotContain("Kim");
    }
  }

  @Test
  void exactWhenTheInvoiceTellsTheSameAlready() {
    home.stated = Optional.of(22_000);

    // Before: (39 321 − 10 000) × 3 % = 879.63. After: (40 777 − 10 000) × 3 % = 923.31.
    assertThat(text(home.assess(salary(23_456)), FEE))
        .contains("nu 880 kr", "blir 923 kr", "3 % av hushållets inkomst");
  }

  @Test
  void whoeverStatesAnythingLearnsNothingOfTheOther() {
    // Nothing stated until now, so the invoice is the highest fee whatever the other earns.
    var answers = new LinkedHashSet<String>();
    for (int others : new int[] {0, 9_000, OTHERS, 30_000, 61_560, 90_000}) {
      home.others.clear();
      home.withPartner(Optional.of(others));
      answers.add(
          IntStream.of(0, 5_000, 23_456, 61_559, 61_560, 80_000)
              .mapToObj(own -> shown(home.assess(salary(own))))
              .reduce("", String::concat));
    }
    assertThat(answers).hasSize(1);
    assertThat(text(home.assess(salary(23_456)), FEE))
        .contains(
            "mellan 404 kr och 1 547 kr", "bara din inkomst", "(23 456 kr − 10 000 kr) × 3 %");
    assertThat(text(home.assess(salary(61_560)), FEE)).contains("blir 1 547 kr");
  }

  @Test
  void anInvoiceAtTheTopHidesTheOtherStill() {
    home.stated = Optional.of(60_000);
    var one = shown(home.assess(salary(0)));
    home.others.clear();
    home.withPartner(Optional.of(40_000));

    assertThat(shown(home.assess(salary(0)))).isEqualTo(one);
  }

  @Test
  void whatIsSignedAndKeptIsTheSameWhateverTheOtherHasStated() {
    home.stated = Optional.of(22_000);
    var one = service.kept(home.read(salary(23_456)));
    home.others.clear();
    home.withPartner(Optional.of(90_000));

    assertThat(service.kept(home.read(salary(23_456)))).isEqualTo(one);
    assertThat(one.othersIncome()).isNull();
    assertThat(text(home.assess(one, "sv"), FEE)).doesNotContain("nu ").contains("mellan");
  }

  @Test
  void acceptingTheHighestFeeTellsNothing() {
    assertThat(text(home.assess(stating(Statement.MAXIMUM)), FEE)).contains("blir 1 547 kr");
  }

  @Test
  void aPartnersChildHasNoName() {
    home.children.add(
        Home.partners(
            Home.child(
                "child-2", "HEMLIG", "2025-01-15", se.besked.kernel.facts.Activity.PRESCHOOL)));
    var application = home.read(salary(20_000));
    var everything =
        application
            + home.assess(application, "sv").toString()
            + IncomeForm.CHILDREN.value().apply(salary(1), home.facts());

    assertThat(everything).doesNotContain("HEMLIG").contains("Barn 1");
    assertThat(text(home.assess(application, "sv"), FEE)).contains("Barn 1: avgiften");
  }

  private static String shown(Assessment assessment) {
    return assessment.headline() + assessment.findings() + assessment.whatWouldChange();
  }
}
