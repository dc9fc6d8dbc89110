package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.testkit.SettableClock;
import tools.jackson.databind.JsonNode;

/** The truth table of school transport (T-TRN) asked over HTTP. */
@ApiTest
class SchoolTransportCheckIT {
  @LocalServerPort int port;
  @Autowired SettableClock clock;
  @Autowired ApiHost.SwitchesOff off;

  private ApiClient api;

  @BeforeEach
  void start() {
    api = new ApiClient(port);
    clock.set("2026-11-22T09:00");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T-TRN-1 preschool class, over | {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","walkingMetres":2001} | GRANT | ADMINISTRATIVE_APPEAL | 9 kap. 15 b § första stycket skollagen (2010:800)
          T-TRN-2 at the limit | {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","walkingMetres":2000} | REFUSE | ADMINISTRATIVE_APPEAL | 9 kap. 15 b § första stycket skollagen (2010:800)
          T-TRN-2 with traffic | {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","walkingMetres":2000,"grounds":["TRAFFIC"]} | OFFICER | ADMINISTRATIVE_APPEAL | 9 kap. 15 b § första stycket skollagen (2010:800)
          T-TRN-3 grade 4 | {"schoolYear":"2026/27","grade":"4","school":"ASSIGNED","walkingMetres":2600} | REFUSE | ADMINISTRATIVE_APPEAL | 10 kap. 32 § första stycket skollagen (2010:800)
          T-TRN-5 chosen, costs more | {"schoolYear":"2026/27","grade":"2","school":"CHOSEN","walkingMetres":5000,"extraCostSek":800} | REFUSE | LEGALITY_REVIEW | 10 kap. 32 § andra stycket skollagen (2010:800)
          T-TRN-7 alternating | {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","residence":[{"municipality":"demo","metres":2500},{"municipality":"demo","metres":1000}]} | GRANT | ADMINISTRATIVE_APPEAL | 9 kap. 15 b § första stycket skollagen (2010:800)
          T-TRN-9 registered elsewhere | {"schoolYear":"2026/27","grade":"2","school":"ASSIGNED","residence":[{"municipality":"1298","metres":9000}]} | REFUSE | ADMINISTRATIVE_APPEAL | 10 kap. 32 § första stycket skollagen (2010:800)
          T-TRN-10 to educare | {"schoolYear":"2026/27","grade":"2","school":"ASSIGNED","walkingMetres":5000,"trip":"AFTER_SCHOOL_CARE"} | REFUSE | ADMINISTRATIVE_APPEAL | 10 kap. 32 § första stycket skollagen (2010:800)
          ten-year school | {"schoolYear":"2028/29","grade":"10","school":"ASSIGNED","walkingMetres":4001} | GRANT | ADMINISTRATIVE_APPEAL | 10 kap. 32 § första stycket skollagen (2010:800)
          """)
  void followsTheRules(String name, String body, String outcome, String route, String law) {
    var response = api.check(body);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var answer = ApiClient.json(response);
    assertThat(answer.path("outcome").asString()).isEqualTo(outcome);
    assertThat(answer.path("appealRoute").asString()).isEqualTo(route);
    assertThat(answer.path("legalBasis").asString()).isEqualTo(law);
    assertThat(answer.path("ruleVersion").asString()).isEqualTo("demo/school-transport/2024-07-01");
  }

  @Test
  void showsTheMeasuredMetresAgainstTheLimit() {
    var answer = ApiClient.json(api.check(body("F", 2001)));

    var distance = finding(answer, "school-transport.distance");
    assertThat(distance.path("standing").asString()).isEqualTo("MET");
    assertThat(distance.path("law").asString())
        .isEqualTo("9 kap. 15 b § första stycket skollagen (2010:800)");
    assertThat(distance.path("inputs").path("walkingMetres").intValue()).isEqualTo(2001);
    assertThat(distance.path("inputs").path("limitMetres").intValue()).isEqualTo(2000);
    assertThat(distance.path("text").asString()).contains("2\u00a0001\u00a0m");
  }

  @Test
  void automationNeedsADelegationThatIsValidToday() {
    assertThat(automated(body("F", 2500))).isTrue();

    clock.set("2026-06-30T23:59");
    assertThat(automated(body("F", 2500))).isFalse();
    clock.set("2026-07-01T00:00");
    assertThat(automated(body("F", 2500))).isTrue();
    clock.set("2028-01-01T00:00");
    assertThat(automated(body("F", 2500))).isFalse();
  }

  @Test
  void automationIsNotPromisedWhileItIsSwitchedOff() {
    off.services.add("demo/school-transport");
    try {
      var answer = ApiClient.json(api.check(body("F", 2500)));
      assertThat(answer.path("outcome").asString()).isEqualTo("GRANT");
      assertThat(answer.path("mayBeAutomated").asBoolean()).isFalse();
      assertThat(answer.path("whyNotAutomated").toString())
          .contains("Automatiska beslut är avstängda.");
    } finally {
      off.services.clear();
    }
    assertThat(automated(body("F", 2500))).isTrue();
  }

  @Test
  void closeToTheLimitAnOfficerMeasures() {
    assertThat(automated(body("F", 2060))).isFalse();
    assertThat(automated(body("F", 2061))).isTrue();
  }

  @Test
  void positionsWithoutAMeasuringServiceGiveAnUnknownDistance() {
    var response =
        api.check(
            """
            {"schoolYear":"2026/27","grade":"3","school":"ASSIGNED",
             "home":{"lat":55.7,"lon":13},"schoolPosition":{"lat":55.71,"lon":13.01}}""");

    assertThat(response.statusCode()).isEqualTo(200);
    var answer = ApiClient.json(response);
    assertThat(finding(answer, "school-transport.distance").path("standing").asString())
        .isEqualTo("UNKNOWN");
    assertThat(finding(answer, "school-transport.distance").path("text").asString())
        .contains("Avståndsmätningen är inte i gång.");
    assertThat(answer.path("outcome").asString()).isEqualTo("OFFICER");
  }

  @Test
  void nullForAnOptionalFieldIsAsLeavingItOut() {
    var response =
        api.check(
            """
            {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","walkingMetres":2001,
             "trip":null,"grounds":null}""");

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void keepsNothingAndAsksForNoSession() {
    var response = api.check(body("F", 2001));

    assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(response.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void answersManyAtOnceEachWithItsOwn() throws Exception {
    try (var pool = Executors.newFixedThreadPool(16)) {
      var all =
          pool.invokeAll(
              IntStream.range(0, 200)
                  .<Callable<Boolean>>mapToObj(i -> () -> answersItsOwn(1901 + i))
                  .toList());
      for (var one : all) {
        assertThat(one.get()).isTrue();
      }
    }
  }

  private boolean answersItsOwn(int metres) {
    var answer = ApiClient.json(api.check(body("F", metres)));
    var distance = finding(answer, "school-transport.distance");
    return distance.path("inputs").path("walkingMetres").intValue() == metres
        && answer.path("outcome").asString().equals(metres > 2000 ? "GRANT" : "REFUSE");
  }

  private boolean automated(String body) {
    var answer = ApiClient.json(api.check(body));
    boolean open = answer.path("mayBeAutomated").booleanValue();
    assertThat(answer.path("whyNotAutomated").isEmpty()).isEqualTo(open);
    return open;
  }

  private static String body(String grade, int metres) {
    return """
    {"schoolYear":"2026/27","grade":"%s","school":"ASSIGNED","walkingMetres":%d}"""
        .formatted(grade, metres);
  }

  private static JsonNode finding(JsonNode answer, String rule) {
    return StreamSupport.stream(answer.path("findings").spliterator(), false)
        .filter(f -> f.path("rule").asString().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
