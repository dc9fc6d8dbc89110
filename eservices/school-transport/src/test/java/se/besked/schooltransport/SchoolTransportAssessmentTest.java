package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.kernel.decisions.Outcome.GRANT;
import static se.besked.kernel.decisions.Outcome.OFFICER;
import static se.besked.kernel.decisions.Outcome.REFUSE;
import static se.besked.schooltransport.Applications.assigned;
import static se.besked.schooltransport.Applications.chosen;
import static se.besked.schooltransport.Applications.elsewhere;
import static se.besked.schooltransport.Applications.findings;
import static se.besked.schooltransport.Applications.here;
import static se.besked.schooltransport.Applications.notMeasured;
import static se.besked.schooltransport.Applications.standing;
import static se.besked.schooltransport.Municipalities.LUND;
import static se.besked.schooltransport.Municipalities.UPPSALA;
import static se.besked.schooltransport.SchoolTransportRules.DISTANCE;
import static se.besked.schooltransport.SchoolTransportRules.EXTRA_COST;
import static se.besked.schooltransport.SchoolTransportRules.HOME_MUNICIPALITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.Circumstances;
import se.besked.kernel.decisions.Delegation;
import se.besked.kernel.decisions.Hindrance;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealRoute;

class SchoolTransportAssessmentTest {
  private static final String A = "folkbokföringsadressen";
  private static final String B = "barnets andra hem";

