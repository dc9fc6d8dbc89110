package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The rule book's fee, notice and guarantee cases asked over HTTP. */
@ApiTest
class CalculatorsIT {
  private static final String P = "{\"birthDate\":\"2025-03-01\",\"activity\":\"PRESCHOOL\"}";
  private static final String OLDER = "{\"birthDate\":\"2024-05-01\",\"activity\":\"PRESCHOOL\"}";
  private static final String THREE = "{\"birthDate\":\"2023-12-31\",\"activity\":\"PRESCHOOL\"}";
  private static final String F =
      "{\"birthDate\":\"2018-05-01\",\"activity\":\"SCHOOL_AGE_EDUCARE\"}";

  @LocalServerPort int port;

  private ApiClient api;

  @BeforeEach
  void start() {
    api = new ApiClient(port);
  }

  @ParameterizedTest(name = "{0}: {3} in {2} at {1} with {4} gives {5}")
  @CsvSource({
    "T-FEE-1,  maxtaxa, 2026-09, 70000, P,       1547,     3",
    "T-FEE-3,  maxtaxa, 2026-09, 40000, P,       900,      3",
    "T-FEE-5,  maxtaxa, 2026-09, 12000, P,       60,       3",
    "T-FEE-6,  maxtaxa, 2026-09, 55000, P O,     1350 900, 3 2",
    "T-FEE-7,  maxtaxa, 2026-09, 70000, P F,     1547 516, 3 1",
    "reversed, maxtaxa, 2026-09, 70000, F P,     516 1547, 1 3",
    "T-FEE-10, maxtaxa, 2026-06, 70000, P,       1847,     3",
    "T-FEE-13, maxtaxa, 2026-09, -,     P,       1547,     3",
    "T-FEE-14, demo,    2026-09, 40000, T,       720,      2.4",
    "no cut,   maxtaxa, 2026-09, 40000, T,       900,      3",
    "August,   demo,    2026-08, 40000, T,       900,      3",
    "fourth,   demo,    2026-09, 40000, P P P F, 900 600 300 0, 3 2 1 0",
    "educare,  demo,    2026-09, -,     F F F,   1031 516 361, 2 1 0.7",
    "none,     demo,    2026-09, 0,     P,       0,        3"
  })
  void fees(
      String test,
      String municipality,
      String month,
      String income,
      String children,
      String fees,
      String rates) {
    var body =
        "{\"month\":\"%s\"%s,\"children\":[%s]}"
            .formatted(
                month,
                income.equals("-") ? "" : ",\"householdIncomePerMonth\":" + income,
                children(children));
    var answer = answer("/api/v1/" + municipality + "/childcare-fees/calculations", body);

    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder("children", "total", "ruleVersion");
    assertThat(joined(answer.path("children"), "fee")).as(test).isEqualTo(fees);
    assertThat(joined(answer.path("children"), "ratePercent")).as(test).isEqualTo(rates);
    assertThat(answer.path("total").intValue())
        .isEqualTo(List.of(fees.split(" ")).stream().mapToInt(Integer::parseInt).sum());
    assertThat(answer.path("ruleVersion").asString())
        .startsWith(municipality + "/childcare-fees/")
        .contains("maxtaxa/2026-0");
  }

  private static String children(String kinds) {
    return List.of(kinds.split(" ")).stream()
        .map(
            kind ->
                switch (kind) {
                  case "P" -> P;
                  case "O" -> OLDER;
                  case "T" -> THREE;
                  default -> F;
                })
        .collect(Collectors.joining(","));
  }

