package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way to ask the calculators wrongly is answered with problem details naming the place. */
@ApiTest
class RefusedCalculationsIT {
  private static final String FEES = "/api/v1/demo/childcare-fees/calculations";
  private static final String TERMINATIONS = "/api/v1/demo/placement-terminations/calculations";
  private static final String PRESCHOOL = "/api/v1/demo/preschool-applications/assessments";

  @LocalServerPort int port;

  private ApiClient api;

  @BeforeEach
  void start() {
    api = new ApiClient(port);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                     | month
          []                                                                     | body
          {"month":"2026-9","children":[$]}                                      | month
          {"month":"2026-13","children":[$]}                                     | month
          {"month":"2026-00","children":[$]}                                     | month
          {"month":"2026-09-01","children":[$]}                                  | month
          {"month":"1999-09","children":[$]}                                     | month
          {"month":"2100-01","children":[$]}                                     | month
          {"month":202609,"children":[$]}                                        | month
          {"month":null,"children":[$]}                                          | month
          {"month":"2026-09"}                                                    | children
          {"month":"2026-09","children":[]}                                      | children
          {"month":"2026-09","children":{}}                                      | children
          {"month":"2026-09","children":[null]}                                  | children[0]
          {"month":"2026-09","children":["2024-03-01"]}                          | children[0]
          {"month":"2026-09","children":[{}]}                                    | children[0].birthDate
          {"month":"2026-09","children":[{}]}                                    | children[0].activity
          {"month":"2026-09","children":[$,{"birthDate":"2024-02-30","activity":"PRESCHOOL"}]} | children[1].birthDate
          {"month":"2026-09","children":[{"birthDate":"20240301","activity":"PRESCHOOL"}]}     | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"2024-3-1","activity":"PRESCHOOL"}]}     | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":20240301,"activity":"PRESCHOOL"}]}       | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"","activity":"PRESCHOOL"}]}             | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"2024-03-01","activity":"preschool"}]}   | children[0].activity
          {"month":"2026-09","children":[{"birthDate":"2024-03-01","activity":0}]}             | children[0].activity
          {"month":"2026-09","children":[{"birthDate":"2024-03-01","activity":"PRESCHOOL","name":"A"}]} | children[0].name
          {"month":"2026-09","children":[{"birthDate":"2026-10-01","activity":"PRESCHOOL"}]}   | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"2018-12-31","activity":"PRESCHOOL"}]}   | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"2022-01-01","activity":"SCHOOL_AGE_EDUCARE"}]} | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"2013-01-01","activity":"SCHOOL_AGE_EDUCARE"}]} | children[0].birthDate
          {"month":"2026-09","children":[{"birthDate":"2001-01-01","activity":"SCHOOL_AGE_EDUCARE"}]} | children[0].birthDate
          {"month":"2026-09","children":[$],"householdIncomePerMonth":-1}        | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":40000.5}   | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":4e4}       | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":"40000"}   | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":true}      | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":[40000]}   | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":10000001}  | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":99999999999} | householdIncomePerMonth
          {"month":"2026-09","children":[$],"householdIncomePerMonth":1,"householdIncomePerMonth":2} | householdIncomePerMonth
          {"month":"2026-09","children":[$],"income":40000}                      | income
          {"month":"2026-09","children":[$],"householdincomepermonth":40000}     | householdincomepermonth
          {"month":"2026-09","children":[{"birthDate":"2024-03-01","activity":"PRESCHOOL","shared":true}]} | children[0].shared
          {"month":"2026-09","households":[]}                                    | households
          {"month":"2026-09","households":[{"children":[$]}]}                    | households
          {"month":"2026-09","households":[{"children":[$]},{"children":[$]},{"children":[$]}]} | households
          {"month":"2026-09","households":[{"children":[$]},{}]}                 | households[1].children
          {"month":"2026-09","households":[{"children":[$]},{"children":[]}]}    | households[1].children
          {"month":"2026-09","households":[{"children":[$]},{"children":[$],"householdIncomePerMonth":-1}]} | households[1].householdIncomePerMonth
          {"month":"2026-09","households":[{"children":[$]},{"children":[$]}],"children":[$]} | children
          {"month":"2026-09","households":[{"children":[$]},{"children":[$]}],"householdIncomePerMonth":1} | householdIncomePerMonth
          {"month":"2026-09","households":[{"children":[{"birthDate":"2024-03-02","activity":"PRESCHOOL","shared":true}]},{"children":[$]}]} | households[0].children[0].shared
          {"month":"2026-09","households":[{"children":[$]},{"children":[{"birthDate":"2024-03-01","activity":"PRESCHOOL","shared":"yes"}]}]} | households[1].children[0].shared
          """)
  void fees(String body, String field) {
    var child = "{\"birthDate\":\"2024-03-01\",\"activity\":\"PRESCHOOL\"}";
    assertProblem(api.post(FEES, body.replace("$", child)), 400, field);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                            | activity
          {"activity":"PRESCHOOL"}                                      | givenOn
          {"activity":"PRESCHOOL","givenOn":"2026-02-29"}               | givenOn
          {"activity":"PRESCHOOL","givenOn":"15/12 2026"}               | givenOn
          {"activity":"SCHOOL","givenOn":"2026-12-15"}                  | activity
          {"activity":"PRESCHOOL","givenOn":"2026-12-15","lastDay":"x"} | lastDay
          {"activity":"PRESCHOOL","givenOn":"2026-12-15","wishedLastDay":"2026-12-14"} | wishedLastDay
          """)
  void terminations(String body, String field) {
    assertProblem(api.post(TERMINATIONS, body), 400, field);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                                     | wishedStart
          {"birthDate":"2025-02-29","appliedOn":"2026-11-22","wishedStart":"2027-01-10"}         | birthDate
          {"birthDate":"2026-11-23","appliedOn":"2026-11-22","wishedStart":"2027-01-10"}         | birthDate
          {"birthDate":"2025-01-01","appliedOn":"2026-11-22","wishedStart":"2026-11-21"}         | wishedStart
          {"birthDate":"2025-01-01","appliedOn":"2026-11-22","wishedStart":true}                 | wishedStart
          {"birthDate":"2025-01-01","appliedOn":"2026-11-22","wishedStart":"2027-01-10","x":1}   | x
          """)
  void preschool(String body, String field) {
    assertProblem(api.post(PRESCHOOL, body), 400, field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01", "2018-12", "2040-06"})
  void aMonthWithoutFiguresIsNeverGuessed(String month) {
    var body =
        "{\"month\":\"%s\",\"householdIncomePerMonth\":1,\"children\":[%s]}"
            .formatted(
                month,
                "{\"birthDate\":\"%d-12-01\",\"activity\":\"PRESCHOOL\"}"
                    .formatted(Integer.parseInt(month.substring(0, 4)) - 2));
    for (var municipality : new String[] {"demo", "maxtaxa"}) {
      var response = api.post(FEES.replace("demo", municipality), body);

      assertProblem(response, 422, "month");
      assertThat(ApiClient.json(response).path("detail").asString())
          .startsWith("Det finns inga beslutade uppgifter om")
          .contains(month.substring(0, 4));
    }
    assertThat(api.post(FEES, body, "Accept-Language", "en").body()).contains("are not guessed");
  }

  @Test
  void theNationalMaximumHasNoNoticePeriod() {
    var notice = "{\"activity\":\"PRESCHOOL\",\"givenOn\":\"2026-12-15\"}";
    var response = api.post(TERMINATIONS.replace("demo", "maxtaxa"), notice);

    assertProblem(response, 422, "activity");
    assertThat(response.body()).contains("platser i förskola");
    var application =
        "{\"birthDate\":\"2025-01-01\",\"appliedOn\":\"2026-11-22\",\"wishedStart\":\"2027-01-10\"}";
    assertProblem(api.post(PRESCHOOL.replace("demo", "maxtaxa"), application), 422, "appliedOn");
  }

  @ParameterizedTest
  @ValueSource(strings = {FEES, TERMINATIONS, PRESCHOOL})
  void refusesOtherMethodsTypesAndPlaces(String path) {
    assertThat(api.get(path).statusCode()).isEqualTo(405);
    assertThat(api.send("POST", path, "{}", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
    assertThat(api.post(path.replace("demo", "nowhere"), "{}").statusCode()).isEqualTo(404);
    assertThat(api.post(path + "?x=1", "{}").statusCode()).isEqualTo(400);
    assertThat(api.post(path, " ".repeat(16_385)).statusCode()).isEqualTo(413);
    assertThat(api.post("/api/v1/demo/nothing/calculations", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void neverRepeatsWhatMayBeAPersonalNumber() {
    var response =
        api.post(
            FEES,
            """
            {"month":"2026-09","children":[{"birthDate":"189001019802","activity":"PRESCHOOL",
            "18900101-9802":1}]}""");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("9802");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String field) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(ApiClient.type(response)).isEqualTo("application/problem+json");
    assertThat(ApiClient.json(response).path("title").asString()).isNotBlank();
    assertThat(ApiClient.json(response).path("errors").valueStream())
        .anySatisfy(
            e -> {
              assertThat(e.path("field").asString()).isEqualTo(field);
              assertThat(e.path("message").asString()).isNotBlank();
            });
  }
}
