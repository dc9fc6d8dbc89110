package se.besked.schooltransport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.schooltransport.Municipalities.limits;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.law.Parameters;

class SchoolTransportPolicyTest {
  @Test
  void limitsThatDoNotReachTheLastStage() {
    refused(limits("GT", 3, 2000, 6, 3000), "Gränserna för skolskjuts ska täcka alla årskurser.");
    refused(limits("GT"), "Gränserna för skolskjuts ska täcka alla årskurser.");
  }

  @Test
  void limitsOutOfOrder() {
    var sentence = "Gränserna för skolskjuts ska stå i stigande ordning.";
    refused(limits("GT", 6, 3000, 3, 2000, 9, 4000), sentence);
    refused(limits("GT", 3, 2000, 3, 2000, 9, 4000), sentence);
  }

  @Test
  void limitsThatAreNone() {
    refused(limits("GT", 9, 0), "Gränserna för skolskjuts ska vara minst en meter.");
    refused(limits("GT", 3, -1, 9, 4000), "Gränserna för skolskjuts ska vara minst en meter.");
  }

  @Test
  void aComparatorThatDoesNotExist() {
    refused(
        limits("MORE", 9, 2000),
        "Inställningen school-transport.comparator ska vara ett av [GT, GTE].");
  }

  @ParameterizedTest
  @CsvSource({"-1", "101"})
  void aMarginThatIsNone(int percent) {
    var values = new java.util.HashMap<>(Municipalities.LUND.values());
    values.put("nearThresholdPercent", percent);

    refused(
        new Parameters("school-transport", Map.copyOf(values)),
        "Marginalen vid gränsen ska vara 0 till 100 procent.");
  }

  @Test
  void aMisspeltFigureIsFoundAtStart() {
    var values = new java.util.HashMap<>(Municipalities.LUND.values());
    values.put("comparater", "GT");
    var rules = new Parameters("school-transport", Map.copyOf(values));

    assertThatThrownBy(
            () -> new SchoolTransport().ruleTopics().get("school-transport").accept(rules))
        .hasMessageContaining("school-transport.comparater är okänd");
    refused(
        new Parameters(
            "school-transport",
            Map.of(
                "rule",
                "r",
                "comparator",
                "GT",
                "nearThresholdPercent",
                3,
                "bands",
                java.util.List.of(Map.of("toStage", 9, "meters", 2000)))),
        "Inställningen school-transport.bands[0].meters är okänd. Här finns toStage, metres.");
  }

  private static void refused(Parameters rules, String sentence) {
    assertThatThrownBy(() -> SchoolTransportPolicy.from(rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
