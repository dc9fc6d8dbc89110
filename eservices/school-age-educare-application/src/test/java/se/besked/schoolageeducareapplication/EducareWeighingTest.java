package se.besked.schoolageeducareapplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractBooleanAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.fees.ApplicantHousehold;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.start.Situation;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;

/** What is said, and when it is not, over every way the circumstances can lie together. */
class EducareWeighingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** None stated, one, and a household that is not known. */
  private static final List<@Nullable Integer> INCOMES = Arrays.asList(null, 40_000, -1);

  private static final Unit OWN = new Unit("u1", "Havreskolan", true, true, 700);
  private static final Unit INDEPENDENT = new Unit("u2", "Friskolan Vinden", true, false, 700);
  private static final Unit OTHER = new Unit("u1", "Havreskolan", false, false, null);

  private final Educare service = new Educare();
  private final Words words = Words.of(service, "sv");

  /** The age decides whether the right has ended, and whether open activity may replace it. */
  private enum Age {
    EIGHT("2018-05-01", "2026-12-01"),
    TEN("2016-10-10", "2026-12-01"),
    THIRTEEN("2014-03-01", "2027-06-12");

    private final LocalDate born;
    private final LocalDate start;

    Age(String born, String start) {
      this.born = LocalDate.parse(born);
      this.start = LocalDate.parse(start);
    }
  }

  private static List<EducareApplication> all() {
    var all = new ArrayList<EducareApplication>();
    for (var age : Age.values()) {
      for (var here : Arrays.asList(true, false, null)) {
        for (var unit : List.of(OWN, INDEPENDENT, OTHER)) {
          for (var adult : List.of(Situation.WORK, Situation.JOB_SEEKING)) {
            for (var told : List.of(0, 1, 2, 3)) {
              for (var income : told == 0 ? INCOMES : INCOMES.subList(0, 1)) {
                all.add(made(age, here, unit, adult, told % 2 == 1, told > 1, income));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static EducareApplication made(
      Age age,
      @Nullable Boolean here,
      Unit unit,
      Situation adult,
      boolean ownNeed,
      boolean support,
      @Nullable Integer income) {
    var child =
        new PayingChild("c", "Test Provsson", age.born, Activity.SCHOOL_AGE_EDUCARE, false, true);
    return new EducareApplication(
        age.born,
        here,
        TODAY,
        age.start,
        unit.name(),
        unit,
        List.of(Situation.STUDIES, adult),
        Set.of(Time.AFTER_SCHOOL),
        ownNeed ? "Familjen är sjuk" : null,
        support,
        income != null && income < 0 ? null : new ApplicantHousehold(child, List.of(), income));
  }

  private void everywhere(Consumer<Case> rule) {
    all().forEach(a -> rule.accept(new Case(a)));
  }

  /** The circumstances of one application, as the law sees them. */
  private final class Case {
    private final EducareApplication application;
    private final Assessment assessment;

    Case(EducareApplication application) {
      this.application = application;
      this.assessment = service.assess(application, Havrelunda.RULES, words);
    }

    boolean theirs() {
      return application.registeredHere() != null
          && (application.unit().equals(INDEPENDENT) || !application.registeredHere());
    }

    boolean ours() {
      return application.registeredHere() != null && !theirs();
    }

    boolean over() {
      return application.birthDate().equals(Age.THIRTEEN.born);
    }

    boolean open() {
      return !application.birthDate().equals(Age.EIGHT.born) && !application.specialSupport();
    }

    boolean told() {
      return application.specialSupport() || application.ownNeed() != null;
    }

    boolean works() {
      return application.adults().getLast() == Situation.WORK;
    }

    Outcome outcome() {
      if (!ours()) {
        return Outcome.OFFICER;
      }
      if (over() || (!works() && !told())) {
        return Outcome.REFUSE;
      }
      return works() && !open() ? Outcome.GRANT : Outcome.OFFICER;
    }

    AbstractBooleanAssert<?> saysWhy(CommonReason common) {
      return assertThat(assessment.whyNotAutomated().contains(common.in("sv")))
          .as("%s of %s", common, application);
    }

    AbstractBooleanAssert<?> saysWhy(String key) {
      return says(assessment.whyNotAutomated(), "officer." + key);
    }

    AbstractBooleanAssert<?> saysChange(String key) {
      return says(assessment.whatWouldChange(), "change." + key);
    }

    AbstractBooleanAssert<?> finds(String rule) {
      return assertThat(assessment.findings().stream().map(Finding::rule).anyMatch(rule::equals))
          .as("%s of %s", rule, application);
    }

    private AbstractBooleanAssert<?> says(List<String> sentences, String key) {
      return assertThat(sentences.contains(words.say(key))).as("%s of %s", key, application);
    }
  }

  @Test
  void theOutcomeFollowsFromWhoWhenAndWhy() {
    everywhere(
        c -> assertThat(c.assessment.outcome()).as("%s", c.application).isEqualTo(c.outcome()));
  }

  @Test
  void theProvisionIsThatOfWhatSettlesTheMatter() {
    everywhere(
        c -> {
          var settled =
              !c.ours()
                  ? "3 §"
                  : c.over() || (c.outcome() == Outcome.OFFICER && c.open())
                      ? "7 §"
                      : c.outcome() == Outcome.OFFICER && c.application.specialSupport()
                          ? "6 §"
                          : "5 §";
          assertThat(c.assessment.legalBasis().citation())
              .as("%s", c.application)
              .isEqualTo("14 kap. " + settled);
        });
  }

  @Test
  void theHeadlineSaysTheOutcome() {
    everywhere(
        c -> {
          var key =
              c.theirs()
                  ? "elsewhere"
                  : switch (c.outcome()) {
                    case OFFICER -> "officer";
                    case REFUSE -> c.over() ? "tooLate" : "refuse";
                    case GRANT -> "grant";
                  };
          assertThat(c.assessment.headline())
              .as("%s", c.application)
              .isEqualTo(words.say("headline." + key, "1 december 2026"));
        });
  }

  @Test
  void whatAnOfficerHasToLookAtIsSaidAndNothingElse() {
    everywhere(
        c -> {
          c.saysWhy(CommonReason.LEGALITY_REVIEW).isTrue();
          c.saysWhy(CommonReason.REFUSAL).isEqualTo(c.outcome() == Outcome.REFUSE);
          c.saysWhy("elsewhere").isEqualTo(!c.ours());
          c.saysWhy("open").isEqualTo(c.open());
          c.saysWhy("support").isEqualTo(c.application.specialSupport());
          c.saysWhy("ownNeed").isEqualTo(c.application.ownNeed() != null);
        });
  }

  @Test
  void whatWouldChangeItIsSaidAndNothingElse() {
    everywhere(
        c -> {
          boolean tried = !c.theirs() && !c.over();
          var household = c.application.household();
          c.saysChange("elsewhere").isEqualTo(c.theirs());
          c.saysChange("tooLate").isEqualTo(!c.theirs() && c.over());
          c.saysChange("need").isEqualTo(tried && c.outcome() == Outcome.REFUSE);
          c.saysChange("ownNeed").isEqualTo(tried && c.outcome() == Outcome.REFUSE);
          c.saysChange("open").isEqualTo(tried && c.open());
          c.saysChange("circumstances").isEqualTo(tried && c.told());
          c.saysChange("income")
              .isEqualTo(tried && household != null && household.income() == null);
          assertThat(c.assessment.whatWouldChange()).as("%s", c.application).isNotEmpty();
          c.saysChange("grant")
              .isEqualTo(
                  tried
                      && (c.outcome() == Outcome.GRANT
                          || c.assessment.whatWouldChange().size() == 1
                              && !c.told()
                              && !c.open()
                              && c.outcome() != Outcome.REFUSE
                              && (household == null || household.income() != null)));
        });
  }

  @Test
  void whatIsFoundIsWhatThereIsToTry() {
    everywhere(
        c -> {
          c.finds(EducareFindings.WHO).isTrue();
          c.finds(EducareFindings.NEED).isEqualTo(!c.theirs());
          c.finds(EducareFindings.SUPPORT).isEqualTo(!c.theirs() && c.application.specialSupport());
          c.finds(EducareFindings.OWN_NEED)
              .isEqualTo(!c.theirs() && c.application.ownNeed() != null);
          c.finds(EducareFindings.FEE).isEqualTo(!c.theirs() && c.application.household() != null);
        });
  }

  @Test
  void theNeedIsMetByWorkAndStudiesAlone() {
    everywhere(
        c -> {
          for (var need : found(c, EducareFindings.NEED)) {
            assertThat(need.standing()).isEqualTo(c.works() ? Standing.MET : Standing.NOT_MET);
            assertThat(need.text())
                .isEqualTo(words.say(c.works() ? "finding.need.met" : "finding.need.notMet"));
          }
          for (var who : found(c, EducareFindings.WHO)) {
            assertThat(who.text())
                .isEqualTo(
                    c.application.registeredHere() == null
                        ? words.say("finding.who.unknown")
                        : c.application.unit().equals(INDEPENDENT)
                            ? words.say("finding.who.school", "Friskolan Vinden")
                            : words.say(c.ours() ? "finding.who.met" : "finding.who.elsewhere"));
          }
        });
  }

  @Test
  void theEndIsNotMetAfterTheLastDay() {
    everywhere(
        c -> {
          for (var end : found(c, EducareFindings.END)) {
            assertThat(end.standing()).isEqualTo(c.over() ? Standing.NOT_MET : Standing.MET);
            assertThat(end.inputs().containsKey("lastDay"))
                .as("the year of thirteen is decided only for the eldest")
                .isEqualTo(c.over());
            assertThat(end.whole().text().contains(words.say("finding.end.open")))
                .isEqualTo(c.open());
            assertThat(end.common().text()).doesNotContain(words.say("finding.end.open"));
          }
        });
  }

  private static List<Finding> found(Case c, String rule) {
    return c.assessment.findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "true, Havreskolan, MET, finding.unit.school",
    "false, Havreskolan, UNKNOWN, finding.unit.other",
    "false, '', UNKNOWN, finding.unit.none",
  })
  void thePlaceIsAtTheOwnSchoolOrLookedFor(
      boolean own, String name, Standing standing, String key) {
    var unit = new Unit("u1", name, own, true, own ? 700 : null);
    var c = new Case(made(Age.EIGHT, true, unit, Situation.WORK, false, false, null));
    var finding = found(c, EducareFindings.UNIT).getFirst();

    assertThat(finding.standing()).isEqualTo(standing);
    assertThat(finding.text()).isEqualTo(words.say(key, name, name));
    assertThat(finding.inputs().containsKey("metresFromHome")).isEqualTo(own);
    assertThat(finding.inputs()).containsEntry("atSchool", own);
  }

  @Test
  void theGroundOfSpecialSupportStandsFirstWhereItIsAskedFor() {
    assertThat(firstGround(true)).isEqualTo("14 kap. 6 §");
    assertThat(firstGround(false)).isEqualTo("14 kap. 5 §");
  }

  private String firstGround(boolean support) {
    return service
        .grounds(made(Age.EIGHT, true, OWN, Situation.WORK, false, support, null))
        .getFirst()
        .law()
        .citation();
  }

  @Test
  void anApplicationHasAnAdultATimeAndADayToCome() {
    assertThat(application(TODAY, List.of(Situation.WORK), Set.of(Time.HOLIDAYS)).wishedStart())
        .isEqualTo(TODAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> application(TODAY, List.of(), Set.of(Time.HOLIDAYS)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> application(TODAY, List.of(Situation.WORK), Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> application(TODAY.minusDays(1), List.of(Situation.WORK), Set.of(Time.HOLIDAYS)));
  }

  private static EducareApplication application(
      LocalDate start, List<Situation> adults, Set<Time> times) {
    return new EducareApplication(
        Age.EIGHT.born, true, TODAY, start, "Havreskolan", OWN, adults, times, null, false, null);
  }
}
