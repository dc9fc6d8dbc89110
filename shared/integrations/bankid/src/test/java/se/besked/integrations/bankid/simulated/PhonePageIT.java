package se.besked.integrations.bankid.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.integrations.bankid.People.ANNA;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.besked.integrations.bankid.SimulatedSupplier;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.OrderProgress.Complete;
import se.besked.kernel.signing.OrderProgress.Failed;
import se.besked.kernel.signing.OrderProgress.Pending;

/** A person clicks through the telephone's pages. */
class PhonePageIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Device DEVICE = new Device("203.0.113.7", "Mozilla/5.0", "besked.example");
  private static final String BACK = "https://besked.example/retur?x=1#nonce=7";
  private static final String SHOWN = "Du loggar in hos Provkommun.";
  private static SimulatedSupplier supplier;

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
  void showsWhoCanHoldTheTelephone() throws Exception {
    var page = get("/phone?owner=1").body();
    assertThat(page)
        .contains("Anna Exempelsson", "två barn, delad vårdnad", "Påhittad-Öberg")
        .contains("id=\"owner-1\" value=\"1\" checked")
        .doesNotContain(ANNA.number().digits(), ANNA.number().shown());
  }

  @Test
  void loadsNothingFromElsewhere() throws Exception {
    var answer = get("/phone");
    assertThat(answer.body()).doesNotContain("http://", "https://", "<script", "src=");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void scansSignsAndStaysOnTheTelephone() throws Exception {
    var order =
        supplier.electronicId.sign(
            DEVICE,
            BACK,
            ANNA.number(),
            new TextToSign("# Ansökan\n* Barn: **Åke** <b>\nSkickas i dag.", ""));
    var at = location(post("/phone/scan-newest", "owner=0&qr="));
    assertThat(at).isEqualTo("/bankid/phone/order/" + order.orderRef());
    var page = get("/phone/order/" + order.orderRef()).body();
    assertThat(page)
        .as("what people type is read as nothing but itself")
        .contains("<p># Ansökan\n* Barn: **Åke** &lt;b&gt;\nSkickas i dag.</p>")
        .doesNotContain("<strong>Ansökan", "<li>")
        .contains(">Skriv under</button>");
    assertThat(progress(order)).isEqualTo(new Pending("userSign"));
    assertThat(approve(order, "12").body()).contains("role=\"alert\"", "sex siffror");
    assertThat(progress(order)).isEqualTo(new Pending("userSign"));
    assertThat(approve(order, "123456").body()).contains("Klart", "?owner=0");
    assertThat(progress(order)).isInstanceOf(Complete.class);
  }

  @Test
  void readsAPastedQrCode() throws Exception {
    var order = supplier.electronicId.identify(DEVICE, BACK, SHOWN);
    var qr = supplier.electronicId.qrContent(order, supplier.clock.instant());
    var answer = post("/phone/scan", "owner=1&qr=" + URLEncoder.encode(qr, UTF_8));
    assertThat(location(answer)).contains(order.orderRef());
    assertThat(get("/phone/order/" + order.orderRef()).body())
        .contains(">Identifiera</button>", "Olle", SHOWN);
    assertThat(post("/phone/order/" + order.orderRef() + "/cancel", "").body())
        .contains("Avbrutet");
    assertThat(progress(order)).isEqualTo(new Failed("userCancel"));
  }

  @Test
  void startsOnTheSameDeviceAndGoesBack() throws Exception {
    var order = supplier.electronicId.identify(DEVICE, BACK, SHOWN);
    var page = get("/phone?autostarttoken=" + order.autoStartToken() + "&redirect=null").body();
    assertThat(page).contains("Öppna BankID").doesNotContain("id=\"qr\"");
    var started = post("/phone/start", "owner=0&autostarttoken=" + order.autoStartToken());
    assertThat(location(started)).contains(order.orderRef());
    assertThat(location(approve(order, "000000"))).isEqualTo(BACK);
    assertThat(progress(order)).isInstanceOf(Complete.class);
  }

  @Test
  void cancellingOnTheSameDeviceAlsoGoesBack() throws Exception {
    var order = supplier.electronicId.identify(DEVICE, BACK, SHOWN);
    post("/phone/start", "owner=0&autostarttoken=" + order.autoStartToken());
    assertThat(location(post("/phone/order/" + order.orderRef() + "/cancel", "code=")))
        .isEqualTo(BACK);
    assertThat(progress(order)).isEqualTo(new Failed("userCancel"));
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(post("/phone/scan-newest", "owner=0").body()).contains("Ingen QR-kod visas");
    assertThat(post("/phone/scan", "owner=0&qr=hej").body()).contains("inte en QR-kod");
    assertThat(post("/phone/start", "owner=0&autostarttoken=x").body())
        .contains("finns inte längre");
    assertThat(get("/phone/order/gone").body()).contains("finns inte längre");
    assertThat(get("/phone/other").statusCode()).isEqualTo(404);
    assertThat(get("/phone?owner=99&autostarttoken=%22%3E%3Cscript%3E").body())
        .doesNotContain("<script");
  }

  private static Object progress(StartedOrder order) {
    return supplier.electronicId.collect(order.orderRef());
  }

  private static HttpResponse<String> approve(StartedOrder order, String code) throws Exception {
    return post("/phone/order/" + order.orderRef() + "/approve", "code=" + code);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(at(path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String form) throws Exception {
    return HTTP.send(at(path).POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(supplier.server.url("bankid") + path));
  }
}
