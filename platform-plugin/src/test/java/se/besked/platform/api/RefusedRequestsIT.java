package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way to ask wrongly is answered with problem details that name the place. */
@ApiTest
class RefusedRequestsIT {
  private static final String DEADLINES = "/api/v1/demo/appeal-deadlines";
  private static final String GOOD =
      "\"schoolYear\":\"2026/27\",\"grade\":\"F\",\"school\":\"ASSIGNED\"";

  @LocalServerPort int port;

  private ApiClient api;

  @BeforeEach
  void start() {
    api = new ApiClient(port);
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        arguments("", "body"),
        arguments("   ", "body"),
        arguments("{", "body"),
        arguments("}", "body"),
        arguments("null", "body"),
        arguments("[]", "body"),
        arguments("\"text\"", "body"),
        arguments("17", "body"),
        arguments("true", "body"),
        arguments("{'schoolYear':'2026/27'}", "body"),
        arguments(with("\"walkingMetres\":1") + " {}", "body"),
        arguments(with("\"walkingMetres\":1") + "]", "body"),
        arguments(with("\"walkingMetres\":1,"), "walkingMetres"),
        arguments(with("\"walkingMetres\":NaN"), "walkingMetres"),
        arguments(with("\"walkingMetres\":01"), "walkingMetres"),
        arguments(with("\"walkingMetres\":+1"), "walkingMetres"),
        arguments(with("\"walkingMetres\":1/*x*/"), "walkingMetres"),
        arguments("{}", "schoolYear"),
        arguments("{}", "grade"),
        arguments("{}", "school"),
        arguments("{" + GOOD + "}", "walkingMetres"),
        arguments(year("null"), "schoolYear"),
        arguments(year("2026"), "schoolYear"),
        arguments(year("\"\""), "schoolYear"),
        arguments(year("\"2026\""), "schoolYear"),
        arguments(year("\"2026/28\""), "schoolYear"),
        arguments(year("\"2026/27/28\""), "schoolYear"),
        arguments(year("\"2026-27\""), "schoolYear"),
        arguments(year("[\"2026/27\"]"), "schoolYear"),
        arguments(year("\"1999/00\""), "schoolYear"),
        arguments(grade("null"), "grade"),
        arguments(grade("4"), "grade"),
        arguments(grade("true"), "grade"),
        arguments(grade("\"10\""), "grade"),
        arguments(grade("\"0\""), "grade"),
        arguments(grade("\"-1\""), "grade"),
        arguments(grade("\"01\""), "grade"),
        arguments(grade("\"årskurs 4\""), "grade"),
        arguments(school("null"), "school"),
        arguments(school("0"), "school"),
        arguments(school("\"assigned\""), "school"),
        arguments(school("\"\""), "school"),
        arguments(school("\"TO_BE_CHECKED\""), "school"),
        arguments(with("\"walkingMetres\":\"2001\""), "walkingMetres"),
        arguments(with("\"walkingMetres\":2001.0"), "walkingMetres"),
        arguments(with("\"walkingMetres\":2001.5"), "walkingMetres"),
        arguments(with("\"walkingMetres\":2e3"), "walkingMetres"),
        arguments(with("\"walkingMetres\":true"), "walkingMetres"),
        arguments(with("\"walkingMetres\":null"), "walkingMetres"),
        arguments(with("\"walkingMetres\":{}"), "walkingMetres"),
        arguments(with("\"walkingMetres\":[2001]"), "walkingMetres"),
        arguments(with("\"walkingMetres\":-1"), "walkingMetres"),
        arguments(with("\"walkingMetres\":300001"), "walkingMetres"),
        arguments(with("\"walkingMetres\":2147483648"), "walkingMetres"),
        arguments(with("\"walkingMetres\":99999999999999999999"), "walkingMetres"),
        arguments(with("\"walkingMetres\":1,\"walkingMetres\":2"), "walkingMetres"),
        arguments(with("\"walkingmetres\":2001"), "walkingmetres"),
        arguments(with("\"walkingMetres\":2001,\"extra\":1"), "extra"),
        arguments(with("\"walkingMetres\":2001,\"personnummer\":1"), "personnummer"),
        arguments(with("\"walkingMetres\":1,\"grounds\":\"TRAFFIC\""), "grounds"),
        arguments(with("\"walkingMetres\":1,\"grounds\":[\"SNOW\"]"), "grounds[0]"),
        arguments(with("\"walkingMetres\":1,\"grounds\":[1]"), "grounds[0]"),
        arguments(with("\"walkingMetres\":1,\"grounds\":[null]"), "grounds[0]"),
        arguments(with("\"walkingMetres\":1,\"grounds\":[\"TRAFFIC\",\"TRAFFIC\"]"), "grounds[1]"),
        arguments(with("\"walkingMetres\":1,\"trip\":\"HOME\""), "trip"),
        arguments(with("\"walkingMetres\":1,\"trip\":1"), "trip"),
        arguments(with("\"walkingMetres\":1,\"independentSchool\":\"true\""), "independentSchool"),
        arguments(with("\"walkingMetres\":1,\"independentSchool\":1"), "independentSchool"),
        arguments(with("\"walkingMetres\":1,\"independentSchool\":true"), "independentSchool"),
        arguments(with("\"walkingMetres\":1,\"extraCostSek\":100"), "extraCostSek"),
        arguments(chosen("\"walkingMetres\":1,\"extraCostSek\":-1"), "extraCostSek"),
        arguments(chosen("\"walkingMetres\":1,\"extraCostSek\":0.5"), "extraCostSek"),
        arguments(with("\"home\":{\"lat\":55,\"lon\":13}"), "schoolPosition"),
        arguments(with("\"schoolPosition\":{\"lat\":55,\"lon\":13}"), "home"),
        arguments(positions("{\"lat\":91,\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":-90.1,\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":55,\"lon\":181}"), "home.lon"),
        arguments(positions("{\"lat\":55}"), "home.lon"),
        arguments(positions("{\"lat\":null,\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":\"55\",\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":\"NaN\",\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":NaN,\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":1e999,\"lon\":13}"), "home.lat"),
        arguments(positions("{\"lat\":55,\"lon\":13,\"alt\":3}"), "home.alt"),
        arguments(positions("[55,13]"), "home"),
        arguments(positions("\"55,13\""), "home"),
        arguments(with("\"walkingMetres\":1,\"home\":{\"lat\":55,\"lon\":13}"), "home"),
        arguments(with("\"residence\":[]"), "residence"),
        arguments(with("\"residence\":{}"), "residence"),
        arguments(with("\"residence\":[1]"), "residence[0]"),
        arguments(with("\"residence\":[null]"), "residence[0]"),
        arguments(with("\"residence\":[{}]"), "residence[0].municipality"),
        arguments(with("\"residence\":[{}]"), "residence[0].metres"),
        arguments(homes("{\"municipality\":\"demo\",\"metres\":-1}"), "residence[1].metres"),
        arguments(homes("{\"municipality\":\"demo\",\"metres\":\"1\"}"), "residence[1].metres"),
        arguments(homes("{\"municipality\":1299,\"metres\":1}"), "residence[1].municipality"),
        arguments(homes("{\"municipality\":\" \",\"metres\":1}"), "residence[1].municipality"),
        arguments(homes("{\"municipality\":\"demo\",\"metre\":1}"), "residence[1].metre"),
        arguments(
            homes("{\"municipality\":\"demo\",\"metres\":1,\"metres\":2}"), "residence[1].metres"),
        arguments(
            homes("{\"municipality\":\"demo\",\"metres\":1},{\"municipality\":\"x\",\"metres\":1}"),
            "residence"),
        arguments(
            with("\"walkingMetres\":1,\"residence\":[{\"municipality\":\"demo\",\"metres\":1}]"),
            "walkingMetres"),
        arguments(with("\"home\":" + "[".repeat(40) + "]".repeat(40)), "home" + "[0]".repeat(9)));
  }

  private static String with(String more) {
    return "{" + GOOD + "," + more + "}";
  }

  private static String chosen(String more) {
    return with(more).replace("ASSIGNED", "CHOSEN");
  }

  private static String year(String json) {
    return with("\"walkingMetres\":2001").replace("\"2026/27\"", json);
  }

  private static String grade(String json) {
    return with("\"walkingMetres\":2001").replace("\"F\"", json);
  }

  private static String school(String json) {
    return with("\"walkingMetres\":2001").replace("\"ASSIGNED\"", json);
  }

  private static String positions(String home) {
    return with("\"home\":" + home + ",\"schoolPosition\":{\"lat\":55,\"lon\":13}");
  }

  private static String homes(String second) {
    return with("\"residence\":[{\"municipality\":\"demo\",\"metres\":1}," + second + "]");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("badBodies")
  void namesTheFieldOfABadBody(String body, String field) {
    assertProblem(api.check(body), 400, field);
  }

  static Stream<Arguments> badQueries() {
    return Stream.of(
        arguments(DEADLINES, "route"),
        arguments(DEADLINES + "?route=", "route"),
        arguments(DEADLINES + "?route=appeal&received=2026-11-23", "route"),
        arguments(DEADLINES + "?route=0&received=2026-11-23", "route"),
        arguments(DEADLINES + "?received=2026-11-23", "route"),
        arguments(appeal(""), "received"),
        arguments(appeal("&received="), "received"),
        arguments(appeal("&received=2026-02-29"), "received"),
        arguments(appeal("&received=2026-13-01"), "received"),
        arguments(appeal("&received=20261123"), "received"),
        arguments(appeal("&received=2026-11-23T10:00"), "received"),
        arguments(appeal("&received=i%20dag"), "received"),
        arguments(appeal("&received=1017-11-23"), "received"),
        arguments(appeal("&received=2200-11-23"), "received"),
        arguments(appeal("&received=2026-11-23&received=2026-11-24"), "received"),
        arguments(appeal("&received=2026-11-23&recieved=2026-11-24"), "recieved"),
        arguments(appeal("&received=2026-11-23&announced=2026-11-24"), "announced"),
        arguments(DEADLINES + "?route=LEGALITY_REVIEW&announced=2026-11-31", "announced"),
        arguments("/api/v1?page=1", "page"),
        arguments("/api/v1/demo?lang=en", "lang"));
  }

  private static String appeal(String more) {
    return DEADLINES + "?route=ADMINISTRATIVE_APPEAL" + more;
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("badQueries")
  void namesTheParameterOfABadQuery(String path, String field) {
    var response = api.get(path);

    assertProblem(response, 400, field);
    assertThat(ApiClient.json(response).path("instance").asString()).doesNotContain("?");
  }

  static Stream<Arguments> wrongAddresses() {
    return Stream.of(
        arguments("GET", "/api/v1/nowhere", 404),
        arguments("GET", "/api/v1/nowhere/appeal-deadlines", 404),
        arguments("POST", "/api/v1/nowhere/school-transport/assessments", 404),
        arguments("POST", "/api/v1/demo/nothing/assessments", 404),
        arguments("GET", "/api/v1/demo/nothing", 404),
        arguments("GET", "/api/v1/", 404),
        arguments("GET", "/api/v1/demo/", 404),
        arguments("GET", "/api/v2", 404),
        arguments("GET", "/api/secret/things", 404),
        arguments("GET", ApiClient.CHECK, 405),
        arguments("PUT", ApiClient.CHECK, 405),
        arguments("DELETE", ApiClient.CHECK, 405),
        arguments("POST", DEADLINES, 405),
        arguments("PATCH", "/api/v1", 405),
        arguments("GET", "/api//v1", 400));
  }

  @ParameterizedTest(name = "{0} {1} gives {2}")
  @MethodSource("wrongAddresses")
  void refusesWrongAddressesAndMethods(String method, String path, int status) {
    var response = api.send(method, path, "{}", "Content-Type", "application/json");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(ApiClient.type(response)).isEqualTo("application/problem+json");
    assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @Test
  void refusesWhatCannotBeDecoded() throws Exception {
    assertThat(raw("/api/v1?a=%zz")).startsWith("HTTP/1.1 400").contains("problem+json");
    assertThat(raw(DEADLINES + "?route=%ff%fe")).startsWith("HTTP/1.1 400").contains("\"query\"");
    assertThat(raw("/api/v1/%zz")).startsWith("HTTP/1.1 400").contains("problem+json");
    assertThat(raw("/api/v1/%00")).startsWith("HTTP/1.1 400").contains("problem+json");
    assertThat(raw("/api/v1/a<b")).startsWith("HTTP/1.1 400");
  }

  /** Past the client's own checks. */
  private String raw(String target) throws java.io.IOException {
    try (var socket = new java.net.Socket("localhost", port)) {
      var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void takesJsonOnly() {
    for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "text/json"}) {
      var response = api.send("POST", ApiClient.CHECK, "{}", "Content-Type", type);
      assertThat(response.statusCode()).as(type).isEqualTo(415);
      assertThat(ApiClient.type(response)).isEqualTo("application/problem+json");
    }
    assertThat(api.send("POST", ApiClient.CHECK, "{}").statusCode()).isEqualTo(415);
    assertThat(
            api.send(
                    "POST",
                    ApiClient.CHECK,
                    "{}",
                    "Content-Type",
                    "application/json;charset=ISO-8859-1")
                .statusCode())
        .isEqualTo(415);
    assertThat(api.check("{}", "Content-Encoding", "gzip").statusCode()).isEqualTo(415);
  }

  @Test
  void refusesOtherResponseFormats() {
    var response = api.get("/api/v1", "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(ApiClient.type(response)).isEqualTo("application/problem+json");
  }

  @Test
  void refusesALargeBody() {
    var response = api.check(" ".repeat(16_385));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(ApiClient.type(response)).isEqualTo("application/problem+json");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var response = api.check("{\"grade\":4,\"walkingMetres\":\"1\",\"x\":0}");

    for (var field : new String[] {"schoolYear", "grade", "school", "walkingMetres", "x"}) {
      assertProblem(response, 400, field);
    }
  }

  @Test
  void neverRepeatsWhatMayBeAPersonalNumber() {
    var inValue = api.check(year("\"189001019802\""));
    var inName = api.check(with("\"18900101-9802\":1"));
    var inPath = api.get("/api/v1/189001019802");
    var inQuery = api.get(appeal("&received=189001019802&18900101+9802=1"));

    for (var response : new HttpResponse<?>[] {inValue, inName, inPath, inQuery}) {
      assertThat(response.statusCode()).isBetween(400, 404);
      assertThat(response.body().toString()).doesNotContain("9802");
    }
  }

  @Test
  void speaksEnglishToWhoAsksForIt() {
    var response = api.check(with("\"walkingMetres\":\"1\""), "Accept-Language", "en");

    assertThat(response.body()).contains("must be a whole number");
    assertThat(response.headers().firstValue("Content-Language")).contains("en");
  }

  @Test
  void onlyListedWebsitesMayCallFromABrowser() {
    var listed = preflight("https://www.havrelunda.example");
    assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://www.havrelunda.example");
    assertThat(listed.headers().map()).doesNotContainKey("access-control-allow-credentials");

    var other = preflight("https://other.example");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  private HttpResponse<String> preflight(String origin) {
    return api.send(
        "OPTIONS",
        ApiClient.CHECK,
        "",
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "POST",
        "Access-Control-Request-Headers",
        "content-type");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String field) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(ApiClient.type(response)).isEqualTo("application/problem+json");
    var problem = ApiClient.json(response);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("type").asString()).isNotBlank();
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("instance").asString()).startsWith("/api/v1");
    assertThat(problem.path("detail").asString()).contains(field);
    assertThat(StreamSupport.stream(problem.path("errors").spliterator(), false))
        .anySatisfy(
            e -> {
              assertThat(e.path("field").asString()).isEqualTo(field);
              assertThat(e.path("message").asString()).isNotBlank();
            });
  }
}
