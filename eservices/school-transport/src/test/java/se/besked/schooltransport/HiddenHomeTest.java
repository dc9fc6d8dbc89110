package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.schooltransport.Havrelunda.CODE;
import static se.besked.schooltransport.Havrelunda.answers;
import static se.besked.schooltransport.Havrelunda.walk;
import static se.besked.schooltransport.SchoolTransportForm.RESIDENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

/** What a guardian is told of a home that the guardian may not know. */
class HiddenHomeTest {
  private static final String ME = "guardian-1";
  private static final String OTHER = "guardian-2";
  private static final Position THERE = new Position(55.912_345, 13.654_321);

  private final Havrelunda known = new Havrelunda();
  private final SchoolTransport service = new SchoolTransport();

  private static Home home(Home.Kind kind, String who, Map<String, Walk> walks) {
    return new Home.Open(
        kind,
        Optional.of(new Sourced<>("Hemliga gatan 7", "Folkbokföringen", Havrelunda.READ)),
        CODE,
        Optional.of(THERE),
        walks,
        new Home.Secret(Set.of(who), "Hemma hos Kim"));
  }

  private void registeredWithTheOther(int metres) {
    known.homes.set(
        0,
        home(
            Home.Kind.REGISTERED,
            OTHER,
            Map.of("eken", walk(metres), "bjorken", walk(12), "lyktan", walk(4000))));
  }

  private Facts shown() {
    return known.facts().seenBy(ME);
  }

  /** As the journey does it: the form on what is shown, the rules on all of it. */
  private Assessment assess(Answers answers) {
    var submitted = SchoolTransportForm.FORM.submitted(answers, shown());
    return Municipalities.assess(service.read(submitted, known.facts()), Municipalities.LUND);
  }

  private static Finding distance(Assessment assessment, int home) {
    return assessment.findings().stream()
        .filter(f -> f.rule().equals(SchoolTransportRules.DISTANCE))
        .toList()
        .get(home);
  }