  @Test
  void aLongWayToTheAssignedSchoolIsGrantedByRule() { // T-AUT-2
    var assessment = assigned(2600).grounds(Ground.DISTANCE).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(GRANT);
    assertThat(assessment.mayBeAutomated()).isTrue();
    assertThat(assessment.headline()).isEqualTo("Barnet har preliminärt rätt till skolskjuts.");
    assertThat(assessment.ruleVersion()).isEqualTo("test/1");
    assertThat(reasonsForOfficer(assessment)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TRAFFIC", "DISABILITY", "OTHER"})
  void aShortWayIsNeverTheEndOfTheTest(Ground ground) { // TRN-01
    var assessment = assigned(2000).grounds(ground).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(OFFICER);
    assertThat(standing(assessment, "school-transport." + ground.name().toLowerCase()))
        .isEqualTo(Standing.UNKNOWN);
    assertThat(assessment.whatWouldChange())
        .containsExactly("Bifoga det som styrker dina skäl, så går bedömningen fortare.");
  }

  @ParameterizedTest
  @EnumSource(names = {"TRAFFIC", "DISABILITY", "OTHER"})
  void moreGroundsThanTheDistanceTakeAPersonButNotTheGrant(Ground ground) {
    var assessment = assigned(2600).grounds(Ground.DISTANCE, ground).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(GRANT);
    assertThat(assessment.mayBeAutomated()).isFalse();
  }

  @Test
  void aRefusalToTheAssignedSchool() { // T-ADM-1, first half
    var assessment = assigned(1500).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(REFUSE);
    assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.ADMINISTRATIVE_APPEAL);
    assertThat(assessment.legalBasis().citation()).isEqualTo("9 kap. 15 b § första stycket");
    assertThat(assessment.whyNotAutomated())
        .containsExactly("Beslut om avslag fattas alltid av en handläggare.");
    assertThat(assessment.whatWouldChange())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Om gångvägen från hemmet blir längre än 2\u00a0000\u00a0m");
    assertThat(assigned(1500).in(UPPSALA).whatWouldChange().getFirst())
        .startsWith("Om gångvägen från hemmet blir minst 2\u00a0000\u00a0m");
  }

  @Test
  void aChosenSchoolWithExtraCostMayBeRefused() { // T-TRN-5 and T-ADM-1, second half
    var assessment = chosen(5000).extraCost(800).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(REFUSE);
    assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
    assertThat(assessment.legalBasis().citation()).isEqualTo("9 kap. 15 b § andra stycket");
    assertThat(findings(assessment, EXTRA_COST).getFirst().text())
        .contains("kostar 800\u00a0kr mer");
    assertThat(assessment.whatWouldChange())
        .containsExactly(
            "Om skolskjutsen kan ordnas utan att det kostar mer ändras bedömningen.",
            "Om barnet går i den skola där kommunen skulle ha placerat det prövas ansökan efter andra regler.");
  }

  @Test
  void anyExtraCostIsEnoughAndNoneIsNot() {
    assertThat(chosen(5000).extraCost(1).in(LUND).outcome()).isEqualTo(REFUSE);
    for (Integer cost : new Integer[] {0, -200}) {
      var cheap = chosen(5000).extraCost(cost).in(LUND);
      assertThat(cheap.outcome()).isEqualTo(OFFICER); // organisational difficulties remain to weigh
      assertThat(standing(cheap, EXTRA_COST)).isEqualTo(Standing.MET);
    }
    var unknown = chosen(5000).in(LUND);
    assertThat(unknown.outcome()).isEqualTo(OFFICER);
    assertThat(standing(unknown, EXTRA_COST)).isEqualTo(Standing.UNKNOWN);
    assertThat(unknown.whatWouldChange())
        .first()
        .asString()
        .startsWith("Beskedet beror på om kommunen kan ordna resan");
  }

  @Test
  void aChosenSchoolIsNeverDecidedByRule() { // T-AUT-4
    for (int metres : new int[] {0, 1999, 2001, 5000}) {
      for (var application :
          List.of(
              chosen(metres),
              chosen(metres).extraCost(0),
              chosen(metres).extraCost(800),
              chosen(metres).independent())) {
        var assessment = application.in(LUND);
        assertThat(assessment.outcome()).isNotEqualTo(GRANT);
        assertThat(assessment.mayBeAutomated()).isFalse();
        assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
        assertThat(reasonsForOfficer(assessment))
            .isEqualTo(assessment.whyNotAutomated())
            .contains(
                "Beslut som överklagas genom laglighetsprövning får inte fattas automatiserat.");
      }
    }
  }

  @Test
  void aShortWayToAChosenSchoolIsRefusedForWantOfNeed() {
    var assessment = chosen(1500).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(REFUSE);
    assertThat(assessment.headline()).contains("till den valda skolan");
    assertThat(assessment.whatWouldChange()).hasSize(3);
    assertThat(assessment.whatWouldChange().getFirst()).contains("längre än 2\u00a0000\u00a0m");
    assertThat(chosen(1500).grounds(Ground.DISABILITY).in(LUND).outcome()).isEqualTo(OFFICER);
    assertThat(chosen(1500).homes(notMeasured(A)).in(LUND).outcome()).isEqualTo(OFFICER);
  }

  @Test
  void aSchoolThatIsNotTheNearestIsCheckedByAPerson() {
    for (int metres : new int[] {100, 5000}) {
      var assessment = assigned(metres).school(SchoolChoice.TO_BE_CHECKED).in(LUND);

      assertThat(assessment.outcome()).isEqualTo(OFFICER);
      assertThat(standing(assessment, SchoolTransportRules.ASSIGNED_SCHOOL))
          .isEqualTo(Standing.UNKNOWN);
      assertThat(assessment.whatWouldChange())
          .containsExactly(
              "Beskedet beror på hur barnet fick sin plats på skolan. Har du ett beslut om skolplacering kan du bifoga det.");
    }
  }

  @Test
  void eachHomeOnItsOwnWhenResidenceAlternates() { // T-TRN-7
    var assessment = assigned(0).homes(here(A, 2500), here(B, 1000)).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(GRANT);
    assertThat(assessment.headline())
        .isEqualTo("Barnet har preliminärt rätt till skolskjuts från folkbokföringsadressen.");
    assertThat(findings(assessment, DISTANCE))
        .extracting(f -> f.standing())
        .containsExactly(Standing.MET, Standing.NOT_MET);
    assertThat(assessment.mayBeAutomated()).isFalse();
    assertThat(assigned(0).homes(here(A, 1000), here(B, 2500)).in(LUND).headline())
        .endsWith("från barnets andra hem.");
    assertThat(assigned(0).homes(here(A, 2500), here(B, 2500)).in(LUND).headline())
        .endsWith("från folkbokföringsadressen och barnets andra hem.");
    assertThat(assigned(0).homes(here(A, 1000), here(B, 1000)).in(LUND).outcome())
        .isEqualTo(REFUSE);
    assertThat(assigned(0).homes(here(A, 1000), notMeasured(B)).in(LUND).outcome())
        .isEqualTo(OFFICER);
    assertThat(assigned(0).homes(notMeasured(A), here(B, 2500)).in(LUND).headline())
        .endsWith("från barnets andra hem.");
  }

  @Test
  void noTransportToTheHomeInAnotherMunicipality() { // HFD 2014 ref. 34
    var onlyThereIsItFar = assigned(0).homes(here(A, 1000), elsewhere(B, 9000)).in(LUND);
    var here = assigned(0).homes(here(A, 2500), elsewhere(B, 9000)).in(LUND);

    assertThat(onlyThereIsItFar.outcome()).isEqualTo(REFUSE);
    assertThat(findings(onlyThereIsItFar, DISTANCE).getLast().text())
        .isEqualTo(
            "Från barnets andra hem finns ingen rätt till skolskjuts, eftersom det hemmet ligger i en annan kommun.");
    assertThat(here.outcome()).isEqualTo(GRANT);
    assertThat(here.headline()).endsWith("från folkbokföringsadressen.");
  }

  @Test
  void aChildRegisteredElsewhereIsReferredThere() { // T-TRN-9
    for (var homes :
        List.of(
            new HomeDistance[] {elsewhere(A, 9000)},
            new HomeDistance[] {elsewhere(A, 9000), here(B, 2000)})) {
      var assessment = assigned(0).homes(homes).in(LUND);

      assertThat(assessment.outcome()).isEqualTo(REFUSE);
      assertThat(assessment.headline()).isEqualTo("Barnets hemkommun prövar ansökan, inte vi.");
      assertThat(assessment.whatWouldChange())
          .containsExactly("Ansök i den kommun där barnet är folkbokfört.");
      // The home municipality may well grant it: we say nothing of the distance.
      assertThat(assessment.findings())
          .extracting(f -> f.rule())
          .containsExactly(HOME_MUNICIPALITY);
      assertThat(assessment.whyNotAutomated()).noneMatch(r -> r.contains("procent"));
    }
  }

  @Test
  void aChildWithoutARegisteredAddress() {
    var nowhere = new HomeDistance(A, null, null, null, "Det finns ingen adress.");
    for (var homes :
        List.of(new HomeDistance[] {nowhere}, new HomeDistance[] {nowhere, here(B, 9000)})) {
      var assessment = assigned(0).homes(homes).in(LUND);

      assertThat(assessment.outcome()).isEqualTo(OFFICER);
      assertThat(standing(assessment, HOME_MUNICIPALITY)).isEqualTo(Standing.UNKNOWN);
      assertThat(assessment.whatWouldChange().getFirst())
          .isEqualTo("Var barnet är folkbokfört avgör vilken kommun som prövar ansökan.");
    }
  }

  @Test
  void afterSchoolCareIsNotCovered() { // T-TRN-10
    var assessment = assigned(9000).trip(Trip.AFTER_SCHOOL_CARE).grounds(Ground.TRAFFIC).in(LUND);

    assertThat(assessment.outcome()).isEqualTo(REFUSE);
    assertThat(assessment.headline())
        .isEqualTo("Skolskjuts omfattar inte resor till eller från fritidshemmet.");
    assertThat(assessment.whatWouldChange()).hasSize(1);
  }

  @Test
  void everyCombinationMakesSense() {
    var homes = new ArrayList<HomeDistance[]>();
    for (var first :
        List.of(here(A, 500), here(A, 2010), here(A, 9000), elsewhere(A, 9000), notMeasured(A))) {
      homes.add(new HomeDistance[] {first});
      for (var second : List.of(here(B, 500), here(B, 9000), elsewhere(B, 9000), notMeasured(B))) {
        homes.add(new HomeDistance[] {first, second});
      }
    }
    var grounds =
        List.of(new Ground[] {}, new Ground[] {Ground.DISTANCE}, new Ground[] {Ground.OTHER});
    for (var choice : SchoolChoice.values()) {
      for (var trip : Trip.values()) {
        for (var home : homes) {
          for (var ground : grounds) {
            for (Integer cost : new Integer[] {null, 0, 800}) {
              var application =
                  assigned(0).school(choice).trip(trip).homes(home).grounds(ground).extraCost(cost);
              check(application.in(LUND), application.made());
            }
          }
        }
      }
    }
  }

  private static void check(
      se.besked.kernel.decisions.Assessment assessment, SchoolTransportApplication application) {
    assertThat(assessment.headline()).as("%s", application).isNotBlank();
    assertThat(assessment.whatWouldChange()).as("%s", application).isNotEmpty();
    assertThat(assessment.whatWouldChange()).doesNotHaveDuplicates();
    assertThat(assessment.whyNotAutomated()).doesNotHaveDuplicates();
    assertThat(assessment.appealRoute())
        .isEqualTo(
            application.school() == SchoolChoice.CHOSEN
                ? AppealRoute.LEGALITY_REVIEW
                : AppealRoute.ADMINISTRATIVE_APPEAL);
    if (assessment.mayBeAutomated()) {
      assertThat(assessment.outcome()).isEqualTo(GRANT);
      assertThat(application.school()).isEqualTo(SchoolChoice.ASSIGNED);
      assertThat(application.homes()).hasSize(1);
    }
    if (assessment.outcome() == Outcome.GRANT) {
      assertThat(standing(assessment, HOME_MUNICIPALITY)).isEqualTo(Standing.MET);
      assertThat(application.trip()).isEqualTo(Trip.SCHOOL);
    }
    for (var finding : assessment.findings()) {
      assertThat(finding.text()).doesNotContain("{", "null").endsWith(".");
      assertThat(finding.law().shown()).contains("skollagen");
    }
    assertThat(Set.of(0, 1)).contains(findings(assessment, EXTRA_COST).size());
  }

  private static List<String> reasonsForOfficer(Assessment assessment) {
    var delegation = new Delegation("§ 45, punkt 3.2", LocalDate.of(2026, 7, 1), null);
    return AutomationGate.standard()
        .sentences(
            Hindrance.Step.DECIDE,
            new Circumstances(
                LocalDate.of(2026, 11, 22),
                Circumstances.Matter.of(assessment, Optional.of(delegation)),
                Set.of()),
            "sv");
  }
}
