package se.besked.integrations.bankid.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.integrations.bankid.People.ANNA;
import static se.besked.integrations.bankid.People.OLLE;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.bankid.QrContent;
import se.besked.integrations.bankid.SimulatedSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator reads as strictly, and forgets as quickly, as the real thing. */
class SimulatedBankIdWireIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String AUTH = "{\"endUserIp\":\"203.0.113.7\"}";
  private static final String TEXT = Base64.getEncoder().encodeToString("Hej".getBytes(UTF_8));
  private static SimulatedSupplier supplier;

  private record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    String text(String field) {
      return body.path(field).asString("");
    }
  }

  @BeforeAll
  static void start() {
    supplier = new SimulatedSupplier();
  }

  @AfterAll
  static void stop() {
    supplier.close();
  }

  @BeforeEach
  void forgetAll() {
    supplier.clock.pass(Duration.ofMinutes(10));
  }

  @Test
  void onlyPost() throws Exception {
    var answer = send(request("auth").GET());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.text("errorCode")).isEqualTo("methodNotAllowed");
  }

  @Test
  void onlyJson() throws Exception {
    var answer =
        send(
            request("auth")
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(AUTH)));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("errorCode")).isEqualTo("unsupportedMediaType");
  }

  @Test
  void onlyKnownMethods() throws Exception {
    var answer = post("authenticate", AUTH);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("errorCode")).isEqualTo("notFound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "auth|{}|endUserIp",
        "auth|{\"endUserIp\":\"example.org\"}|endUserIp",
        "auth|{\"endUserIp\":7}|endUserIp",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"colour\":1}|colour",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"requirement\":{\"pin\":1}}|requirement.pin",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"requirement\":{\"personalNumber\":\"850101-2382\"}}"
            + "|requirement.personalNumber",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"requirement\":{\"cardReader\":\"class9\"}}"
            + "|requirement.cardReader",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"web\":{},\"app\":{}}|web or app",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"web\":{\"ip\":\"x\"}}|web.ip",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"returnUrl\":\"/back\"}|returnUrl",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"returnRisk\":\"yes\"}|returnRisk",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"userVisibleData\":\"å\"}|userVisibleData",
        "auth|{\"endUserIp\":\"203.0.113.7\",\"userVisibleData\":\"/w==\"}|userVisibleData",
        "sign|{\"endUserIp\":\"203.0.113.7\"}|userVisibleData",
        "sign|{\"endUserIp\":\"203.0.113.7\",\"userVisibleData\":\"SGVq\","
            + "\"userVisibleDataFormat\":\"html\"}|userVisibleDataFormat",
        "collect|{}|orderRef",
        "collect|[]|object",
        "collect|{\"orderRef\":|JSON"
      })
  void aBadRequestIsToldWhatIsWrong(String method, String body, String details) throws Exception {
    var answer = post(method, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("errorCode")).isEqualTo("invalidParameters");
    assertThat(answer.text("details")).contains(details);
  }

  @ParameterizedTest
  @CsvSource({
    "auth, userVisibleData, 1500, 200",
    "auth, userVisibleData, 1504, 400",
    "auth, userNonVisibleData, 1500, 200",
    "auth, userNonVisibleData, 1504, 400",
    "sign, userVisibleData, 40000, 200",
    "sign, userVisibleData, 40004, 400",
    "sign, userNonVisibleData, 200000, 200",
    "sign, userNonVisibleData, 200004, 400"
  })
  void sizesEnd(String method, String field, int size, int status) throws Exception {
    var visible = field.equals("userVisibleData") ? "" : ",\"userVisibleData\":\"" + TEXT + "\"";
    var body =
        "{\"endUserIp\":\"::1\""
            + visible
            + ",\""
            + field
            + "\":\""
            + "QUJD".repeat(size / 4)
            + "\"}";
    assertThat(post(method, body).status()).isEqualTo(status);
  }

  @Test
  void completeOrdersAreKeptThreeMinutesAndFailedOnesFive() throws Exception {
    var complete = started();
    supplier.bankId.start(complete.text("autoStartToken"), ANNA.number());
    supplier.bankId.approve(complete.text("orderRef"));
    var failed = started();
    supplier.bankId.fail(failed.text("orderRef"), "userCancel");
    supplier.clock.pass(Duration.ofMinutes(3).plusSeconds(1));
    assertThat(collect(complete).text("errorCode")).isEqualTo("invalidParameters");
    assertThat(collect(failed).text("hintCode")).isEqualTo("userCancel");
    var forgotten = started();
    supplier.bankId.fail(forgotten.text("orderRef"), "userCancel");
    supplier.clock.pass(Duration.ofMinutes(5).plusSeconds(1));
    assertThat(collect(forgotten).text("errorCode")).isEqualTo("invalidParameters");
  }

  @Test
  void aPersonsSecondOrderReplacesTheFirstInTheTelephone() throws Exception {
    var first = started();
    supplier.bankId.start(first.text("autoStartToken"), ANNA.number());
    var second = started();
    supplier.bankId.start(second.text("autoStartToken"), ANNA.number());
    assertThat(collect(first).text("hintCode")).isEqualTo("cancelled");
    assertThat(collect(second).text("status")).isEqualTo("pending");
  }

  @Test
  void aSignatureForSomebodyWhoIsLoggingInEndsBoth() throws Exception {
    var login = started();
    supplier.bankId.start(login.text("autoStartToken"), ANNA.number());
    var signature =
        post(
            "sign",
            "{\"endUserIp\":\"::1\",\"userVisibleData\":\"%s\",\"requirement\":{\"personalNumber\":\"%s\"}}"
                .formatted(TEXT, ANNA.number().digits()));
    assertThat(signature.text("errorCode")).isEqualTo("alreadyInProgress");
    assertThat(collect(login).text("hintCode")).isEqualTo("cancelled");
  }

  @Test
  void cancelAnswersAnEmptyObjectOnce() throws Exception {
    var order = started();
    var body = "{\"orderRef\":\"" + order.text("orderRef") + "\"}";
    assertThat(post("cancel", body).raw().body()).isEqualTo("{}");
    assertThat(post("cancel", body).text("errorCode")).isEqualTo("invalidParameters");
  }

  @ParameterizedTest
  @ValueSource(longs = {-6, 6})
  void aQrCodeFarFromItsSecondIsRefused(long off) throws Exception {
    var order = started();
    supplier.clock.pass(Duration.ofSeconds(10));
    assertThat(scan(order, 10 + off)).isInstanceOf(PhoneAnswer.Refused.class);
    assertThat(collect(order).text("hintCode")).isEqualTo("outstandingTransaction");
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, 5})
  void aQrCodeNearItsSecondIsRead(long off) throws Exception {
    var order = started();
    supplier.clock.pass(Duration.ofSeconds(10));
    assertThat(scan(order, 10 + off)).isInstanceOf(PhoneAnswer.OnPhone.class);
  }

  @Test
  void aQrCodeMadeWithoutTheSecretIsRefused() throws Exception {
    var order = started();
    var forged =
        "bankid." + order.text("qrStartToken") + ".0." + QrContent.authCode("another secret", 0);
    assertThat(supplier.bankId.scan(forged, ANNA.number())).isInstanceOf(PhoneAnswer.Refused.class);
    assertThat(supplier.bankId.scan("https://example.org", ANNA.number()))
        .isInstanceOf(PhoneAnswer.Refused.class);
  }

  @Test
  void riskOnlyForThoseWhoAsk() throws Exception {
    supplier.bankId.risk("moderate");
    var quiet = started();
    supplier.bankId.start(quiet.text("autoStartToken"), ANNA.number());
    supplier.bankId.approve(quiet.text("orderRef"));
    assertThat(collect(quiet).body().path("completionData").has("risk")).isFalse();
    var asking = post("auth", "{\"endUserIp\":\"::1\",\"returnRisk\":true}");
    supplier.bankId.start(asking.text("autoStartToken"), ANNA.number());
    supplier.bankId.approve(asking.text("orderRef"));
    assertThat(collect(asking).body().path("completionData").path("risk").asString())
        .isEqualTo("moderate");
  }

  @Test
  void tooManyRequestsSaysWhenToComeBack() throws Exception {
    supplier.bankId.failNext("auth", "tooManyRequests");
    var answer = post("auth", AUTH);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.raw().headers().firstValue("RateLimit-Reset")).contains("30");
  }

  @Test
  void aTestInAnotherProcessHoldsTheTelephoneThroughTheControlApi() throws Exception {
    var order = started();
    var qr =
        "bankid."
            + order.text("qrStartToken")
            + ".0."
            + QrContent.authCode(order.text("qrStartSecret"), 0);
    assertThat(control("scan", "owner=1&qr=" + URLEncoder.encode(qr, UTF_8)).text("owner"))
        .isEqualTo(OLLE.name().full());
    assertThat(control("open", "").text("hintCode")).isEqualTo("userSign");
    assertThat(control("approve", "order=" + order.text("orderRef")).text("status"))
        .isEqualTo("complete");
    assertThat(collect(order).text("status")).isEqualTo("complete");

    var second = started();
    assertThat(control("scan-newest", "owner=0").text("hintCode")).isEqualTo("started");
    assertThat(control("hint", "hint=userMrtd").text("hintCode")).isEqualTo("userMrtd");
    assertThat(control("cancel", "").text("hintCode")).isEqualTo("userCancel");
    assertThat(collect(second).text("status")).isEqualTo("failed");

    var third = started();
    assertThat(control("start", "autostarttoken=" + third.text("autoStartToken")).status())
        .isEqualTo(200);
    assertThat(control("fail", "hint=certificateErr").text("hintCode")).isEqualTo("certificateErr");
    assertThat(control("error", "method=auth&code=maintenance").status()).isEqualTo(200);
    assertThat(post("auth", AUTH).status()).isEqualTo(503);
    assertThat(control("start", "autostarttoken=x").status()).isEqualTo(409);
    assertThat(control("approve", "").status()).isEqualTo(400);
    assertThat(control("scan-newest", "owner=99").status()).isEqualTo(400);
    var orders = HTTP.send(at("/control/orders").build(), BodyHandlers.ofString()).body();
    assertThat(orders).contains(third.text("orderRef")).doesNotContain(OLLE.number().digits());
    assertThat(HTTP.send(at("/control/root").build(), BodyHandlers.ofString()).body())
        .isEqualTo(supplier.bankId.rootPem());
  }

  @Test
  void aTestCanHoldTheTelephoneAtAnotherAddress() throws Exception {
    var browser = collectedAddress();
    assertThat(control("phone-address", "ip=198.51.100.23").status()).isEqualTo(200);
    assertThat(collectedAddress()).isEqualTo("198.51.100.23").isNotEqualTo(browser);
    assertThat(control("phone-address", "ip=at-home").status()).isEqualTo(400);
    assertThat(control("phone-address", "").status()).isEqualTo(200);
    assertThat(collectedAddress()).isEqualTo(browser);
  }

  private static String collectedAddress() throws Exception {
    var order = started();
    control("start", "autostarttoken=" + order.text("autoStartToken"));
    control("approve", "order=" + order.text("orderRef"));
    return collect(order)
        .body()
        .path("completionData")
        .path("device")
        .path("ipAddress")
        .asString("");
  }

  private static Answer started() throws Exception {
    var answer = post("auth", AUTH);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static PhoneAnswer scan(Answer order, long seconds) {
    return supplier.bankId.scan(
        "bankid."
            + order.text("qrStartToken")
            + "."
            + seconds
            + "."
            + QrContent.authCode(order.text("qrStartSecret"), seconds),
        ANNA.number());
  }

  private static Answer collect(Answer order) throws Exception {
    return post("collect", "{\"orderRef\":\"" + order.text("orderRef") + "\"}");
  }

  private static Answer post(String method, String body) throws Exception {
    return send(request(method).POST(BodyPublishers.ofString(body)));
  }

  private static Answer control(String command, String form) throws Exception {
    return send(at("/control/" + command).POST(BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder request(String method) {
    return at("/rp/v6.0/" + method).setHeader("Content-Type", "application/json");
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(supplier.server.url("bankid") + path));
  }

  private static Answer send(HttpRequest.Builder request) throws Exception {
    var raw = HTTP.send(request.build(), BodyHandlers.ofString());
    return new Answer(raw.statusCode(), JSON.readTree(raw.body()), raw);
  }
}
