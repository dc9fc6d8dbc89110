package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.kernel.decisions.AutomationGate.reasonsForOfficer;
import static se.besked.kernel.law.AppealRoute.ADMINISTRATIVE_APPEAL;
import static se.besked.kernel.law.AppealRoute.LEGALITY_REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.kernel.decisions.AutomationGate.Circumstances;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

class AutomationGateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Delegation DELEGATION =
      new Delegation("BUN § 45, punkt 3.2", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30));
  private static final Circumstances CLEAR =
      new Circumstances(Optional.of(DELEGATION), false, true, false, true, false);

  @Test
  void everythingInOrderOpensTheGate() { // T-AUT-2
    assertThat(reasonsForOfficer(open(Outcome.GRANT), CLEAR, TODAY)).isEmpty();
  }

  @Test
  void legalityReviewIsNeverAutomated() { // T-AUT-1 and T-AUT-4
    var matter = assessment(Outcome.GRANT, LEGALITY_REVIEW, List.of("Vald skola."));

    assertThat(reasonsForOfficer(matter, CLEAR, TODAY))
        .containsExactly(
            "Vald skola.",
            "Beslut som överklagas genom laglighetsprövning får inte fattas automatiserat.");
  }

  @Test
  void protectedIdentity() { // T-AUT-5: the reason does not tell that there is a protection
    var reasons =
        reasonsForOfficer(
            open(Outcome.GRANT),
            new Circumstances(Optional.of(DELEGATION), true, true, false, true, false),
            TODAY);

    assertThat(reasons).containsExactly("Ärendet kräver särskild handläggning.");
    assertThat(reasons.toString()).doesNotContainIgnoringCase("skydd", "sekretess");
  }

  @Test
  void theRulesOwnReasons() {
    var matter = assessment(Outcome.GRANT, ADMINISTRATIVE_APPEAL, List.of("Nära gränsen."));

    assertThat(reasonsForOfficer(matter, CLEAR, TODAY)).containsExactly("Nära gränsen.");
  }

  @Test
  void somethingToWeigh() {
    assertThat(reasonsForOfficer(open(Outcome.OFFICER), CLEAR, TODAY))
        .containsExactly("Omständigheterna måste bedömas av en handläggare.");
  }

  @Test
  void refusals() {
    var also = new Circumstances(Optional.of(DELEGATION), false, true, false, false, false);

    assertThat(reasonsForOfficer(open(Outcome.REFUSE), CLEAR, TODAY))
        .containsExactly("Beslut om avslag fattas alltid av en handläggare.");
    assertThat(reasonsForOfficer(open(Outcome.REFUSE), also, TODAY)).isEmpty();
    assertThat(reasonsForOfficer(open(Outcome.OFFICER), also, TODAY)).hasSize(1);
  }

  @Test
  void delegationMissingNotYetOrNoLongerValid() {
    var none = new Circumstances(Optional.empty(), false, true, false, true, false);
    var sentence = "Nämnden har ingen gällande delegation till automatiserat beslut.";

    assertThat(reasonsForOfficer(open(Outcome.GRANT), none, TODAY)).containsExactly(sentence);
    for (var day : List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2027, 7, 1))) {
      assertThat(reasonsForOfficer(open(Outcome.GRANT), CLEAR, day)).containsExactly(sentence);
    }
    for (var day : List.of(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30))) {
      assertThat(reasonsForOfficer(open(Outcome.GRANT), CLEAR, day)).isEmpty();
    }
  }

  @Test
  void incomplete() {
    assertThat(
            reasonsForOfficer(
                open(Outcome.GRANT),
                new Circumstances(Optional.of(DELEGATION), false, false, false, true, false),
                TODAY))
        .containsExactly("Uppgifterna är inte fullständiga eller har ifrågasatts.");
  }

  @Test
  void guardiansDisagree() {
    assertThat(
            reasonsForOfficer(
                open(Outcome.GRANT),
                new Circumstances(Optional.of(DELEGATION), false, true, true, true, false),
                TODAY))
        .containsExactly("Vårdnadshavarna är inte överens eller alla har inte svarat.");
  }

  @Test
  void switchedOff() {
    assertThat(
            reasonsForOfficer(
                open(Outcome.GRANT),
                new Circumstances(Optional.of(DELEGATION), false, true, false, true, true),
                TODAY))
        .containsExactly("Automatiska beslut är avstängda.");
  }

  /** Each condition alone closes the gate, and no two of them cancel each other. */
  @Test
  void openOnlyWhenEveryConditionHolds() {
    for (var outcome : Outcome.values()) {
      for (int bits = 0; bits < 64; bits++) {
        boolean delegated = (bits & 1) != 0;
        boolean shielded = (bits & 2) != 0;
        boolean complete = (bits & 4) != 0;
        boolean disagree = (bits & 8) != 0;
        boolean onlyGrants = (bits & 16) != 0;
        boolean stopped = (bits & 32) != 0;
        boolean mayDecide = outcome == Outcome.GRANT || (outcome == Outcome.REFUSE && !onlyGrants);
        var circumstances =
            new Circumstances(
                delegated ? Optional.of(DELEGATION) : Optional.empty(),
                shielded,
                complete,
                disagree,
                onlyGrants,
                stopped);

        assertThat(reasonsForOfficer(open(outcome), circumstances, TODAY).isEmpty())
            .as("%s %s", outcome, circumstances)
            .isEqualTo(mayDecide && delegated && !shielded && complete && !disagree && !stopped);
      }
    }
  }

  @Test
  void theSameReasonIsGivenOnce() {
    var matter =
        assessment(
            Outcome.REFUSE,
            ADMINISTRATIVE_APPEAL,
            List.of("Beslut om avslag fattas alltid av en handläggare."));

    assertThat(reasonsForOfficer(matter, CLEAR, TODAY)).hasSize(1);
  }

  private static Assessment open(Outcome outcome) {
    return assessment(outcome, ADMINISTRATIVE_APPEAL, List.of());
  }

  private static Assessment assessment(Outcome outcome, AppealRoute route, List<String> reasons) {
    return new Assessment(
        outcome,
        "Rubrik",
        LegalReference.schoolAct("10 kap. 32 § första stycket"),
        route,
        reasons.isEmpty(),
        reasons,
        List.of(),
        List.of(),
        "v1");
  }
}
