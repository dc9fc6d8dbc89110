package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The date table (T-DAT) asked over HTTP. */
@ApiTest
class AppealDeadlineIT {
  private static final String AT = "/api/v1/demo/appeal-deadlines";

  @LocalServerPort int port;

  private ApiClient api;

  @BeforeEach
  void start() {
    api = new ApiClient(port);
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}")
  @CsvSource({
    "T-DAT-1, 2026-11-23, 2026-12-14, false, måndagen den 14 december 2026",
    "T-DAT-2, 2026-11-21, 2026-12-14, true, lördag",
    "T-DAT-3, 2026-12-03, 2026-12-28, true, julafton",
    "T-DAT-4, 2026-12-10, 2027-01-04, true, nyårsafton",
    "T-DAT-5, 2026-12-15, 2027-01-05, false, tisdagen den 5 januari 2027",
    "T-DAT-7, 2027-03-05, 2027-03-30, true, långfredagen"
  })
  void threeWeeksFromTheDayItWasReceived(
      String test, String received, String last, boolean moved, String why) {
    var answer = ask("?route=ADMINISTRATIVE_APPEAL&received=" + received);

    assertThat(answer.path("lastDay").asString()).isEqualTo(last);
    assertThat(answer.path("moved").booleanValue()).isEqualTo(moved);
    assertThat(answer.path("reason").asString())
        .contains(why)
        .contains("44 § förvaltningslagen (2017:900)");
    assertThat(answer.path("reason").asString().contains("lagen (1930:173)")).isEqualTo(moved);
  }

  @Test
  void legalityReviewRunsFromTheNoticeBoardWhateverDayItWasReceived() {
    var answer = ask("?route=LEGALITY_REVIEW&received=2026-11-01&announced=2026-11-23");

    assertThat(answer.path("lastDay").asString()).isEqualTo("2026-12-14");
    assertThat(answer.path("reason").asString()).contains("13 kap. 5 § kommunallagen (2017:725)");
  }

  @Test
  void legalityReviewHasNotBegunWithoutTheNoticeBoardDate() {
    for (var query : new String[] {"", "&received=2026-11-23"}) {
      var answer = ask("?route=LEGALITY_REVIEW" + query);

      assertThat(answer.has("lastDay")).isTrue();
      assertThat(answer.path("lastDay").isNull()).isTrue();
      assertThat(answer.path("moved").booleanValue()).isFalse();
      assertThat(answer.path("reason").asString()).contains("inte börjat löpa");
    }
  }

  @Test
  void explainsInEnglishToWhoAsksForIt() {
    var response =
        api.get(
            AT + "?route=ADMINISTRATIVE_APPEAL&received=2026-12-03", "Accept-Language", "en-GB");

    assertThat(ApiClient.json(response).path("reason").asString())
        .contains("Thursday 24 December 2026")
        .contains("Monday 28 December 2026");
  }

  private JsonNode ask(String query) {
    var response = api.get(AT + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return ApiClient.json(response);
  }
}
