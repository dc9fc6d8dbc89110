package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.placementtermination.Family.answers;
import static se.besked.placementtermination.Family.finding;
import static se.besked.placementtermination.Family.wishing;
import static se.besked.placementtermination.TerminationAssessment.AUTOMATIC_END;
import static se.besked.placementtermination.TerminationAssessment.NOTICE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;

/** QUE-10 and QUE-12: when a place that is given up ends. */
class LastDayTest {
  private final Family family = new Family();

  @ParameterizedTest(name = "{0} {1} {2} {3}, given {4}: {5}")
  @CsvSource({
    // T-QUE-10
    "PRESCHOOL, MONTHS, 2, false, 2026-12-15, den 15 februari 2027",
    "PRESCHOOL, MONTHS, 2, false, 2026-12-31, den 28 februari 2027",
    // T-QUE-11: the started month and one more
    "SCHOOL_AGE_EDUCARE, MONTHS, 1, true, 2026-11-22, den 31 december 2026",
    // Göteborg, Halmstad, older Lund
    "PRESCHOOL, MONTHS, 1, false, 2026-11-22, den 22 december 2026",
    "SCHOOL_AGE_EDUCARE, DAYS, 30, false, 2026-11-22, den 22 december 2026",
    "PRESCHOOL, MONTHS, 3, false, 2026-11-30, den 28 februari 2027",
    "SCHOOL_AGE_EDUCARE, MONTHS, 0, true, 2026-11-22, den 30 november 2026",
  })
  void byActivityAndMunicipality(
      Activity activity, String unit, int value, boolean toMonthEnd, LocalDate given, String day) {
    family.today = given;
    family.born = LocalDate.of(activity == Activity.PRESCHOOL ? 2024 : 2018, 3, 1);
    family.places.set(0, Family.place("p1", "Björken", activity));
    (activity == Activity.PRESCHOOL ? family.preschool : family.educare)
        .put("notice", Family.notice(unit, value, toMonthEnd));

    var assessment = family.assess(answers());

    assertThat(assessment.headline()).isEqualTo("Platsen slutar " + day + ".");
    assertThat(finding(assessment, NOTICE).standing()).isEqualTo(Standing.MET);
  }

  @Test
  void aWishInsideTheNoticePeriodIsTakenWithTheLaterDay() {
    family.today = LocalDate.of(2026, 12, 15);
    var assessment = family.assess(wishing("2027-01-05"));

    assertThat(assessment.outcome()).isEqualTo(Outcome.GRANT);
    assertThat(assessment.headline()).isEqualTo("Platsen slutar den 15 februari 2027.");
    assertThat(finding(assessment, NOTICE).standing()).isEqualTo(Standing.NOT_MET);
    assertThat(finding(assessment, NOTICE).text())
        .contains("2 månader", "önskade sista dagen är den 5 januari 2027", "15 februari 2027");
    assertThat(finding(assessment, TerminationAssessment.FEE).text())
        .contains("Det är 41 dagar längre än önskat");
    assertThat(assessment.whatWouldChange().toString()).contains("kan inte kortas");
  }

  @Test
  void aWishAfterTheNoticePeriodIsTakenAsItIs() {
    var assessment = family.assess(wishing("2027-03-31"));

    assertThat(assessment.headline()).isEqualTo("Platsen slutar den 31 mars 2027.");
    assertThat(finding(assessment, NOTICE).standing()).isEqualTo(Standing.MET);
    assertThat(finding(assessment, TerminationAssessment.FEE).text()).doesNotContain("längre än");
  }

  @Test
  void todayIsTheEarliestWishAndYearsAheadIsTooLate() {
    var form = TerminationForm.FORM;
    var page = form.page("slut").orElseThrow();
    assertThat(form.problems(page, wishing("2026-11-22"), family.facts())).isEmpty();
    assertThat(form.problems(page, wishing("2026-11-21"), family.facts()).toString())
        .contains("tooEarly");
    assertThat(form.problems(page, wishing("2028-05-23"), family.facts()).toString())
        .contains("tooLate");
    assertThat(form.problems(page, wishing("snart"), family.facts()).toString()).contains("wrong");
  }

