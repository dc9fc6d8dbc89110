package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.besked.incomestatement.Home.headline;
import static se.besked.incomestatement.Home.salary;
import static se.besked.incomestatement.Home.stating;
import static se.besked.incomestatement.Home.text;
import static se.besked.incomestatement.IncomeFindings.FEE;
import static se.besked.incomestatement.IncomeFindings.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.fees.IncomeKind;
import se.besked.formkit.Problem;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.LegalReference;

/** Where one answer ends and the next begins. */
class IncomeBoundsTest {
  private final Home home = new Home();
  private final IncomeStatementService service = new IncomeStatementService();

  /** With nothing stated until now, the fee is told from the day one's own income is at the cap. */
  @ParameterizedTest
  @CsvSource({"61559, false", "61560, true", "61561, true"})
  void ownIncomeAtTheCapTellsNothingOfTheOther(int own, boolean exact) {
    home.withPartner(Optional.of(17_321));
    var assessment = home.assess(salary(own));

    assertThat(headline(assessment).contains("Det är den högsta avgiften.")).isEqualTo(exact);
    assertThat(headline(assessment).contains("mellan")).isEqualTo(!exact);
    assertThat(text(assessment, FEE)).contains("avgiften är nu 1 547 kr i månaden");
    assertThat(text(assessment, FEE).contains("× 3 %")).isTrue();
  }

  /** The invoice tells the sum where it is above the deduction and below the cap. */
  @ParameterizedTest
  @CsvSource({
    "6000, 4000, false",
    "6001, 4000, true",
    "31559, 30000, true",
    "31560, 30000, false",
  })
  void theFeeIsExactWhereTheInvoiceTellsTheSame(int before, int others, boolean exact) {
    home.withPartner(Optional.of(others));
    home.stated = Optional.of(before);
    var assessment = home.assess(salary(20_000));

    assertThat(headline(assessment).contains("mellan")).isEqualTo(!exact);
    assertThat(text(assessment, FEE).contains("mellan")).isEqualTo(!exact);
  }

  @Test
  void whatIsFreeForEverybodyIsNotBetweenNothingAndNothing() {
    home.supported(15).withPartner(Optional.of(17_321));

    assertThat(text(home.assess(salary(20_000)), FEE))
        .contains("Bo Provsson: avgiften blir 0 kr i månaden från och med november 2026.")
        .doesNotContain("mellan");
  }

  @Test
  void aFeeThatIsNotDecidedStopsTheSum() {
    home.supported(16);

    assertThat(headline(home.assess(salary(40_000))))
        .isEqualTo(
            "Avgiften för november 2026 kan inte räknas ut än, men du kan skicka in uppgiften.");
  }

  @Test
  void whatOneDoesLaterFollowsFromWhatOneStates() {
    assertThat(home.assess(salary(1)).whatWouldChange().getFirst())
        .isEqualTo("Ändras din inkomst lämnar du en ny uppgift.");
    assertThat(home.assess(stating(Statement.MAXIMUM)).whatWouldChange().getFirst())
        .isEqualTo("Vill du betala efter inkomst lämnar du en ny uppgift.");
  }

