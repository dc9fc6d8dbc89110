package se.besked.@pkg@;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;
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

    var service = new @Name@();
    var assessment = service.assess(application, book(), Words.of(service, "sv"));

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.appealRoute()).isEqualTo(AppealRoute.LEGALITY_REVIEW);
    assertThat(assessment.mayBeAutomated()).isFalse();
    assertThat(assessment.findings())
        .allSatisfy(f -> assertThat(f.text()).isNotBlank().doesNotContain("{"));
  }

  @Test
  void aMisspeltFigureIsFoundAtStart() {
    var check = new @Name@().ruleTopics().get("@id@");

    assertThatThrownBy(() -> check.accept(rules("lastStag", 6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lastStag");
  }

  private static RuleBook book() {
    var figures = rules("lastStage", 6);
    var version =
        new Dated.Version<>("test/1", LocalDate.of(2024, 7, 1), null, "Nämnden", figures);
    return new RuleBook(Map.of("@id@", new Dated<>("@id@", List.of(version))));
  }

  private static Parameters rules(String name, Object value) {
    return new Parameters("@id@", Map.of(name, value));
  }
}
