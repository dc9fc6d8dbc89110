package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** Every way the circumstances can lie together: each that is not as it should be is named. */
class GateConditionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Delegation DELEGATION = new Delegation("BUN § 45", TODAY, TODAY);

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void theGateIsOpenWhenNothingIsNamed(Outcome outcome) {
    for (int way = 0; way < 64; way++) {
      boolean delegated = (way & 1) != 0;
      boolean hidden = (way & 2) != 0;
      boolean complete = (way & 4) != 0;
      boolean disagree = (way & 8) != 0;
      boolean onlyGrants = (way & 16) != 0;
      boolean off = (way & 32) != 0;
      var expected = new ArrayList<String>();
      name(expected, outcome == Outcome.OFFICER, "bedömas av en handläggare");
      name(expected, onlyGrants && outcome == Outcome.REFUSE, "avslag fattas alltid");
      name(expected, !delegated, "ingen gällande delegation");
      name(expected, off, "Automatiska beslut är avstängda");
      name(expected, hidden, "särskild handläggning");
      name(expected, !complete, "inte fullständiga");
      name(expected, disagree, "inte överens");

      var reasons =
          AutomationGate.reasonsForOfficer(
              assessment(outcome),
              new AutomationGate.Circumstances(
                  Optional.of(DELEGATION).filter(d -> delegated),
                  hidden,
                  complete,
                  disagree,
                  onlyGrants,
                  off),
              TODAY);

      assertThat(reasons).as("%s, way %d", outcome, way).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(reasons.get(i)).contains(expected.get(i));
      }
    }
  }

  private static void name(List<String> all, boolean named, String words) {
    if (named) {
      all.add(words);
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
