package se.besked.preschoolapplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractBooleanAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
class PreschoolWeighingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** None stated, one, and a household that is not known. */
  private static final List<@Nullable Integer> INCOMES = Arrays.asList(null, 40_000, -1);

  private static final LocalDate ONE = LocalDate.of(2025, 1, 10);
  private static final LocalDate FOUR = LocalDate.of(2022, 1, 10);
  private static final LocalDate SOON = LocalDate.of(2027, 1, 10);
  private static final LocalDate LATER = LocalDate.of(2027, 8, 16);

  private final Preschool service = new Preschool();
  private final Words words = Words.of(service, "sv");

  private static List<PreschoolApplication> all() {
    var all = new ArrayList<PreschoolApplication>();
    for (var born : List.of(ONE, FOUR)) {
      for (var start : List.of(SOON, LATER)) {
        for (var here : Arrays.asList(true, false, null)) {
          for (var adult : List.of(Situation.WORK, Situation.JOB_SEEKING, Situation.OTHER)) {
            for (var told : List.of(0, 1, 2, 3)) {
              for (var income : told == 0 ? INCOMES : INCOMES.subList(0, 1)) {
                all.add(made(born, start, here, adult, told % 2 == 1, told > 1, income));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static PreschoolApplication made(
      LocalDate born,
      LocalDate start,
      @Nullable Boolean here,
      Situation adult,
      boolean ownNeed,
      boolean support,
      @Nullable Integer income) {
    var child = new PayingChild("c", "Test Provsson", born, Activity.PRESCHOOL, false, true);
    return new PreschoolApplication(
        born,
        here,
        TODAY,
        start,
        List.of(new Wish("u1", "Ängens förskola", 850, false)),
        List.of(Situation.STUDIES, adult),
        ownNeed ? null : 40,
        ownNeed ? "Familjen är sjuk" : null,
        support,
        support ? "fi" : null,
        income != null && income < 0 ? null : new ApplicantHousehold(child, List.of(), income));
  }

  private void everywhere(Consumer<Case> rule) {
    all().forEach(a -> rule.accept(new Case(a)));
  }

  /** The circumstances of one application, as the law sees them. */
  private final class Case {
    private final PreschoolApplication application;
    private final Assessment assessment;

    Case(PreschoolApplication application) {
      this.application = application;
      this.assessment = service.assess(application, Havrelunda.RULES, words);
    }

    boolean theirs() {
      return Boolean.FALSE.equals(application.registeredHere());
    }

    boolean ours() {
      return Boolean.TRUE.equals(application.registeredHere());
    }

    boolean told() {
      return application.specialSupport() || application.ownNeed() != null;
    }

    Situation adult() {
      return application.adults().getLast();
    }

    /** What the child has a right to whatever a person weighs: by need, hours, general or none. */
    String right() {
      return switch (adult()) {
        case WORK -> "8 kap. 5 §";
        case JOB_SEEKING -> "8 kap. 6 §";
        default -> application.birthDate().equals(FOUR) ? "8 kap. 4 §" : "8 kap. 3 §";
      };
    }

    boolean none() {
      return right().equals("8 kap. 3 §");
    }

    Outcome outcome() {
      return !ours() || (none() && told())
          ? Outcome.OFFICER
          : none() ? Outcome.REFUSE : Outcome.GRANT;
    }

    AbstractBooleanAssert<?> saysWhy(CommonReason common) {
      return assertThat(assessment.whyNotAutomated().contains(common.in("sv")))
          .as("%s of %s", common, application);
    }

    AbstractBooleanAssert<?> saysWhy(String key) {
      return says(assessment.whyNotAutomated(), "officer." + key);
    }

    AbstractBooleanAssert<?> saysChange(String key, Object... values) {
      return says(assessment.whatWouldChange(), "change." + key, values);
    }

    AbstractBooleanAssert<?> finds(String rule) {
      return assertThat(assessment.findings().stream().map(Finding::rule).anyMatch(rule::equals))
          .as("%s of %s", rule, application);
    }

    Finding finding(String rule) {
      return assessment.findings().stream()
          .filter(f -> f.rule().equals(rule))
          .findFirst()
          .orElseThrow();
    }

    private AbstractBooleanAssert<?> says(List<String> sentences, String key, Object... values) {
      return assertThat(sentences.contains(words.say(key, values)))
          .as("%s of %s", key, application);
    }
  }

  @Test
  void theOutcomeFollowsFromTheRightAndWhoGivesIt() {
    everywhere(
        c -> assertThat(c.assessment.outcome()).as("%s", c.application).isEqualTo(c.outcome()));
  }

  @Test
  void theProvisionIsThatOfWhatSettlesTheMatter() {
    everywhere(
        c -> {
          var basis =
              switch (c.outcome()) {
                case GRANT -> c.right();
                case REFUSE -> "8 kap. 5 §";
                case OFFICER ->
                    c.application.specialSupport()
                        ? "8 kap. 7 §"
                        : c.application.ownNeed() == null ? "8 kap. 3 §" : "8 kap. 5 §";
              };
          assertThat(c.assessment.legalBasis().citation()).as("%s", c.application).isEqualTo(basis);
        });
  }

  @Test
  void theHeadlineSaysTheOutcome() {
    everywhere(
        c -> {
          var day =
              c.application.wishedStart().equals(SOON) ? "10 januari 2027" : "16 augusti 2027";
          var key =
              c.theirs()
                  ? "elsewhere"
                  : switch (c.outcome()) {
                    case OFFICER -> "officer";
                    case REFUSE -> "refuse";
                    case GRANT -> "grant";
                  };
          assertThat(c.assessment.headline())
              .as("%s", c.application)
              .isEqualTo(words.say("headline." + key, day));
        });
  }

  @Test
  void whatAnOfficerHasToLookAtIsSaidAndNothingElse() {
    everywhere(
        c -> {
          c.saysWhy(CommonReason.LEGALITY_REVIEW).isTrue();
          c.saysWhy(CommonReason.REFUSAL).isEqualTo(c.outcome() == Outcome.REFUSE);
          c.saysWhy("elsewhere").isEqualTo(!c.ours());
          c.saysWhy("support").isEqualTo(c.application.specialSupport());
          c.saysWhy("ownNeed").isEqualTo(c.application.ownNeed() != null);
        });
  }

  @Test
  void whatWouldChangeItIsSaidAndNothingElse() {
    everywhere(
        c -> {
          var household = c.application.household();
          boolean tried = !c.theirs();
          c.saysChange("elsewhere").isEqualTo(!tried);
          c.saysChange("home").isEqualTo(c.application.registeredHere() == null);
          c.saysChange("start", "22 mars 2027")
              .isEqualTo(tried && c.application.wishedStart().equals(SOON));
          c.saysChange("circumstances").isEqualTo(tried && c.told());
          c.saysChange("need").isEqualTo(c.outcome() == Outcome.REFUSE);
          c.saysChange("general", "2028").isEqualTo(c.outcome() == Outcome.REFUSE);
          c.saysChange("moreHours").isEqualTo(tried && c.adult() == Situation.JOB_SEEKING);
          c.saysChange("income")
              .isEqualTo(tried && household != null && household.income() == null);
          c.saysChange("wishes").isEqualTo(tried);
        });
  }

  @Test
  void whatIsFoundIsWhatThereIsToTry() {
    everywhere(
        c -> {
          c.finds(PreschoolFindings.HOME_MUNICIPALITY).isTrue();
          c.finds(PreschoolFindings.RIGHT).isEqualTo(!c.theirs());
          c.finds(PreschoolFindings.SUPPORT)
              .isEqualTo(!c.theirs() && c.application.specialSupport());
          c.finds(PreschoolFindings.OWN_NEED)
              .isEqualTo(!c.theirs() && c.application.ownNeed() != null);
          c.finds(PreschoolFindings.LANGUAGE)
              .isEqualTo(!c.theirs() && c.application.minorityLanguage() != null);
          c.finds(PreschoolFindings.FEE)
              .isEqualTo(!c.theirs() && c.application.household() != null);
        });
  }

  @Test
  void whoseChildItIsAndWhatItHasARightTo() {
    everywhere(
        c -> {
          var home = c.finding(PreschoolFindings.HOME_MUNICIPALITY);
          assertThat(home.standing())
              .isEqualTo(
                  c.ours() ? Standing.MET : c.theirs() ? Standing.NOT_MET : Standing.UNKNOWN);
          assertThat(home.text())
              .isEqualTo(
                  words.say(
                      "finding.home." + (c.ours() ? "met" : c.theirs() ? "notMet" : "unknown")));
          if (!c.theirs()) {
            var right = c.finding(PreschoolFindings.RIGHT);
            assertThat(right.law().citation()).isEqualTo(c.right());
            assertThat(right.standing()).isEqualTo(c.none() ? Standing.NOT_MET : Standing.MET);
            assertThat(right.text().equals(words.say("finding.right.none", "", day(c))))
                .isEqualTo(c.none());
            assertThat(right.text().contains("Du har uppgett 40 timmar"))
                .isEqualTo(c.adult() == Situation.WORK && c.application.hoursPerWeek() != null);
          }
        });
  }

  private static String day(Case c) {
    return c.application.wishedStart().equals(SOON) ? "10 januari 2027" : "16 augusti 2027";
  }

  @Test
  void theWishesAreNamedWithTheWayToThemWhereItIsKnown() {
    var near = made(ONE, SOON, true, Situation.WORK, false, false, null);

    assertThat(new Case(near).finding(PreschoolFindings.UNIT).text())
        .startsWith("Önskemålen är Ängens förskola (850\u00a0m att gå). Kommunen");
    assertThat(Applications.born("2025-01-10").sibling().finding(PreschoolFindings.UNIT).text())
        .startsWith("Önskemålen är Ängens förskola. Kommunen");
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void theLikeliestGroundIsThatOfTheApplicantsSituation(Situation adult) {
    var first =
        service
            .grounds(made(ONE, SOON, true, adult, false, false, null))
            .getFirst()
            .law()
            .citation();

    assertThat(first)
        .isEqualTo(
            adult == Situation.JOB_SEEKING || adult == Situation.PARENTAL_LEAVE
                ? "8 kap. 6 §"
                : "8 kap. 5 §");
  }

  @Test
  void anApplicationHasAnAdultAWishAndADayToCome() {
    var wish = List.of(new Wish("u1", "Ängens förskola", 850, false));
    var works = List.of(Situation.WORK);

    assertThat(application(TODAY, wish, works).wishedStart()).isEqualTo(TODAY);
    assertThatIllegalArgumentException().isThrownBy(() -> application(TODAY, List.of(), works));
    assertThatIllegalArgumentException().isThrownBy(() -> application(TODAY, wish, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> application(TODAY.minusDays(1), wish, works));
  }

  private static PreschoolApplication application(
      LocalDate start, List<Wish> wishes, List<Situation> adults) {
    return new PreschoolApplication(
        ONE, true, TODAY, start, wishes, adults, 40, null, false, null, null);
  }
}
