package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.CannotBePrinted;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.kernel.law.AppealRoute;

/** A letter that cannot be printed stops the decision, not the job that comes after it. */
class PrintableIT {
  static final World WORLD = new World();
  private static final String YI = "\uA000";

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static NewDecision refusal(String reasons, String name) {
    var usual = World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
    return new NewDecision(
        usual.outcome(),
        usual.legalBasis(),
        usual.appealRoute(),
        usual.headline(),
        usual.reasonsJson(),
        reasons,
        new NewDecision.ByOfficer(name, "BUN § 3"),
        usual.gateReasons(),
        usual.validFrom(),
        usual.validTo());
  }

  @Test
  void whatTheLetterCannotShowIsNotDecided() {
    var review = WORLD.underReview();
    for (var odd : new NewDecision[] {refusal("Skäl " + YI, "Olle"), refusal("Skäl", YI)}) {
      assertThatThrownBy(
              () -> WORLD.get(DecideCase.class).decide(World.OFFICER, review, odd, World.UNHEARD))
          .asInstanceOf(InstanceOfAssertFactories.type(CannotBePrinted.class))
          .satisfies(stopped -> assertThat(stopped.characters()).containsExactly(YI));
    }
    assertThat(WORLD.read(review.id())).isInstanceOf(CaseFile.UnderReview.class);
  }

  @Test
  void norCorrectedInWordsThatItCannotShow() {
    var made = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    var decision = WORLD.get(Decisions.class).get(World.OFFICER, made.id());
    assertThatThrownBy(
            () ->
                WORLD
                    .get(CorrectDecision.class)
                    .correct(
                        World.OFFICER, decision.id(), decision.version(), "Namnet", YI, "Olle"))
        .isInstanceOf(CannotBePrinted.class);
  }
}