  @Test
  void preschoolEndsByItselfWhenSchoolBegins() {
    family.born = LocalDate.of(2021, 3, 1);
    family.today = LocalDate.of(2027, 7, 1);
    var assessment = family.assess(answers());

    // Two months' notice would have ended on 1 September; school begins on 16 August.
    assertThat(assessment.headline())
        .isEqualTo("Platsen behöver inte sägas upp. Den slutar av sig själv den 15 augusti 2027.");
    assertThat(finding(assessment, AUTOMATIC_END).standing()).isEqualTo(Standing.NOT_MET);
    assertThat(finding(assessment, NOTICE).text()).contains("1 september 2027");
    assertThat(assessment.whatWouldChange().getFirst()).contains("ingenting mer");
  }

  @Test
  void theLastDayThatTheMunicipalityHasDecidedCountsInstead() {
    family.born = LocalDate.of(2021, 3, 1);
    family.today = LocalDate.of(2027, 7, 1);
    family.preschool.put("endsOn", "07-31");

    assertThat(family.assess(answers()).headline()).contains("av sig själv den 31 juli 2027");
  }

  @Test
  void aWishAfterTheAutomaticEndDoesNotLengthenThePlace() {
    family.born = LocalDate.of(2021, 3, 1);
    family.today = LocalDate.of(2027, 3, 1);

    var assessment = family.assess(wishing("2027-12-01"));
    assertThat(assessment.headline()).contains("av sig själv den 15 augusti 2027");
    assertThat(finding(assessment, NOTICE).text()).doesNotContain("1 december");
    // Given up now, it ends earlier.
    assertThat(family.assess(answers()).headline()).isEqualTo("Platsen slutar den 1 maj 2027.");
    assertThat(finding(family.assess(answers()), AUTOMATIC_END).text())
        .startsWith("Utan uppsägning slutar platsen av sig själv den 15 augusti 2027");
  }

  @Test
  void postponedSchoolStartEndsThePlaceAYearLater() {
    family.born = LocalDate.of(2020, 3, 1);
    family.today = LocalDate.of(2027, 7, 1);

    assertThat(family.assess(answers()).headline()).contains("av sig själv den 15 augusti 2027");
  }

  @Test
  void educareEndsWithTheSpringTermOfTheYearThePupilTurns13() {
    family.born = LocalDate.of(2014, 10, 1);
    family.places.set(0, Family.place("p1", "Linden", Activity.SCHOOL_AGE_EDUCARE));
    family.today = LocalDate.of(2027, 5, 20);

    var assessment = family.assess(answers());
    assertThat(assessment.headline()).contains("av sig själv den 11 juni 2027");
    assertThat(assessment.legalBasis().citation()).isEqualTo("14 kap. 12 §");
    family.today = LocalDate.of(2027, 4, 20);
    assertThat(family.assess(answers()).headline()).isEqualTo("Platsen slutar den 31 maj 2027.");
  }

  @Test
  void aSchoolYearNotDecidedYetIsNotGuessed() {
    var assessment = family.assess(answers());

    assertThat(assessment.findings()).noneMatch(f -> f.rule().equals(AUTOMATIC_END));
  }

  @Test
  void nobodyButAPersonDecides() {
    for (var answers : java.util.List.of(answers(), wishing("2027-01-05"))) {
      var assessment = family.assess(answers);
      assertThat(assessment.mayBeAutomated()).isFalse();
      assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
      assertThat(assessment.whyNotAutomated()).isNotEmpty();
      assertThat(new PlacementTermination().grounds(family.read(answers)))
          .allMatch(g -> g.route() == AppealRoute.LEGALITY_REVIEW);
    }
  }
}