  private static String joined(JsonNode children, String field) {
    return children
        .valueStream()
        .map(c -> c.path(field).asString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void childrenAreAnsweredInTheOrderGivenWithNumbersFromTheYoungest() {
    var answer =
        answer(
            "/api/v1/demo/childcare-fees/calculations",
            "{\"month\":\"2026-09\",\"householdIncomePerMonth\":40000,\"children\":[%s,%s,%s]}"
                .formatted(F, P, OLDER));

    assertThat(joined(answer.path("children"), "childNumber")).isEqualTo("3 1 2");
    assertThat(answer.at("/children/1/formula").asString().replace('\u00a0', ' '))
        .isEqualTo("Barn 1, förskola: (40 000 kr − 10 000 kr) × 3 % = 900 kr.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "maxtaxa"})
  void twoHomesPayHalfEach(String municipality) {
    var answer =
        answer(
            "/api/v1/" + municipality + "/childcare-fees/calculations",
            """
            {"month":"2026-09","households":[{"children":[%s]},
            {"householdIncomePerMonth":70000,"children":[%s]}]}"""
                .formatted(P, P));

    assertThat(answer.at("/households/0/total").intValue()).as("T-FEE-15").isEqualTo(774);
    assertThat(answer.at("/households/1/total").intValue()).as("T-FEE-15").isEqualTo(773);
    assertThat(answer.at("/children").size()).isEqualTo(1);
    assertThat(answer.at("/children/0/fee").intValue()).isEqualTo(1547);
    assertThat(answer.at("/children/0/shared").booleanValue()).isTrue();
    assertThat(answer.path("total").intValue()).isEqualTo(1547);
  }

  @Test
  void eachHomeHasItsOwnChildrenBesidesTheSharedOne() {
    var answer =
        answer(
            "/api/v1/demo/childcare-fees/calculations",
            """
            {"month":"2026-09","households":[
            {"householdIncomePerMonth":40000,"children":[%s,%s]},
            {"householdIncomePerMonth":20000,"children":[%s]}]}"""
                .formatted(OLDER, P, OLDER));

    assertThat(joined(answer.at("/households/0/children"), "fee")).isEqualTo("300 900");
    assertThat(joined(answer.at("/households/1/children"), "fee")).isEqualTo("150");
    assertThat(joined(answer.path("children"), "fee")).isEqualTo("450 900");
    assertThat(joined(answer.path("children"), "shared")).isEqualTo("true false");
  }

  @Test
  void aChildMayBeSaidNotToBeShared() {
    var own = P.replace("}", ",\"shared\":false}");
    var answer =
        answer(
            "/api/v1/demo/childcare-fees/calculations",
            """
            {"month":"2026-09","households":[
            {"householdIncomePerMonth":40000,"children":[%s]},
            {"householdIncomePerMonth":40000,"children":[%s]}]}"""
                .formatted(own, P));

    assertThat(joined(answer.path("children"), "fee")).isEqualTo("900 900");
    assertThat(answer.path("total").intValue()).isEqualTo(1800);
  }

  @ParameterizedTest(name = "{0}: {1} given {2}, wished {3}, ends {4}")
  @CsvSource({
    "T-QUE-10, PRESCHOOL, 2026-12-15, , 2027-02-15",
    "T-QUE-10, PRESCHOOL, 2026-12-31, , 2027-02-28",
    "T-QUE-10, PRESCHOOL, 2026-12-15, 2027-01-31, 2027-02-15",
    "later,    PRESCHOOL, 2026-12-15, 2027-06-11, 2027-06-11",
    "T-QUE-11, SCHOOL_AGE_EDUCARE, 2026-11-22, , 2026-12-31"
  })
  void terminations(String test, String activity, String given, String wished, String last) {
    var answer =
        answer(
            "/api/v1/demo/placement-terminations/calculations",
            "{\"activity\":\"%s\",\"givenOn\":\"%s\"%s}"
                .formatted(
                    activity,
                    given,
                    wished == null ? "" : ",\"wishedLastDay\":\"" + wished + "\""));

    assertThat(answer.path("lastDay").asString()).as(test).isEqualTo(last);
    assertThat(answer.path("formula").asString()).startsWith("Uppsägningstiden är");
    assertThat(answer.path("ruleVersion").asString()).startsWith("demo/");
  }

  @ParameterizedTest(name = "{0}: born {1}, applied {2}, wished {3}")
  @CsvSource({
    "T-LAW-1, 2025-12-10, 2026-08-01, 2026-12-01, 2026-12-10, 2026-12-10, preschool.age",
    "T-LAW-2, 2025-01-01, 2026-11-22, 2027-01-10, 2026-01-01, 2027-03-22, preschool.guarantee",
    "T-LAW-4, 2025-01-01, 2026-11-22, 2027-08-16, 2026-01-01, 2027-08-16,"
  })
  void preschool(
      String test,
      String born,
      String applied,
      String wished,
      String earliest,
      String guarantee,
      String warning) {
    var answer = preschool(born, applied, wished);

    assertThat(answer.path("earliestStart").asString()).as(test).isEqualTo(earliest);
    assertThat(answer.path("guaranteeDate").asString()).as(test).isEqualTo(guarantee);
    for (var finding : answer.path("findings")) {
      assertThat(finding.path("law").asString()).endsWith("skollagen (2010:800)");
      assertThat(finding.path("text").asString()).isNotBlank();
      var rule = finding.path("rule").asString();
      if (!rule.equals("preschool.general")) {
        assertThat(finding.path("standing").asString())
            .as(rule)
            .isEqualTo(rule.equals(warning) ? "NOT_MET" : "MET");
      }
    }
  }

  @Test
  void whoStartsSchoolHasNoGuarantee() {
    var answer = preschool("2021-12-31", "2027-01-10", "2027-08-20");

    assertThat(answer.has("guaranteeDate")).isTrue();
    assertThat(answer.path("guaranteeDate").isNull()).isTrue();
    assertThat(joined(answer.path("findings"), "rule")).contains("preschool.school-start");
  }

  private JsonNode preschool(String born, String applied, String wished) {
    return answer(
        "/api/v1/demo/preschool-applications/assessments",
        "{\"birthDate\":\"%s\",\"appliedOn\":\"%s\",\"wishedStart\":\"%s\"}"
            .formatted(born, applied, wished));
  }

  @Test
  void explainsInEnglishToWhoAsksForIt() {
    var body = "{\"month\":\"2026-09\",\"children\":[" + P + "]}";
    var response =
        api.post("/api/v1/demo/childcare-fees/calculations", body, "Accept-Language", "en");

    assertThat(ApiClient.json(response).at("/children/0/formula").asString())
        .startsWith("Child 1, preschool:")
        .contains("no income is stated");
  }

  private JsonNode answer(String path, String body) {
    var response = api.post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return ApiClient.json(response);
  }
}
