package se.besked.placementtermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.besked.placementtermination.Family.answers;
import static se.besked.placementtermination.Family.ending;
import static se.besked.placementtermination.Family.finding;
import static se.besked.placementtermination.Family.heldElsewhere;
import static se.besked.placementtermination.Family.place;
import static se.besked.placementtermination.Family.wishing;
import static se.besked.placementtermination.TerminationAssessment.AUTOMATIC_END;
import static se.besked.placementtermination.TerminationAssessment.FEE;
import static se.besked.placementtermination.TerminationAssessment.NOTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.fees.PayingChild;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonName;

/** Where one answer ends and the next begins. */
class TerminationBoundsTest {
  private final Family family = new Family();
  private final PlacementTermination service = new PlacementTermination();

  @ParameterizedTest
  @CsvSource({
    "2026-09-29, För november 2026 betalas 29 av 30 dagar.",
    "2026-09-30, För november 2026 betalas hela månaden.",
    "2026-10-01, För december 2026 betalas 1 av 31 dagar.",
  })
  void theLastDayOfAMonthMakesItWhole(LocalDate given, String days) {
    family.today = given;

    assertThat(finding(family.assess(answers()), FEE).text()).contains(days);
  }

  /** The spring term of the year of thirteen ended on 12 June 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-11, den 12 juni 2026, true", // it would have ended on 31 July
    "2026-06-12, den 12 juni 2026, true",
    "2026-06-13, den 31 juli 2026, false",
  })
  void anEndThatHasPassedIsNoEnd(LocalDate given, String day, boolean coming) {
    family.born = LocalDate.of(2013, 5, 1);
    family.places.set(0, place("p1", "Linden", Activity.SCHOOL_AGE_EDUCARE));
    family.today = given;
    var assessment = family.assess(answers());

    assertThat(assessment.headline()).contains(day);
    assertThat(assessment.findings().stream().anyMatch(f -> f.rule().equals(AUTOMATIC_END)))
        .isEqualTo(coming);
  }

  /** School begins on 16 August 2027; two months' notice is given around 15 June. */
  @ParameterizedTest
  @CsvSource({
    "2027-06-14, den 14 augusti 2027, MET, ends",
    "2027-06-15, den 15 augusti 2027, NOT_MET, byItself",
    "2027-06-16, den 15 augusti 2027, NOT_MET, byItself",
  })
  void whatEndsOnTheSameDayEndsByItself(
      LocalDate given, String day, Standing standing, String how) {
    family.born = LocalDate.of(2021, 3, 1);
    family.today = given;
    var assessment = family.assess(answers());

    assertThat(assessment.headline())
        .isEqualTo(PlacementTermination.words("sv").say("headline." + how, day.substring(4)));
    assertThat(finding(assessment, AUTOMATIC_END).standing()).isEqualTo(standing);
    assertThat(finding(assessment, AUTOMATIC_END).text())
        .startsWith(
            how.equals("ends") ? "Utan uppsägning slutar platsen" : "Platsen slutar av sig");
  }

  @Test
  void theFiguresUsedAreNamed() {
    var wishing = family.assess(wishing("2027-03-31"));

    assertThat(wishing.ruleVersion()).isEqualTo("preschool/1+childcare-fees/1");
    assertThat(finding(wishing, NOTICE).inputs()).containsEntry("wished", "2027-03-31");
    assertThat(finding(family.assess(answers()), NOTICE).inputs()).doesNotContainKey("wished");
    assertThat(finding(wishing, FEE).inputs())
        .containsEntry("municipalRule", "Taxa för förskola och fritidshem");
    family.feesKnown = false;
    assertThat(finding(family.assess(answers()), FEE).inputs()).doesNotContainKey("municipalRule");
  }

  @Test
  void thePlaceIsToldWithItsUnitAndDay() {
    assertThat(TerminationFacts.known(answers(), family.facts()).orElseThrow().value())
        .isEqualTo("Björkens förskola. Sedan 18 augusti 2025. Högst 40 timmar i veckan.");
    family.places.set(0, heldElsewhere(family.places.getFirst()));
    assertThat(TerminationFacts.known(answers(), family.facts())).isEmpty();
  }

  @Test
  void aPlaceThatIsOverIsNoReason() {
    family.places.set(
        0, ending(place("p0", "Eken", Activity.PRESCHOOL), family.today.minusDays(1)));
    assertThat(whyNot()).isEqualTo("Barnet har ingen plats som du kan säga upp.");
    family.places.add(ending(place("p1", "Linden", Activity.PRESCHOOL), family.today));
    assertThat(whyNot()).startsWith("Platsen på Linden slutar redan den 22 november 2026.");
  }

  private String whyNot() {
    var facts = family.facts();
    return service.whyNot(facts.children().getFirst(), facts).orElseThrow();
  }

  @Test
  void theHouseholdPaysForTheChildOnce() {
    assertThat(paying()).extracting(PayingChild::key).containsExactly("child-1");
    family.householdKnown = false;
    assertThat(paying()).extracting(PayingChild::key).containsExactly("child-1");
    family.householdKnown = true;
    assertThat(paying(ofAnother(family.facts())))
        .as("the household of the register has another child alone")
        .extracting(PayingChild::key)
        .containsExactly("child-2", "child-1");
  }

  private List<PayingChild> paying() {
    return paying(family.facts());
  }

  private List<PayingChild> paying(Facts facts) {
    var paying = service.read(answers(), facts).paying();
    return paying == null ? List.of() : paying.children();
  }

  private static Facts ofAnother(Facts facts) {
    var child =
        new Household.ChildAtHome(
            "child-2",
            Optional.empty(),
            LocalDate.of(2025, 3, 1),
            Optional.of(Activity.PRESCHOOL),
            false);
    return new Facts(
        facts.municipalityCode(),
        facts.guardian(),
        facts.children(),
        facts.schools(),
        new Care(
            List.of(),
            List.of(),
            Optional.of(new Household(List.of(), List.of(child))),
            Optional.empty()),
        facts.gaps(),
        facts.today(),
        facts.language());
  }

  @Test
  void whoPaysIsAmongThoseTheHouseholdPaysFor() {
    var child =
        new PayingChild(
            "child-2",
            new PersonName("Siv", "Provsson").full(),
            LocalDate.of(2024, 3, 1),
            Activity.PRESCHOOL,
            false,
            true);

    assertThat(new TerminationApplication.Paying(null, true, "child-2", List.of(child)).children())
        .hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TerminationApplication.Paying(null, true, "a", List.of(child)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TerminationApplication.Paying(null, true, "a", List.of()));
  }

  @Test
  void theMatterIsOfOneChildOneUnitAndOneProvision() {
    var application = family.read(answers());

    assertThat(service.childIn(answers(), family.facts()).orElseThrow().handle())
        .isEqualTo("child-1");
    assertThat(service.units(application, answers(), family.facts())).containsExactly("unit-p1");
    assertThat(service.grounds(application))
        .singleElement()
        .satisfies(g -> assertThat(g.law().citation()).isEqualTo("8 kap. 16 §"))
        .satisfies(g -> assertThat(g.route()).isEqualTo(AppealRoute.LEGALITY_REVIEW));
  }
}
