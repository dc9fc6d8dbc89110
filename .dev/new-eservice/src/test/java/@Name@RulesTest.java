package se.besked.@pkg@;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;

/** The rules' truth table. */
class @Name@RulesTest {
  @ParameterizedTest
  @CsvSource({
    "0, , GRANT", "6, , GRANT", "6, a reason, GRANT", "7, , REFUSE", "7, a reason, OFFICER"
  })
  void followsTheTable(int stage, @Nullable String reason, Outcome outcome) {
    var application =
        new @Name@Application(SchoolYear.parse("2026/27"), new Stage(stage), reason);

    var assessment = new @Name@().assess(application, rules("lastStage", 6), "v1");

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
    assertThat(assessment.mayBeAutomated()).isFalse();
    assertThat(assessment.findings())
        .allSatisfy(f -> assertThat(f.text()).isNotBlank().doesNotContain("{"));
  }

  @Test
  void aMisspeltFigureIsFoundAtStart() {
    assertThatThrownBy(() -> new @Name@().checkRules(rules("lastStag", 6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lastStag");
  }

  private static Parameters rules(String name, Object value) {
    return new Parameters("@id@", Map.of(name, value));
  }
}
