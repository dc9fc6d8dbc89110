package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** A finding and an assessment as each may know them. */
class SeenByTest {
  private static final LegalReference LAW = LegalReference.schoolAct("10 kap. 32 §");
  private static final String BRIEFLY = "En handläggare går igenom ärendet.";
  private static final Finding PLAIN =
      new Finding("trip", LAW, Standing.MET, "Till skolan.", Map.of());
  private static final Finding WAY =
      new Finding("distance", LAW, Standing.MET, "Vägen är 2 601 m.", Map.of("metres", 2601))
          .within(
              Set.of("anna"),
              new Finding("distance", LAW, Standing.MET, "Vägen är längre än 2 000 m.", Map.of()));

  private static Assessment assessment(List<Finding> findings, List<String> whyNot) {
    return new Assessment(
        Outcome.GRANT,
        "Ja.",
        LAW,
        AppealRoute.ADMINISTRATIVE_APPEAL,
        whyNot.isEmpty(),
        whyNot,
        findings,
        List.of(),
        "1");
  }

  @Test
  void aFindingSaysMoreToThoseWhoMayKnow() {
    assertThat(WAY.shownTo("anna").text()).isEqualTo("Vägen är 2 601 m.");
    assertThat(WAY.shownTo("anna").inputs()).containsEntry("metres", 2601);
    assertThat(WAY.whole()).isEqualTo(WAY.shownTo("anna"));
    assertThat(WAY.shownTo("bo").text()).isEqualTo("Vägen är längre än 2 000 m.");
    assertThat(WAY.shownTo("bo").inputs()).isEmpty();
    assertThat(WAY.shownTo("bo").inside()).isNull();
    assertThat(WAY.common()).isEqualTo(WAY.shownTo("bo"));
    assertThat(PLAIN.shownTo("bo")).isEqualTo(PLAIN);
    assertThat(PLAIN.whole()).isEqualTo(PLAIN);
    assertThat(WAY.isOpenTo("anna")).isTrue();
    assertThat(WAY.isOpenTo("bo")).isFalse();
    assertThat(PLAIN.isOpenTo("bo")).isTrue();
  }

  /** That a way is near the limit would tell what the finding keeps. */
  @Test
  void whyAPersonDecidesIsForThoseWhoMayKnowAllOfIt() {
    var near = assessment(List.of(PLAIN, WAY), List.of("Vägen är nära gränsen."));
    assertThat(near.shownTo("anna").whyNotAutomated()).containsExactly("Vägen är nära gränsen.");
    assertThat(near.shownTo("bo").whyNotAutomated()).containsExactly(BRIEFLY);
    assertThat(near.common().whyNotAutomated()).containsExactly(BRIEFLY);
    assertThat(near.whole().whyNotAutomated()).containsExactly("Vägen är nära gränsen.");
    assertThat(near.shownToApplicant("bo").whyNotAutomated())
        .as("made for that reader")
        .containsExactly("Vägen är nära gränsen.");
    assertThat(near.shownTo("bo").findings()).containsExactly(PLAIN, WAY.common());
    assertThat(near.shownToApplicant("anna").findings()).containsExactly(PLAIN, WAY.whole());
    assertThat(near.whole().findings()).containsExactly(PLAIN, WAY.whole());
    assertThat(near.common().findings()).containsExactly(PLAIN, WAY.common());
  }

  @Test
  void withoutSecretsEverybodyReadsTheSame() {
    var plain = assessment(List.of(PLAIN), List.of("Växelvis boende."));
    assertThat(plain.common()).isEqualTo(plain);
    assertThat(plain.shownTo("bo")).isEqualTo(plain);
  }

  @Test
  void anOpenGateHasNoReasonToShorten() {
    var open = assessment(List.of(WAY), List.of());
    assertThat(open.shownTo("bo").whyNotAutomated()).isEmpty();
    assertThat(open.common().mayBeAutomated()).isTrue();
  }
}
