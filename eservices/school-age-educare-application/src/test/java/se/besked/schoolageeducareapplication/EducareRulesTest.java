package se.besked.schoolageeducareapplication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.start.Situation;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;

/** The rules' truth table. */
class EducareRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Unit OWN = new Unit("u1", "Havreskolan", true, true, 700);
  private static final Unit INDEPENDENT = new Unit("u2", "Friskolan Vinden", true, false, 700);
  private static final Unit OTHER = new Unit("u1", "Havreskolan", false, true, null);

  private final Educare service = new Educare();

  @ParameterizedTest
  @CsvSource({
    // born, first adult, second adult, own need, special support, outcome, law
    "2018-05-01, WORK, STUDIES, false, false, GRANT, 14 kap. 5 §",
    "2018-05-01, WORK, JOB_SEEKING, false, false, REFUSE, 14 kap. 5 §",
    "2018-05-01, PARENTAL_LEAVE, WORK, false, false, REFUSE, 14 kap. 5 §",
    "2018-05-01, OTHER, WORK, true, false, OFFICER, 14 kap. 5 §",
    "2018-05-01, OTHER, WORK, false, true, OFFICER, 14 kap. 6 §",
    "2018-05-01, WORK, WORK, true, true, GRANT, 14 kap. 5 §",
    "2016-10-10, WORK, WORK, false, false, OFFICER, 14 kap. 7 §",
    "2016-10-10, WORK, WORK, false, true, GRANT, 14 kap. 5 §",
  })
  void followsTheTable(
      String born,
      Situation one,
      Situation other,
      boolean ownNeed,
      boolean support,
      Outcome outcome,
      String law) {
    var application =
        application(born, "2026-12-01", true, OWN, List.of(one, other), ownNeed, support);
    var assessment = assessed(application);

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.legalBasis().citation()).isEqualTo(law);
  }

  static Stream<EducareApplication> everyKind() {
    var working = List.of(Situation.WORK);
    return Stream.of(
        application("2018-05-01", "2026-12-01", true, OWN, working, false, false),
        application("2018-05-01", "2026-12-01", true, OTHER, working, false, false),
        application(
            "2018-05-01",
            "2026-12-01",
            true,
            new Unit("", "", false, true, null),
            List.of(Situation.OTHER),
            true,
            true),
        application("2018-05-01", "2026-12-01", true, INDEPENDENT, working, false, false),
        application("2018-05-01", "2026-12-01", false, OWN, working, false, false),
        application("2018-05-01", "2026-12-01", null, OWN, working, false, false),
        application("2016-10-10", "2026-12-01", true, OWN, working, false, false),
        application("2014-03-01", "2027-06-20", true, OWN, working, false, false),
        application("2020-09-01", "2027-02-01", true, OWN, working, false, false),
        application("2018-05-01", "2026-12-01", true, OWN, List.of(Situation.OTHER), false, false));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isNeverDecidedByAutomation(EducareApplication application) {
    for (var language : new String[] {"sv", "en"}) {
      var assessment = service.assess(application, Havrelunda.RULES, Words.of(service, language));
      assertThat(assessment.mayBeAutomated()).isFalse();
      assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
      assertThat(assessment.whatWouldChange()).isNotEmpty();
      assertThat(assessment.findings())
          .allSatisfy(
              f -> assertThat(f.text()).isNotBlank().doesNotContain("{", "null", "..", "  "));
    }
    assertThat(service.grounds(application))
        .hasSize(4)
        .allMatch(g -> g.route() == AppealRoute.LEGALITY_REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-03-01, 'den 11 juni 2027', false",
    "2015-01-01, 'den 11 juni 2028', false",
    "2016-10-10, 'vårterminen 2029', true",
    "2017-01-01, 'vårterminen 2030', false",
  })
  void endsWithTheSpringTermOfTheYearThePupilTurns13(String born, String end, boolean open) {
    var finding = finding(born, "2026-12-01", EducareFindings.END).whole();

    assertThat(finding.text()).contains(end);
    assertThat(finding.standing()).isEqualTo(Standing.MET);
    if (open) {
      assertThat(finding.text()).contains("öppen fritidsverksamhet");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2016-10-10, 2026-11-22, true",
    "2015-10-10, 2026-11-22, true",
    "2017-10-10, 2027-08-16, false",
    "2017-10-10, 2027-08-17, true",
    "2017-10-10, 2027-06-01, false",
    "2018-10-10, 2028-08-01, true",
    "2018-10-10, 2028-07-31, false",
  })
  void openActivityFromTheAutumnOfTheYearThePupilTurns10(String born, String start, boolean open) {
    var finding = finding(born, start, EducareFindings.END);
    assertThat(finding.whole().inputs().containsKey("openActivityInstead")).isEqualTo(open);
    assertThat(finding.common().inputs()).doesNotContainKey("openActivityInstead");
  }

  @Test
  void afterTheSpringTermThereIsNoRight() {
    var assessment =
        assessed(
            application(
                "2014-03-01", "2027-06-20", true, OWN, List.of(Situation.WORK), false, false));

    assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSE);
    assertThat(assessment.headline()).contains("upphört");
  }

  @Test
  void startsAsSoonAsTheNeedAppears() {
    var finding = finding("2018-05-01", "2026-11-22", EducareFindings.START);

    assertThat(finding.law().citation()).isEqualTo("14 kap. 4 §");
    assertThat(finding.text()).contains("22 november 2026", "ingen kö");
  }

  @Test
  void anIndependentSchoolWithEducareOffersThePlaceItself() {
    var application =
        application(
            "2018-05-01", "2026-12-01", true, INDEPENDENT, List.of(Situation.WORK), false, false);
    var assessment = assessed(application);

    assertThat(assessment.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(assessment.findings()).hasSize(1);
    assertThat(assessment.findings().getFirst().text()).contains("Friskolan Vinden");
  }

  @Test
  void holidaysAreIncluded() {
    assertThat(finding("2018-05-01", "2026-12-01", EducareFindings.TIMES).text())
        .isEqualTo(
            "Barnet behöver fritidshem efter skolan, på lov. Fritidshem ingår på vardagar under"
                + " lov. Anmäl i god tid vilka dagar det gäller.");
  }

  @Test
  void theFeeIsThatOfEducare() {
    assertThat(finding("2018-05-01", "2026-12-01", EducareFindings.FEE).inputs())
        .containsEntry("feeKronor", 1031)
        .containsEntry("incomeStated", false);
  }

  private Finding finding(String born, String start, String rule) {
    var application = application(born, start, true, OWN, List.of(Situation.WORK), false, false);
    return assessed(application).findings().stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private Assessment assessed(EducareApplication application) {
    return service.assess(application, Havrelunda.RULES, Words.of(service, "sv"));
  }

  private static EducareApplication application(
      String born,
      String start,
      Boolean here,
      Unit unit,
      List<Situation> adults,
      boolean ownNeed,
      boolean support) {
    var birthDate = LocalDate.parse(born);
    var child =
        new PayingChild(
            "child", "Test Provsson", birthDate, Activity.SCHOOL_AGE_EDUCARE, false, true);
    return new EducareApplication(
        birthDate,
        here,
        TODAY,
        LocalDate.parse(start),
        unit.municipal() ? "Havreskolan" : "Friskolan Vinden",
        unit,
        adults,
        Set.of(Time.AFTER_SCHOOL, Time.HOLIDAYS),
        ownNeed ? "Familjen är sjuk" : null,
        support,
        new ApplicantHousehold(child, List.of(), null));
  }
}
