package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.schooltransport.Applications.assigned;
import static se.besked.schooltransport.Applications.chosen;
import static se.besked.schooltransport.Applications.elsewhere;
import static se.besked.schooltransport.Applications.findings;
import static se.besked.schooltransport.Applications.here;
import static se.besked.schooltransport.Municipalities.LUND;
import static se.besked.schooltransport.SchoolTransportRules.DISTANCE;
import static se.besked.schooltransport.SchoolTransportRules.EXTRA_COST;
import static se.besked.schooltransport.SchoolTransportRules.HOME_MUNICIPALITY;
import static se.besked.schooltransport.SchoolTransportRules.TRIP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.eservice.ApiCheck.Municipality;
import se.besked.eservice.InvalidField;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/** The last figure that is taken and the first that is not, and both sides of each finding. */
class TransportBoundsTest {
  private static final Municipality HAVRELUNDA =
      new Municipality("demo", "1299", "Havrelunda kommun");

  /** T-TRN-5: any extra cost is enough to refuse (HFD 2013 ref. 77). */
  @ParameterizedTest
  @CsvSource({
    "0, MET, kostar inte mer än",
    "1, NOT_MET, kostar 1\u00a0kr mer än",
    ", UNKNOWN, tar reda på om",
  })
  void oneKronaMoreIsTooMuch(@Nullable Integer cost, Standing standing, String words) {
    var finding = findings(chosen(5000).extraCost(cost).in(LUND), EXTRA_COST).getFirst();

    assertThat(finding.standing()).isEqualTo(standing);
    assertThat(finding.text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "true, MET, Barnet är folkbokfört i kommunen",
    "false, NOT_MET, Barnet är folkbokfört i en annan kommun",
    ", UNKNOWN, Barnet har ingen adress i folkbokföringen",
  })
  void theHomeMunicipalityTries(@Nullable Boolean here, Standing standing, String words) {
    var home = new HomeDistance("hemmet", here, 2500, null, null);
    var finding = findings(assigned(0).homes(home).in(LUND), HOME_MUNICIPALITY).getFirst();

    assertThat(finding.standing()).isEqualTo(standing);
    assertThat(finding.text()).startsWith(words);
  }

  @ParameterizedTest
  @EnumSource(Trip.class)
  void onlyTheTripToSchoolIsARight(Trip trip) {
    boolean school = trip == Trip.SCHOOL;
    var finding = findings(assigned(2500).trip(trip).in(LUND), TRIP).getFirst();

    assertThat(finding.standing()).isEqualTo(school ? Standing.MET : Standing.NOT_MET);
    assertThat(finding.text().equals("Ansökan gäller resan mellan hemmet och skolan."))
        .isEqualTo(school);
  }