  @Test
  void aMonthIsAsWishedUpToTheLimit() {
    var wished = home.assess(salary(1));
    assertThat(Home.all(wished, MONTHS).getFirst().standing()).isEqualTo(Standing.MET);
    assertThat(text(wished, MONTHS).strip())
        .isEqualTo("Uppgiften gäller från och med november 2026.");
    var last = earlier("2023-11-30");
    assertThat(text(home.assess(last), MONTHS))
        .startsWith("Uppgiften gäller från och med november 2023. Avgiften räknas om");
    assertThat(text(home.assess(earlier("2023-10-31")), MONTHS))
        .startsWith("Kommunen ändrar avgiften högst 36 månader bakåt.");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-11-21, tooEarly",
    "2021-11-22, ''",
    "2026-11-22, ''",
    "2026-11-23, tooLate",
  })
  void anEarlierMonthIsWithinFiveYears(String day, String problem) {
    var page = IncomeForm.FORM.page("fran").orElseThrow();

    assertThat(
            IncomeForm.FORM.problems(page, earlier(day), home.facts()).stream()
                .map(Problem::ending)
                .findFirst()
                .orElse(""))
        .isEqualTo(problem);
  }

  private static se.besked.formkit.Answers earlier(String day) {
    return salary(40_000).with(IncomeForm.FROM, "earlier").with(IncomeForm.FROM_DAY, day);
  }

  @Test
  void ofAHouseholdThatIsNotKnownNoFeeIsSaid() {
    home.known = false;
    assertThat(Home.all(home.assess(salary(1)), FEE)).isEmpty();
    home.known = true;
    home.children.clear();
    assertThat(text(home.assess(salary(1)), FEE)).startsWith("Inget barn i hushållet har en plats");
  }

  @Test
  void whoLivesInTheHouseholdIsShown() {
    assertThat(IncomeForm.ADULTS.value().apply(salary(1), home.facts()).orElseThrow().value())
        .isEqualTo("Du är ensam vuxen i hushållet.");
    assertThat(children()).isEqualTo("Bo Provsson, förskola.");
    home.children.set(0, Home.inTwoHomes(home.children.getFirst()));
    home.children.add(Home.child("child-2", "Siv", "2018-05-01", Activity.SCHOOL_AGE_EDUCARE));
    assertThat(children())
        .isEqualTo("Bo Provsson, förskola, bor i två hem. Siv Provsson, fritidshem.");
    home.children.clear();
    assertThat(children()).isEqualTo("Inget barn i hushållet har en plats.");
  }

  private String children() {
    return IncomeForm.CHILDREN.value().apply(salary(1), home.facts()).orElseThrow().value();
  }

  @Test
  void whoIsAloneHasNobodyElsesIncome() {
    assertThat(home.read(salary(1)).othersIncome()).isNull();
    home.withPartner(Optional.of(17_321));
    assertThat(home.read(salary(1)).othersIncome()).isEqualTo(17_321);
  }

  @Test
  void whatIsKeptForLaterMonthsIsByKind() {
    assertThat(service.statedIncome(home.read(salary(40_000))).orElseThrow().perKind())
        .contains(Map.of("SALARY", 40_000));
    assertThat(service.statedIncome(home.read(stating(Statement.NONE))).orElseThrow().perKind())
        .contains(Map.of());
    var accepted = service.statedIncome(home.read(stating(Statement.MAXIMUM))).orElseThrow();
    assertThat(accepted.perKind()).isEmpty();
    assertThat(accepted.from()).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  void bothActivitiesHaveTheirProvision() {
    assertThat(service.grounds(home.read(salary(1))))
        .extracting(g -> g.law().shown())
        .containsExactly(
            LegalReference.schoolAct("8 kap. 16 §").shown(),
            LegalReference.schoolAct("14 kap. 12 §").shown());
  }

  @Test
  void amountsAreStatedOfIncomeThatCountsAndNothingElse() {
    assertThat(made(Statement.INCOME, Map.of(IncomeKind.SALARY, 0)).own()).contains(0);
    refused(Statement.INCOME, Map.of());
    refused(Statement.NONE, Map.of(IncomeKind.SALARY, 1));
    refused(Statement.INCOME, Map.of(IncomeKind.SALARY, 1, IncomeKind.CAPITAL, 1));
  }

  private static void refused(Statement statement, Map<IncomeKind, Integer> amounts) {
    assertThatIllegalArgumentException().isThrownBy(() -> made(statement, amounts));
  }

  private static IncomeApplication made(Statement statement, Map<IncomeKind, Integer> amounts) {
    return new IncomeApplication(
        statement, amounts, YearMonth.of(2026, 11), LocalDate.of(2026, 11, 22), null, null, null);
  }
}