  @Test
  void theFormKnowsNothingOfARegisteredHomeThatIsHidden() {
    registeredWithTheOther(2601);
    var facts = shown();
    assertThat(facts.toString())
        .contains("Hemma hos Kim")
        .doesNotContain("Hemliga", "2601", "4000", "55.9", "13.6");
    assertThat(service.route(answers("eken"), facts)).isEmpty();
    assertThat(SchoolTransportFacts.address(answers("eken"), facts).orElseThrow().value())
        .isEqualTo("Hemma hos Kim");
    assertThat(SchoolTransportFacts.schools(answers("eken"), facts))
        .extracting(o -> o.label())
        .containsExactly("Björkskolan", "Ekskolan", "Lyktan (fristående)");
    // From the register, never the nearest.
    assertThat(SchoolTransportFacts.likelySchool(answers("eken"), facts)).contains("eken");
    known.place = Optional.empty();
    assertThat(SchoolTransportFacts.likelySchool(answers("eken"), shown())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2001, 2040, 2600, 9000})
  void overTheLimitIsAllThatIsTold(int metres) {
    registeredWithTheOther(metres);
    var mine = assess(answers("eken"));
    assertThat(distance(mine, 0).standing()).isEqualTo(Standing.MET);
    registeredWithTheOther(2300);
    assertThat(mine.shownToApplicant(ME))
        .as("the same for every way that is long enough")
        .isEqualTo(assess(answers("eken")).shownToApplicant(ME));
    assertThat(mine.shownToApplicant(ME).toString().replace("\u00a0", ""))
        .doesNotContain(metres + "m", "=" + metres, "gångväg,", "procent");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 700, 1960, 2000})
  void underTheLimitIsAllThatIsTold(int metres) {
    registeredWithTheOther(metres);
    var mine = assess(answers("eken"));
    assertThat(distance(mine, 0).standing()).isEqualTo(Standing.NOT_MET);
    registeredWithTheOther(1500);
    assertThat(mine.shownToApplicant(ME)).isEqualTo(assess(answers("eken")).shownToApplicant(ME));
  }

  /** Over or under from one school after the other is where a home lies. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1999, 2001, 9000})
  void ofSchoolsThatAreNotThePupilsNothingIsTold(int metres) {
    registeredWithTheOther(2601);
    known.homes.set(0, home(Home.Kind.REGISTERED, OTHER, Map.of("bjorken", walk(metres))));
    var whole = assess(answers("bjorken"));
    assertThat(distance(whole, 0).standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(whole.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(distance(whole.shownToApplicant(ME), 0).text())
        .isEqualTo("En handläggare prövar gångvägen från folkbokföringsadressen.");
    assertThat(distance(whole.whole(), 0).inputs()).containsEntry("walkingMetres", metres);
    known.homes.set(0, home(Home.Kind.REGISTERED, OTHER, Map.of("bjorken", walk(5))));
    assertThat(whole.shownToApplicant(ME))
        .isEqualTo(assess(answers("bjorken")).shownToApplicant(ME));
  }

  /** Between the limits of two years a way could be told. */
  @Test
  void norOfAnotherYear() {
    registeredWithTheOther(2601);
    var next = answers("eken").with(SchoolTransportForm.SCHOOL_YEAR, "2027/28");
    assertThat(distance(assess(next), 0).standing()).isEqualTo(Standing.UNKNOWN);
    var far = assess(next).shownToApplicant(ME);
    registeredWithTheOther(10);
    assertThat(assess(next).shownToApplicant(ME)).isEqualTo(far);
  }

  @Test
  void norOfTheOtherHomeOfTwo() {
    known.homes.set(0, home(Home.Kind.REGISTERED, ME, Map.of("bjorken", walk(300))));
    known.homes.add(home(Home.Kind.OTHER_GUARDIAN, OTHER, Map.of("bjorken", walk(5000))));
    var asked = answers("bjorken").with(RESIDENCE, "ALTERNATING");
    var far = assess(asked).shownToApplicant(ME);
    known.homes.set(
        known.homes.size() - 1, home(Home.Kind.OTHER_GUARDIAN, OTHER, Map.of("bjorken", walk(50))));
    assertThat(assess(asked).shownToApplicant(ME)).isEqualTo(far);
    assertThat(far.outcome()).isEqualTo(Outcome.OFFICER);
  }

  @Test
  void anOfficerTriesItForOneReasonAndReadsTheMetres() {
    registeredWithTheOther(2001);
    var whole = assess(answers("eken"));
    assertThat(whole.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(whole.mayBeAutomated()).isFalse();
    assertThat(whole.whyNotAutomated().toString())
        .contains("folkbokfört hos den andra vårdnadshavaren")
        .doesNotContain("procent");
    assertThat(distance(whole.whole(), 0).text()).contains("2\u00a0001\u00a0m");
    assertThat(distance(whole.whole(), 0).inputs())
        .containsEntry("walkingMetres", 2001)
        .containsEntry("method", "kortaste gångväg");
    assertThat(whole.whole().findings().toString()).contains("nearestSchool=Björkskolan");
    assertThat(whole.shownToApplicant(ME).toString()).doesNotContain("nearestSchool");
    assertThat(whole.shownToApplicant(ME).findings().toString())
        .as("nothing is said of what nobody has told the applicant")
        .contains("En handläggare kontrollerar om Ekskolan är den skola")
        .doesNotContain("närmaste");
    assertThat(SchoolTransportFacts.anotherMunicipalSchool(answers("eken"), shown())).isFalse();
  }

  @Test
  void whoLivesThereReadsTheMetresAndTheApplicantDoesNot() {
    registeredWithTheOther(2601);
    var whole = assess(answers("eken"));
    assertThat(distance(whole.shownTo(OTHER), 0).text()).contains("2\u00a0601\u00a0m");
    assertThat(distance(whole.shownToApplicant(ME), 0).text())
        .isEqualTo(
            "Gångvägen från folkbokföringsadressen är längre än 2\u00a0000\u00a0m, som är gränsen"
                + " för årskurs 2 enligt kommunens regler.");
  }

  @Test
  void ofTwoHomesEachGuardianReadsTheirOwn() {
    known.homes.set(0, home(Home.Kind.REGISTERED, ME, Map.of("eken", walk(2601))));
    known.homes.add(home(Home.Kind.OTHER_GUARDIAN, OTHER, Map.of("eken", walk(1987))));
    var whole = assess(answers("eken").with(RESIDENCE, "ALTERNATING"));

    var mine = whole.shownToApplicant(ME);
    assertThat(distance(mine, 0).inputs()).containsEntry("walkingMetres", 2601);
    assertThat(distance(mine, 1).inputs()).doesNotContainKeys("walkingMetres", "method");
    var theirs = whole.shownTo(OTHER);
    assertThat(distance(theirs, 0).inputs()).doesNotContainKeys("walkingMetres", "method");
    assertThat(distance(theirs, 1).inputs()).containsEntry("walkingMetres", 1987);
    assertThat(mine.toString()).doesNotContain("1987", "1\u00a0987", "procent");
    assertThat(theirs.toString()).doesNotContain("2601", "2\u00a0601", "procent");
    assertThat(whole.common().toString()).doesNotContain("2601", "1987", "\u00a0601");
  }

  /** Who applies is the one whom the child is not registered with. */
  @Test
  void ofOnesOwnHomeBesideAHiddenOneAllIsTold() {
    registeredWithTheOther(1987);
    known.homes.add(home(Home.Kind.OTHER_GUARDIAN, ME, Map.of("eken", walk(2601))));
    assertThat(RESIDENCE.isAsked(answers("eken"), shown())).isTrue();
    var whole = assess(answers("eken").with(RESIDENCE, "ALTERNATING"));
    assertThat(whole.outcome()).isEqualTo(Outcome.OFFICER);
    assertThat(whole.whyNotAutomated().toString())
        .contains("Växelvis boende", "folkbokfört hos den andra vårdnadshavaren");

    var mine = whole.shownToApplicant(ME);
    assertThat(distance(mine, 1).inputs()).containsEntry("walkingMetres", 2601);
    assertThat(distance(mine, 0).inputs()).doesNotContainKeys("walkingMetres", "method");
    assertThat(mine.toString()).doesNotContain("1987", "1\u00a0987");
    registeredWithTheOther(1500);
    assertThat(assess(answers("eken").with(RESIDENCE, "ALTERNATING")).shownToApplicant(ME))
        .as("the same for every way that is short enough")
        .isEqualTo(mine);
    var theirs = whole.shownTo(OTHER);
    assertThat(distance(theirs, 0).inputs()).containsEntry("walkingMetres", 1987);
    assertThat(theirs.toString()).doesNotContain("2601", "2\u00a0601", "procent");
  }

  @Test
  void whyAWayIsNotMeasuredIsForThoseWhoLiveThere() {
    known.homes.set(
        0,
        home(
            Home.Kind.REGISTERED,
            OTHER,
            Map.of("eken", new Walk.NotMeasured("Långt från vägen.", "Far from the road."))));
    var whole = assess(answers("eken"));
    assertThat(whole.shownToApplicant(ME).toString()).doesNotContain("Långt från vägen");
    assertThat(whole.shownTo(OTHER).toString()).contains("Långt från vägen");
  }

  @Test
  void whatIsNearTheLimitIsNotToldToTheOther() {
    known.homes.set(0, home(Home.Kind.REGISTERED, ME, Map.of("eken", walk(2010))));
    var whole = assess(answers("eken"));
    assertThat(whole.shownToApplicant(ME).whyNotAutomated().toString()).contains("procent");
    assertThat(whole.shownTo(OTHER).whyNotAutomated())
        .containsExactly("En handläggare går igenom ärendet.");
    assertThat(whole.common().whyNotAutomated())
        .containsExactly("En handläggare går igenom ärendet.");
  }

  @Test
  void whoTriesAnAddressIsToldHundredsOnTheRightSideOfTheLimit() {
    assertThat(tried(2001)).isEqualTo(2100);
    assertThat(tried(2000)).isEqualTo(2000);
    assertThat(tried(1987)).isEqualTo(2000);
    assertThat(tried(2149)).isEqualTo(2200);
    assertThat(tried(949)).isEqualTo(1000);
    assertThat(tried(12)).isEqualTo(100);
    assertThat(tried(0)).isEqualTo(100);
  }

  private int tried(int metres) {
    var found = distance(tried(metres, "2", Municipalities.LUND), 0);
    assertThat(found.standing()).isEqualTo(metres > 2000 ? Standing.MET : Standing.NOT_MET);
    int told = (int) found.inputs().get("walkingMetres");
    assertThat(found.text())
        .contains("mellan %s och %s".formatted(Words.metres(told - 100), Words.metres(told)));
    return told;
  }

  private Assessment tried(int metres, String grade, Parameters rules) {
    var asked =
        Answers.NONE
            .with(SchoolTransportTryOut.YEAR, "2026/27")
            .with(SchoolTransportTryOut.GRADE, grade)
            .with(SchoolTransportTryOut.SCHOOL, "bjorken");
    var home = Havrelunda.registered(CODE, Map.of("bjorken", walk(metres)));
    var application = new SchoolTransportTryOut().read(asked, known.facts(), home);
    return Municipalities.assess(application, rules);
  }

  /** Limits, and what is near one, are other metres for another grade. */
  @Test
  void askingAboutOneGradeAfterTheOtherTellsNoMoreThanHundreds() {
    for (var rules : List.of(Municipalities.LUND, Municipalities.UPPSALA)) {
      var before = List.<Assessment>of();
      int since = 0;
      for (int metres = 1; metres < 4300; metres++) {
        int way = metres;
        var all = Stream.of("F", "2", "4", "8").map(grade -> tried(way, grade, rules)).toList();
        if (!all.equals(before)) {
          assertThat(since == 0 || metres - since >= 99)
              .as("%d and %d metres are told apart", since, metres)
              .isTrue();
          before = all;
          since = metres;
        }
      }
    }
  }

  /** Whether any way of the span is near: what is told apart is the span, not the way. */
  @ParameterizedTest
  @CsvSource({"1900, false", "1901, true", "1939, true", "2000, true", "2099, true", "2101, false"})
  void nearTheLimitIsSaidOfAWholeSpan(int metres, boolean near) {
    assertThat(
            tried(metres, "2", Municipalities.LUND)
                .whyNotAutomated()
                .toString()
                .contains("procent"))
        .isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource({
    "GT, 2000, 1901, 2000, 1900, 2000, 2000",
    "GT, 2001, 2001, 2100, 2000, 2100, 2100",
    "GT, 0, 1, 100, 0, 100, 100",
    "GTE, 2000, 2000, 2099, 2000, 2100, 2000",
    "GTE, 1999, 1900, 1999, 1900, 2000, 1900",
    "GTE, 0, 0, 99, 0, 100, 0",
  })
  void hundredsAreOnTheSideWhereTheComparisonPutsThem(
      String comparator, int metres, int first, int last, int from, int to, int figure) {
    var policy = SchoolTransportPolicy.from(Municipalities.limits(comparator, 3, 2000, 9, 4000));
    var span = policy.span(metres);
    assertThat(span).isEqualTo(new SchoolTransportPolicy.Span(first, last));
    assertThat(policy.told(span)).isEqualTo(new SchoolTransportPolicy.Span(from, to));
    assertThat(policy.figure(span)).isEqualTo(figure);
  }

  /** A limit that is no even hundred is the one place where two spans lie closer. */
  @Test
  void aLimitBetweenTwoHundredsIsNeverCrossed() {
    var values = new HashMap<>(Municipalities.LUND.values());
    values.put("bands", List.of(Map.of("toStage", 9, "metres", 2050)));
    var policy = SchoolTransportPolicy.from(new Parameters("school-transport", values));
    assertThat(policy.span(2050)).isEqualTo(policy.span(2001));
    assertThat(policy.span(2050)).isEqualTo(new SchoolTransportPolicy.Span(2001, 2050));
    assertThat(policy.span(2051)).isEqualTo(policy.span(2100)).isNotEqualTo(policy.span(2050));
  }
}