  @ParameterizedTest
  @EnumSource(
      value = Ground.class,
      names = {"TRAFFIC", "DISABILITY", "OTHER"})
  void whatIsReferredToIsForAPersonToWeigh(Ground ground) {
    var rule = "school-transport." + ground.name().toLowerCase(java.util.Locale.ROOT);
    var claimed = findings(assigned(0).grounds(ground).in(LUND), rule).getFirst();
    var not = findings(assigned(0).in(LUND), rule).getFirst();

    assertThat(claimed.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(claimed.text()).startsWith("Ansökan hänvisar till");
    assertThat(not.standing()).isEqualTo(Standing.NOT_MET);
    assertThat(not.text()).startsWith("Ansökan hänvisar inte till");
  }

  @Test
  void aSecondHomeElsewhereGivesNoRightAndOneNotMeasuredIsMeasuredByAPerson() {
    var far = findings(assigned(0).homes(here("a", 9000), elsewhere("b", 9000)).in(LUND), DISTANCE);
    assertThat(far).extracting(Finding::standing).containsExactly(Standing.MET, Standing.NOT_MET);
    assertThat(far.getLast().inputs()).doesNotContainKey("walkingMetres");
    assertThat(far.getLast().text()).startsWith("Från b finns ingen rätt till skolskjuts");

    var silent = new HomeDistance("a", true, null, null, null);
    assertThat(findings(assigned(0).homes(silent).in(LUND), DISTANCE).getFirst().text())
        .startsWith("Gångvägen från a kunde inte mätas.")
        .endsWith("En handläggare mäter den.")
        .doesNotContain("null");
    var stated = new HomeDistance("a", true, 2500, null, null);
    assertThat(findings(assigned(0).homes(stated).in(LUND), DISTANCE).getFirst().inputs())
        .containsEntry("method", "");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "100, true", "-1, false", "101, false"})
  void theMarginIsFromNoneToTheWholeLimit(int percent, boolean taken) {
    var values = new HashMap<>(LUND.values());
    values.put("nearThresholdPercent", percent);
    var figures = new Parameters("school-transport", Map.copyOf(values));

    if (taken) {
      var policy = SchoolTransportPolicy.from(figures);
      assertThat(policy.nearLimit(2000, new Stage(0))).isTrue();
      assertThat(policy.nearLimit(2001, new Stage(0))).isEqualTo(percent == 100);
      assertThat(policy.nearLimit(4000, new Stage(0))).isEqualTo(percent == 100);
      assertThat(policy.nearLimit(4001, new Stage(0))).isFalse();
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> SchoolTransportPolicy.from(figures));
    }
  }

  @Test
  void anApplicationHasAHomeAndNoDistanceIsBelowNothing() {
    assertThat(here("a", 0).metres()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> here("a", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> assigned(0).homes());
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "300000, true", "300001, false"})
  void metresInARequest(int metres, boolean taken) {
    if (taken) {
      assertThat(read(metres, null, null).registeredHome().metres()).isEqualTo(metres);
    } else {
      assertThatThrownBy(() -> read(metres, null, null)).isInstanceOf(InvalidField.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "demo, true",
    "DEMO, true",
    "havrelunda, true",
    "1299, true",
    "Havrelunda kommun, true",
    "Havrelunda, true",
    "1298, false",
    "Granhult, false",
  })
  void aMunicipalityByAnyOfItsNames(String where, boolean here) {
    var homes = List.of(new SchoolTransportQuestion.HomeInQuestion(where, 2500));

    assertThat(read(null, homes, null).registeredHome().elsewhere()).isEqualTo(!here);
  }

  private static SchoolTransportApplication read(
      @Nullable Integer metres,
      @Nullable List<SchoolTransportQuestion.HomeInQuestion> residence,
      @Nullable Integer cost) {
    return new SchoolTransportApiCheck()
        .read(
            new SchoolTransportQuestion(
                "2026/27",
                "4",
                SchoolTransportQuestion.School.ASSIGNED,
                metres,
                null,
                null,
                null,
                residence,
                null,
                null,
                cost),
            HAVRELUNDA,
            (from, to) -> new Walk.Metres(1, "gångväg"));
  }

  @Test
  void theProvisionFollowsTheYearAndTheChoice() { // T-LAW-30 and 31
    assertThat(basis("2027/28", SchoolChoice.ASSIGNED, 0)).startsWith("9 kap. 15 b §");
    assertThat(basis("2028/29", SchoolChoice.ASSIGNED, 0)).startsWith("10 kap. 32 §");
    assertThat(basis("2027/28", SchoolChoice.ASSIGNED, 1)).startsWith("10 kap. 32 §");
  }

  private static String basis(String year, SchoolChoice choice, int stage) {
    return SchoolTransportLaw.basis(
            new SchoolTransportApplication(
                SchoolYear.parse(year),
                new Stage(stage),
                choice,
                "Ekskolan",
                false,
                List.of(here("a", 0)),
                Set.of(),
                Trip.SCHOOL,
                null))
        .citation();
  }
}
