package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.kernel.registers.WorkKind;

/**
 * What no rule decides, though whoever calls forgot to ask the gate (kommunallagen 6 kap. 37–38
 * §§). Each reason alone is enough.
 */
class RuleDecidesIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  enum Obstacle {
    REFUSAL("a rule refuses nobody"),
    PARTLY("a rule refuses nobody"),
    SWITCHED_OFF("switched-off"),
    LEGALITY_REVIEW("legality-review"),
    PUT_IN_ANOTHER_SYSTEM("entered-elsewhere"),
    QUESTIONED("questioned"),
    PROTECTED("protected"),
    GUARDIANS_DISAGREE("left-to-person");

    private final String why;

    Obstacle(String why) {
      this.why = why;
    }
  }

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void nothingThatAPersonMustDecide(Obstacle obstacle) {
    var id = begun(obstacle == Obstacle.QUESTIONED);
    putInTheWay(obstacle, id);
    var review = (CaseFile.UnderReview) WORLD.read(id);
    var decision =
        switch (obstacle) {
          case REFUSAL -> grant(DecisionOutcome.REFUSE);
          case PARTLY -> grant(DecisionOutcome.PARTLY);
          default -> World.grantByRule();
        };

    assertThatThrownBy(
            () -> WORLD.get(DecideCase.class).decide(World.JOB, review, decision), obstacle.name())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(obstacle.why);
    assertThat(WORLD.count("decision where case_id = '" + id + "'")).isZero();

    outOfTheWay(obstacle);
  }

  @Test
  void whatNothingSpeaksAgainst() {
    assertThat(decided(begun(false)).automated()).isTrue();
  }

  @Test
  void aValueThatWasQuestionedAndSettled() {
    var id = begun(true);
    var reports = WORLD.get(ReportedValues.class);
    var report = reports.ofCase(World.OFFICER, id).getFirst();
    assertThat(reports.settle(World.OFFICER, id, report.id())).isTrue();

    assertThat(decided(id).automated()).isTrue();
  }

  /** Nobody signs with another's pen: the kinds of deciders and of decisions go together. */
  @Test
  void onlyTheRuleItself() {
    var id = begun(false);
    var review = (CaseFile.UnderReview) WORLD.read(id);
    for (var actor : List.of(World.OFFICER, World.ROBOT, World.RESTRICTED, WORLD.anna)) {
      assertThatThrownBy(
              () -> WORLD.get(DecideCase.class).decide(actor, review, World.grantByRule()))
          .isInstanceOf(AccessDenied.class);
    }
  }

  private static Decision decided(CaseId id) {
    return WORLD
        .get(DecideCase.class)
        .decide(World.JOB, (CaseFile.UnderReview) WORLD.read(id), World.grantByRule());
  }

  private static CaseId begun(boolean questioned) {
    var draft = WORLD.draft();
    if (questioned) {
      WORLD
          .get(ReportedValues.class)
          .report(WORLD.anna, draft.id(), "pupil.school", "Elevregistret", "Norra", "Södra");
    }
    var sent =
        (Submitted.Accepted)
            WORLD.get(SubmitCase.class).submit(WORLD.anna, WORLD.submission(draft, false));
    return WORLD.get(ReviewCase.class).start(World.JOB, (CaseFile.Received) sent.caseFile()).id();
  }

  private static NewDecision grant(DecisionOutcome outcome) {
    var d = World.grantByRule();
    return new NewDecision(
        outcome,
        d.legalBasis(),
        d.appealRoute(),
        d.headline(),
        d.reasonsJson(),
        d.reasonsText(),
        d.decidedBy(),
        d.gateReasons(),
        null,
        null);
  }

  private static void putInTheWay(Obstacle obstacle, CaseId id) {
    switch (obstacle) {
      case REFUSAL, PARTLY, QUESTIONED -> {}
      case SWITCHED_OFF ->
          WORLD.get(AutomationSwitch.class).stop(World.REGISTRAR, "school-transport", "Fel.");
      case LEGALITY_REVIEW -> set(id, "assessment = '{\"appealRoute\":\"LEGALITY_REVIEW\"}'");
      case PUT_IN_ANOTHER_SYSTEM ->
          assertThat(
                  WORLD
                      .get(OpenWorkItems.class)
                      .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, false, false))
              .isTrue();
      case PROTECTED -> set(id, "is_protected = true");
      case GUARDIANS_DISAGREE -> set(id, "guardians_disagree = true");
    }
  }

  private static void outOfTheWay(Obstacle obstacle) {
    if (obstacle == Obstacle.SWITCHED_OFF) {
      var automation = WORLD.get(AutomationSwitch.class);
      automation.askToStart(World.REGISTRAR, "school-transport", "Rättat.");
      automation.agreeToStart(World.ADMINISTRATOR, "school-transport", "Rättat.");
    }
  }

  private static void set(CaseId id, String what) {
    assertThat(
            WORLD
                .jdbc
                .sql("update case_file set " + what + " where id = :id")
                .param("id", id.value())
                .update())
        .isOne();
  }
}
