package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.automation.AutomationState;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.automation.PersonMustDecide;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.overview.AutomatedDecision;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.overview.DecidingRule;
import se.besked.casework.store.Stale;
import se.besked.kernel.decisions.Reason;

/** The switch that stops decisions by rule, and the register of those made. */
class AutomationIT {
  private static final String SERVICE = "school-transport";
  private static final Actor.Staff ADMINISTRATOR = World.staff("adam", Role.ADMINISTRATOR);

  private final World world = new World();
  private final AutomationSwitch automation = world.get(AutomationSwitch.class);

  @AfterEach
  void close() {
    world.close();
  }

  private CaseFile.UnderReview begunByRule() {
    return world.get(ReviewCase.class).start(World.JOB, (CaseFile.Received) world.submitted(false));
  }

  private void decideByRule(CaseFile.UnderReview review) {
    var unused = world.get(DecideCase.class).decide(World.JOB, review, World.grantByRule());
  }

  private AutomationState state() {
    return automation.state(World.OFFICER, SERVICE).orElseThrow();
  }

  @Test
  void offIsOffFromThatMomentAndOnAgainTakesTwo() {
    decideByRule(begunByRule());
    var next = begunByRule();
    automation.stop(World.REGISTRAR, SERVICE, "Fel i avståndet");
    assertThatThrownBy(() -> decideByRule(next))
        .isInstanceOfSatisfying(
            PersonMustDecide.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::sentence)
                    .containsExactly("Automatiska beslut är avstängda."));
    assertThat(world.read(next.id()).head().state()).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(automation.isOn(World.M, SERVICE)).isFalse();
    assertThat(automation.isOn(World.M, "another")).isTrue();
    assertThat(automation.isOn("granhult", SERVICE)).isTrue();
    assertThat(state().last().reason()).isEqualTo("Fel i avståndet");

    assertThatThrownBy(() -> automation.agreeToStart(ADMINISTRATOR, SERVICE, "Ja"))
        .isInstanceOf(Stale.class);
    automation.askToStart(World.REGISTRAR, SERVICE, "Rättat");
    assertThat(state().isOn()).isFalse();
    assertThatThrownBy(() -> automation.agreeToStart(World.REGISTRAR, SERVICE, "Ja"))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> automation.askToStart(ADMINISTRATOR, SERVICE, "Rättat"))
        .isInstanceOf(Stale.class);
    automation.agreeToStart(ADMINISTRATOR, SERVICE, "Prövat");
    assertThat(state().isOn()).isTrue();
    assertThat(state().startAskedBy()).isNull();
    decideByRule(next);
    assertThat(world.read(next.id()).head().state()).isEqualTo(CaseState.DECIDED);
    assertThat(world.count("automation_change")).isEqualTo(3);
    assertThatThrownBy(() -> world.jdbc.sql("delete from automation_change").update())
        .hasStackTraceContaining("append-only");
  }

  @Test
  void onlyTheBoardsPeopleSwitch() {
    for (var other :
        Set.of(World.OFFICER, World.RESTRICTED, World.AUDITOR, World.ROBOT, World.FEE_OFFICER)) {
      assertThatThrownBy(() -> automation.stop(other, SERVICE, "x"))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> automation.askToStart(other, SERVICE, "x"))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> automation.agreeToStart(other, SERVICE, "x"))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> automation.cancelStart(other, SERVICE, "x"))
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(automation.isOn(World.M, SERVICE)).isTrue();
    automation.stop(ADMINISTRATOR, SERVICE, "x");
    automation.askToStart(ADMINISTRATOR, SERVICE, "y");
    automation.cancelStart(World.REGISTRAR, SERVICE, "z");
    assertThat(state().isOn()).isFalse();
    assertThat(state().last().what()).isEqualTo(AutomationState.What.START_CANCELLED);
    assertThatThrownBy(() -> automation.stop(ADMINISTRATOR, SERVICE, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever the order, nothing is decided by rule after stop has returned. */
  @Test
  @Tag("race")
  void stoppingWaitsForTheDecisionThatIsUnderWay() throws Exception {
    var reviews = java.util.stream.IntStream.range(0, 8).mapToObj(i -> begunByRule()).toList();
    var next = new AtomicInteger();
    var answers =
        Threads.atOnce(
            9,
            () -> {
              int i = next.getAndIncrement();
              if (i == 4) {
                automation.stop(World.REGISTRAR, SERVICE, "Nu");
                return world.count("decision where automated");
              }
              try {
                decideByRule(reviews.get(i > 4 ? i - 1 : i));
                return -1;
              } catch (PersonMustDecide stopped) {
                return -2;
              }
            });
    var decided = Threads.results(answers);
    assertThat(decided).hasSize(9);
    var whenStopped = decided.stream().filter(n -> n >= 0).findFirst().orElseThrow();
    assertThat(world.count("decision where automated")).isEqualTo(whenStopped);
  }

  @Test
  void theRegisterTellsWhichRulesDecideAndNothingOfProtectedPeople() {
    var register = world.get(AutomatedRegister.class);
    var today = LocalDate.of(2026, 11, 23);
    var first = begunByRule();
    decideByRule(first);
    decideByRule(begunByRule());
    assertThat(register.rules(World.REGISTRAR, today, today))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule)
                  .extracting(
                      DecidingRule::service, DecidingRule::ruleVersion, DecidingRule::delegation)
                  .containsExactly(SERVICE, "rules/1", "BUN § 2");
              assertThat(rule.outcomes()).containsOnlyKeys(DecisionOutcome.GRANT);
              assertThat(rule.count()).isEqualTo(2);
            });
    assertThat(register.decisions(World.REGISTRAR, today, today, 10)).hasSize(2);
    assertThat(register.decisions(World.REGISTRAR, today.plusDays(1), today.plusDays(9), 10))
        .isEmpty();
    world
        .jdbc
        .sql("update case_file set is_protected = true where id = :id")
        .param("id", first.id().value())
        .update();
    assertThat(register.decisions(World.REGISTRAR, today, today, 10))
        .extracting(AutomatedDecision::caseId)
        .doesNotContain(first.id())
        .hasSize(1);
    assertThat(register.rules(World.REGISTRAR, today, today).getFirst().count()).isEqualTo(1);
    var principal = new Actor.Staff("rektor", World.M, Set.of(Role.PRINCIPAL), Set.of("enhet-1"));
    assertThat(register.decisions(principal, today, today, 10)).isEmpty();
    assertThatThrownBy(() -> register.rules(World.ROBOT, today, today))
        .isInstanceOf(AccessDenied.class);
  }
}
