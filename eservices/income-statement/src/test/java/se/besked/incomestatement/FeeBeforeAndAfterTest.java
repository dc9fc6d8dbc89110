package se.besked.incomestatement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.incomestatement.Home.headline;
import static se.besked.incomestatement.Home.salary;
import static se.besked.incomestatement.Home.stating;
import static se.besked.incomestatement.Home.text;
import static se.besked.incomestatement.IncomeFindings.AGE;
import static se.besked.incomestatement.IncomeFindings.FEE;
import static se.besked.incomestatement.IncomeFindings.HOUSEHOLD;
import static se.besked.incomestatement.IncomeFindings.INCOME;
import static se.besked.incomestatement.IncomeFindings.MONTHS;
import static se.besked.incomestatement.IncomeFindings.TWO_HOMES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;

/** FEE-01 … FEE-13: what a statement does to the fee. */
class FeeBeforeAndAfterTest {
  private final Home home = new Home();

  @ParameterizedTest(name = "{0} kr: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "70000; 1 547 kr; 61 560 kr (inkomsttaket)", // T-FEE-1
        "40000; 900 kr; (40 000 kr − 10 000 kr) × 3 % = 900 kr", // T-FEE-3
        "12000; 60 kr; (12 000 kr − 10 000 kr) × 3 % = 60 kr", // T-FEE-5
        "10000; 0 kr; inte högre än avdraget",
      })
  void beforeIsTheHighestFeeUntilSomethingIsStated(int income, String after, String formula) {
    var assessment = home.assess(salary(income));

    assertThat(text(assessment, FEE))
        .contains("Bo Provsson: avgiften är nu 1 547 kr i månaden.")
        .contains(
            "Bo Provsson: avgiften blir %s i månaden från och med november 2026".formatted(after))
        .contains(formula);
    assertThat(headline(assessment)).contains(after);
  }

  @Test
  void whatWasStatedUntilNowIsBefore() {
    home.stated = Optional.of(40_000);

    assertThat(text(home.assess(salary(25_000)), FEE))
        .contains("nu 900 kr", "blir 450 kr", "(25 000 kr − 10 000 kr) × 3 % = 450 kr");
  }

  @Test
  void eachChildHasItsOwnFee() {
    // T-FEE-7: the younger in preschool, the older in educare.
    home.children.add(Home.child("child-2", "Siv", "2018-05-01", Activity.SCHOOL_AGE_EDUCARE));
    var assessment = home.assess(stating(Statement.MAXIMUM));

    assertThat(text(assessment, FEE))
        .contains("Bo Provsson: avgiften blir 1 547 kr", "Siv Provsson: avgiften blir 516 kr");
    assertThat(headline(assessment))
        .isEqualTo(
            "Hushållets avgift blir 2 063 kr i månaden från och med november 2026."
                + " Det är den högsta avgiften.");
  }

  @Test
  void noIncomeIsStatedAsNothingAndTheHighestFeeIsAcceptedInOneStep() {
    assertThat(headline(home.assess(stating(Statement.NONE)))).contains("blir 0 kr");
    assertThat(text(home.assess(stating(Statement.NONE)), INCOME)).contains("alltså 0 kr");

    var accepted = home.assess(stating(Statement.MAXIMUM));
    assertThat(headline(accepted)).contains("1 547 kr", "högsta avgiften");
    assertThat(text(accepted, AGE)).isEmpty();
    var pages = IncomeForm.FORM.pagesFor(stating(Statement.MAXIMUM), home.facts());
    assertThat(pages).extracting(p -> p.key()).containsExactly("hushall", "val", "fran", "kontakt");
  }

  @Test
  void amountsThatAreNoLongerAskedForDoNotCount() {
    var changedMind = salary(40_000).with(IncomeForm.STATEMENT, "NONE");
    assertThat(home.read(changedMind).own()).contains(0);
    var otherKind =
        salary(40_000).with("kinds", List.of("PENSION")).with("amountPENSION", List.of("9 000 kr"));
    assertThat(home.read(otherKind).own()).contains(9_000);
  }

  @Test
  void everyKindHasItsAmountAndTheyAreAddedUp() {
    var answers =
        salary(20_000)
            .with("kinds", List.of("SALARY", "PARENTAL_BENEFIT", "BUSINESS"))
            .with("amountPARENTAL_BENEFIT", List.of("12 000"))
            .with("amountBUSINESS", List.of("1500"));

    assertThat(home.read(answers).own()).contains(33_500);
    assertThat(text(home.assess(answers), INCOME))
        .contains("Du har uppgett 33 500 kr", "Föräldrapenning 12 000 kr");
    assertThat(
            IncomeForm.FORM.problems(
                IncomeForm.FORM.page("inkomst").orElseThrow(),
                answers.with("amountBUSINESS", List.of("")),
                home.facts()))
        .extracting(p -> p.question() + "." + p.ending())
        .containsExactly("amountBUSINESS.missing");
    assertThat(
            IncomeForm.FORM.problems(
                IncomeForm.FORM.page("inkomst").orElseThrow(), salary(600_000), home.facts()))
        .extracting(p -> p.ending())
        .containsExactly("tooMuch");
  }

  @Test
  void aMonthWithoutPublishedFiguresStopsTheFigureNotTheStatement() {
    var assessment = home.assess(salary(40_000).with(IncomeForm.FROM, "2027-01"));

    assertThat(assessment.outcome()).isEqualTo(Outcome.GRANT);
    assertThat(headline(assessment))
        .isEqualTo(
            "Avgiften för januari 2027 kan inte räknas ut än, men du kan skicka in uppgiften.");
    assertThat(Home.all(assessment, FEE))
        .singleElement()
        .satisfies(f -> assertThat(f.standing()).isEqualTo(Standing.UNKNOWN));
    assertThat(text(assessment, FEE)).contains("Du kan skicka in uppgiften ändå.");
  }

  @Test
  void threeYearsBackIsTheLimitHere() {
    // FEE-11, Lund
    var early =
        salary(40_000).with(IncomeForm.FROM, "earlier").with(IncomeForm.FROM_DAY, "2022-03-15");
    var assessment = home.assess(early);

    assertThat(Home.all(assessment, MONTHS).getFirst().standing()).isEqualTo(Standing.NOT_MET);
    assertThat(text(assessment, MONTHS))
        .contains("högst 36 månader bakåt", "november 2023", "räknas om");
    home.fees.put("retroactiveMonths", 2); // Malmö
    assertThat(text(home.assess(early), MONTHS)).contains("från och med september 2026");
    home.fees.remove("retroactiveMonths");
    assertThat(text(home.assess(early), MONTHS)).contains("från och med mars 2022");
  }

  @Test
  void monthsAroundNowAreOffered() {
    var options = IncomeForm.FROM.options().apply(stating(Statement.NONE), home.facts());

    assertThat(options)
        .extracting(o -> o.value())
        .containsExactly(
            "2026-11", "2026-12", "2027-01", "2027-02", "2026-10", "2026-09", "earlier");
    assertThat(
            IncomeForm.FORM.problems(
                IncomeForm.FORM.page("fran").orElseThrow(),
                stating(Statement.NONE).with(IncomeForm.FROM, "2028-01"),
                home.facts()))
        .isNotEmpty();
  }

  @Test
  void aStatementGrowsOld() {
    assertThat(text(home.assess(salary(40_000)), AGE))
        .contains("gäller till och med den 1 november 2027", "Vi påminner dig");
    var old =
        salary(40_000).with(IncomeForm.FROM, "earlier").with(IncomeForm.FROM_DAY, "2025-02-01");
    assertThat(text(home.assess(old), AGE)).contains("gällde till och med den 1 februari 2026");
    home.fees.remove("statementAgeMonths");
    assertThat(text(home.assess(salary(40_000)), AGE)).isEmpty();
  }

  @Test
  void withTwoHomesEachPaysHalfOnItsOwnIncome() {
    home.children.set(0, Home.inTwoHomes(home.children.getFirst()));

    var assessment = home.assess(salary(40_000));
    assertThat(text(assessment, FEE)).contains("blir 450 kr", "hälften av 900 kr");
    assertThat(text(assessment, TWO_HOMES)).contains("två fakturor");
    home.fees.put("sharedHomes", "REGISTERED_HOME_PAYS");
    assertThat(text(home.assess(salary(40_000)), FEE)).contains("blir 900 kr");
    home.livesHere = false;
    assertThat(text(home.assess(salary(40_000)), FEE)).contains("barnets andra hem betalar");
    assertThat(text(home.assess(salary(40_000)), TWO_HOMES)).contains("folkbokfört");
  }

  @Test
  void theOtherAdultWhoHasStatedNothingMakesItTheHighestFee() {
    home.withPartner(Optional.empty());
    var assessment = home.assess(salary(20_000));

    assertThat(text(assessment, HOUSEHOLD)).contains("inte lämnat sin inkomst");
    assertThat(text(assessment, FEE)).contains("blir 1 547 kr");
    assertThat(assessment.whatWouldChange().toString()).contains("den andra vuxna");
  }

  @Test
  void aHouseholdThatIsNotKnownOrPaysForNobody() {
    home.children.clear();
    assertThat(headline(home.assess(salary(20_000))))
        .isEqualTo("Uppgiften gäller från och med november 2026.");
    assertThat(text(home.assess(salary(20_000)), FEE)).contains("Inget barn");
    home.known = false;
    assertThat(Home.all(home.assess(salary(20_000)), HOUSEHOLD).getFirst().standing())
        .isEqualTo(Standing.UNKNOWN);
    assertThat(IncomeForm.FORM.pagesFor(salary(1), home.facts()).getFirst().key()).isEqualTo("val");
  }

  @Test
  void aPlaceForSpecialSupportIsPaidForOnlyAboveFifteenHours() {
    home.supported(15);
    assertThat(text(home.assess(salary(40_000)), FEE)).contains("blir 0 kr", "högst 15 timmar");
    home.places.clear();
    home.supported(16).fees.put("preschoolSpecialSupport", Map.of("rates", List.of("2", "1", "1")));
    assertThat(text(home.assess(salary(40_000)), FEE))
        .contains("nu 1 031 kr", "blir 600 kr", "× 2 % = 600 kr", "8 kap. 16 §");
  }

  @Test
  void whereItsRatesAreNotDecidedItsSiblingsFeeIsToldAllTheSame() {
    home.supported(16)
        .children
        .add(Home.child("child-2", "Siv", "2018-05-01", Activity.SCHOOL_AGE_EDUCARE));
    var assessment = home.assess(salary(40_000));
    assertThat(text(assessment, FEE))
        .contains("Bo Provsson: kommunen har inte beslutat vad förskola för särskilt stöd kostar")
        .contains("Siv Provsson: avgiften blir 300 kr");
    assertThat(headline(assessment)).doesNotContain("300");
  }

  @Test
  void aPartnerWithoutCustodyIsNotToldOfSpecialSupport() {
    home.supported(16);
    home.children.add(
        Home.partners(Home.child("child-3", "Eva", "2025-05-01", Activity.PRESCHOOL)));
    home.children.set(0, Home.partners(home.children.getFirst()));
    home.custody = false;
    assertThat(home.read(salary(40_000)).toString()).doesNotContain("SupportPlace");
    assertThat(text(home.assess(salary(40_000)), FEE)).doesNotContain("särskilt stöd");
  }

  @Test
  void nobodyButAPersonDecides() {
    for (var answers :
        List.of(salary(40_000), stating(Statement.NONE), stating(Statement.MAXIMUM))) {
      var assessment = home.assess(answers);
      assertThat(assessment.mayBeAutomated()).isFalse();
      assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
      assertThat(new IncomeStatementService().grounds(home.read(answers)))
          .allMatch(g -> g.route() == AppealRoute.LEGALITY_REVIEW);
    }
  }
}
