package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.kernel.decisions.Circumstance.CUSTODY_CHANGED;
import static se.besked.kernel.decisions.Circumstance.CUSTODY_UNCONFIRMED;
import static se.besked.kernel.decisions.Circumstance.ENTERED_ELSEWHERE;
import static se.besked.kernel.decisions.Circumstance.GUARDIANS_DISAGREE;
import static se.besked.kernel.decisions.Circumstance.LEFT_TO_PERSON;
import static se.besked.kernel.decisions.Circumstance.LEGALITY_REVIEW_AT_ARRIVAL;
import static se.besked.kernel.decisions.Circumstance.PROTECTED_IDENTITY;
import static se.besked.kernel.decisions.Circumstance.QUESTIONED;
import static se.besked.kernel.decisions.Circumstance.SWITCHED_OFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.decisions.Circumstances.Matter;
import se.besked.kernel.decisions.Hindrance.Step;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** Every way the circumstances can lie together: each that is not as it should be is named. */
class GateConditionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Delegation DELEGATION = new Delegation("BUN § 45", TODAY, TODAY);
  private static final Circumstance[] ALL = Circumstance.values();

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void theGateIsOpenWhenNothingIsNamed(Outcome outcome) {
    for (int way = 0; way < 1 << (ALL.length + 1); way++) {
      boolean delegated = (way & 1) != 0;
      var around = EnumSet.noneOf(Circumstance.class);
      for (int i = 0; i < ALL.length; i++) {
        if ((way & (2 << i)) != 0) {
          around.add(ALL[i]);
        }
      }
      var circumstances =
          new Circumstances(
              TODAY,
              Matter.of(assessment(outcome), Optional.of(DELEGATION).filter(d -> delegated)),
              around);

      assertThat(names(Step.DECIDE, circumstances))
          .as("%s, %s, delegated %s", outcome, around, delegated)
          .isEqualTo(expected(outcome, delegated, around));
    }
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void whatARobotMayEnter(Outcome outcome) {
    for (int way = 0; way < 1 << ALL.length; way++) {
      var around = EnumSet.noneOf(Circumstance.class);
      for (int i = 0; i < ALL.length; i++) {
        if ((way & (1 << i)) != 0) {
          around.add(ALL[i]);
        }
      }
      var expected = new ArrayList<String>();
      name(expected, outcome != Outcome.GRANT, "no-clear-yes");
      name(expected, around.contains(QUESTIONED), "questioned");

      assertThat(
              names(
                  Step.ENTER,
                  new Circumstances(
                      TODAY, Matter.of(assessment(outcome), Optional.empty()), around)))
          .isEqualTo(expected);
    }
  }

  private static List<String> expected(
      Outcome outcome, boolean delegated, Set<Circumstance> around) {
    boolean custody = around.contains(CUSTODY_CHANGED) || around.contains(CUSTODY_UNCONFIRMED);
    var names = new ArrayList<String>();
    name(names, around.contains(LEGALITY_REVIEW_AT_ARRIVAL), "legality-review");
    name(names, outcome == Outcome.OFFICER, "weighing");
    name(names, outcome == Outcome.REFUSE, "refusal");
    name(names, !delegated, "delegation");
    name(names, around.contains(SWITCHED_OFF), "switched-off");
    name(names, around.contains(PROTECTED_IDENTITY), "protected");
    name(names, around.contains(QUESTIONED), "questioned");
    name(names, around.contains(GUARDIANS_DISAGREE), "guardians-disagree");
    name(names, around.contains(CUSTODY_CHANGED), "custody-changed");
    name(names, around.contains(CUSTODY_UNCONFIRMED), "custody-unconfirmed");
    name(
        names,
        around.contains(LEFT_TO_PERSON) && !custody && !around.contains(GUARDIANS_DISAGREE),
        "left-to-person");
    name(
        names,
        around.contains(ENTERED_ELSEWHERE) && !around.contains(LEGALITY_REVIEW_AT_ARRIVAL),
        "entered-elsewhere");
    return names;
  }

  private static List<String> names(Step step, Circumstances circumstances) {
    return AutomationGate.standard().reasons(step, circumstances, "sv").stream()
        .map(Reason::name)
        .toList();
  }

  private static void name(List<String> all, boolean named, String name) {
    if (named) {
      all.add(name);
    }
  }

  private static Assessment assessment(Outcome outcome) {
    return new Assessment(
        outcome,
        "Rubrik.",
        LegalReference.schoolAct("10 kap. 32 § första stycket"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        true,
        List.of(),
        List.of(),
        List.of(),
        "test/1");
  }
}
