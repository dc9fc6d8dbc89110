package se.besked.journey.record;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.besked.kernel.law.Parameters;

class RecordRulesTest {
  private static Map<String, Object> board(String prefix, String... services) {
    return Map.of("prefix", prefix, "name", "Nämnden", "services", List.of(services));
  }

  private static Parameters boards(Map<?, ?>... boards) {
    return new Parameters("registry", Map.of("rule", "x", "boards", List.of(boards)));
  }

  private static Parameters plan(String key, Object value) {
    var rule = new HashMap<String, Object>();
    rule.put("service", "school-transport");
    rule.put("type", "CASE");
    rule.put("years", 5);
    rule.put("after", "LAST_EVENT");
    rule.put("basis", "Plan, punkt 1");
    rule.put(key, value);
    return new Parameters("disposal", Map.of("rule", "x", "types", List.of(rule)));
  }

  @Test
  void boardsAreReadAtStart() {
    assertThatCode(() -> BoardRules.check(boards(board("BUN", "a"), board("KS", "b"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> BoardRules.check(boards(board("bun", "a"))))
        .hasMessageContaining("stora bokstäver");
    assertThatThrownBy(() -> BoardRules.check(boards(board("BUN", "a"), board("KS", "a"))))
        .hasMessageContaining("hör till två nämnder");
  }

  @Test
  void plansAreReadAtStart() {
    assertThatCode(() -> DisposalRules.check(plan("years", 5))).doesNotThrowAnyException();
    assertThatThrownBy(() -> DisposalRules.check(plan("years", "5")))
        .hasMessageContaining("heltal");
    assertThatThrownBy(() -> DisposalRules.check(plan("years", -1)))
        .hasMessageContaining("antal år");
    assertThatThrownBy(() -> DisposalRules.check(plan("type", "LETTERS")))
        .hasMessageContaining("CASE");
    assertThatThrownBy(() -> DisposalRules.check(plan("yers", 5))).hasMessageContaining("okänd");
  }
}
