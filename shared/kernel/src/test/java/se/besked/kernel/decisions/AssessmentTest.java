package se.besked.kernel.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

class AssessmentTest {
  private static final LegalReference LAW = LegalReference.schoolAct("10 kap. 32 §");

  @Test
  void legalityReviewCannotBeMarkedAsAutomatic() {
    assertThatThrownBy(() -> assessment(AppealRoute.LEGALITY_REVIEW, true, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 kap. 38 §");
  }

  @Test
  void aClosedGateGivesReasonsAndAnOpenOneNone() {
    assertThatThrownBy(() -> assessment(AppealRoute.ADMINISTRATIVE_APPEAL, false, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> assessment(AppealRoute.ADMINISTRATIVE_APPEAL, true, List.of("Skäl.")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(assessment(AppealRoute.ADMINISTRATIVE_APPEAL, true, List.of()).mayBeAutomated())
        .isTrue();
    assertThat(assessment(AppealRoute.LEGALITY_REVIEW, false, List.of("Skäl.")).mayBeAutomated())
        .isFalse();
  }

  @Test
  void listsAreCopied() {
    var reasons = new ArrayList<>(List.of("Skäl."));
    var assessment = assessment(AppealRoute.LEGALITY_REVIEW, false, reasons);
    reasons.clear();

    assertThat(assessment.whyNotAutomated()).containsExactly("Skäl.");
    assertThatThrownBy(() -> assessment.whyNotAutomated().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void findingsTakePlainInputsInTheirOrder() {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("walkingMetres", 2601);
    inputs.put("grade", "4");
    inputs.put("claimed", true);

    assertThat(new Finding("r", LAW, Standing.MET, "Text.", inputs).inputs().keySet())
        .containsExactly("walkingMetres", "grade", "claimed");
    assertThatThrownBy(
            () -> new Finding("r", LAW, Standing.MET, "Text.", Map.of("day", LocalDate.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void delegationsNameTheirClauseAndRunForward() {
    var from = LocalDate.of(2026, 7, 1);

    assertThatThrownBy(() -> new Delegation(" ", from, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Delegation("§ 1", from, from.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Delegation("§ 1", from, null).isValidOn(LocalDate.of(2099, 1, 1))).isTrue();
    assertThat(new Delegation("§ 1", from, null).isValidOn(from.minusDays(1))).isFalse();
  }

  private static Assessment assessment(AppealRoute route, boolean automatic, List<String> reasons) {
    return new Assessment(
        Outcome.GRANT, "Rubrik", LAW, route, automatic, reasons, List.of(), List.of(), "v1");
  }
}
