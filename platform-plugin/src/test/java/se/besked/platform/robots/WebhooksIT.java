package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** A robot is told of events, by messages that it can trust and that come until they are taken. */
@RobotSite
class WebhooksIT {
  private static final String HOOKS = "/api/v1/demo/webhooks";

  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(204);
  private HttpServer receiver;
  private Caller robot;

  private record Received(String id, String timestamp, String signature, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          received.add(
              new Received(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  exchange.getRequestBody().readAllBytes()));
          exchange.getResponseHeaders().set("Location", "http://localhost:1/");
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    receiver.start();
    robot = Caller.robot(port, "robot-prova");
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    jdbc.sql("update webhook set state = 'PAUSED', version = version + 1 where state = 'ACTIVE'")
        .update();
  }

  private String address() {
    return "http://localhost:" + receiver.getAddress().getPort() + "/handelser";
  }

  private String body(String... events) {
    return "{\"url\":\"%s\",\"events\":[\"%s\"]}"
        .formatted(address(), String.join("\",\"", events));
  }

  private void awaitReceived(int many) {
    await().atMost(Duration.ofSeconds(30)).until(() -> received.size() >= many);
  }

  @Test
  void anEventIsToldSignedAndWithoutPersonalData() throws Exception {
    var made = robot.call("POST", HOOKS, body("case.arrived", "case.review-started"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var hook = Caller.json(made);
    var secret = hook.path("secret").asString();
    assertThat(secret).startsWith("whsec_");
    var here = HOOKS + "/" + hook.path("id").asString();
    assertThat(robot.get(here).body()).doesNotContain(secret);

    var id = applying.schoolTransport(Personas.CLOSE).toString();
    awaitReceived(1);
    var message = received.getFirst();
    assertThat(message.text())
        .contains("\"type\":\"case.arrived\"", id, "SKJ-")
        .doesNotContain(Personas.CLOSE.digits(), "havrelunda.example");
    assertThat(message.signature()).isEqualTo("v1," + signed(secret, message));
    assertThat(Long.parseLong(message.timestamp()))
        .isCloseTo(clock.instant().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));

    var rotated =
        robot.call("POST", here + "/secrets", "", "If-Match", Caller.etag(robot.get(here)));
    var fresh = Caller.json(rotated).path("secret").asString();
    assertThat(fresh).isNotEqualTo(secret);
    assertThat(robot.call("POST", here + "/pings", "").statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> received.stream().anyMatch(r -> r.text().contains("\"ping\"")));
    var ping = received.stream().filter(r -> r.text().contains("\"ping\"")).findFirst().get();
    assertThat(ping.signature().split(" "))
        .containsExactly("v1," + signed(fresh, ping), "v1," + signed(secret, ping));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> robot.get(here + "/deliveries").body(), b -> !b.contains("QUEUED"));
    assertThat(robot.get(here + "/deliveries").body()).contains("DELIVERED", "204");

    var other = Caller.robot(port, "robot-annan");
    assertThat(other.get(here).statusCode()).isEqualTo(404);
    assertThat(other.get(HOOKS).body()).doesNotContain(hook.path("id").asString());
    assertThat(robot.call("DELETE", here, "", "If-Match", "\"0\"").statusCode()).isEqualTo(412);
    assertThat(
            robot.call("DELETE", here, "", "If-Match", Caller.etag(robot.get(here))).statusCode())
        .isEqualTo(204);
    assertThat(robot.get(here).statusCode()).isEqualTo(404);
  }

  private static String signed(String secret, Received message) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "x"));
    mac.update((message.id() + "." + message.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(mac.doFinal(message.body()));
  }

  @Test
  void whatIsNotTakenIsSentAgainAndAtLastGivenUp() {
    answer.set(302);
    var made = Caller.json(robot.call("POST", HOOKS, body("case.final")));
    var here = HOOKS + "/" + made.path("id").asString();
    assertThat(robot.call("POST", here + "/pings", "").statusCode()).isEqualTo(202);
    awaitReceived(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> robot.get(here + "/deliveries").body(), b -> b.contains("REFUSED"));
    assertThat(robot.get(here + "/deliveries").body()).contains("302", "QUEUED");
    ((DemoClock) clock).forward(Duration.ofMinutes(2));
    awaitReceived(2);
    assertThat(received.get(1).id()).as("the same message").isEqualTo(received.getFirst().id());
    assertThat(received.get(1).timestamp()).isNotEqualTo(received.getFirst().timestamp());

    ((DemoClock) clock).forward(Duration.ofDays(6));
    robot = Caller.robot(port, "robot-prova");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> robot.get(here).body(), b -> b.contains("DISABLED"));
    assertThat(robot.get(here + "/deliveries").body()).contains("DROPPED");
    assertThat(
            jdbc.sql("select text from staff_task where kind = 'WEBHOOK_DISABLED'")
                .query(String.class)
                .list())
        .anyMatch(text -> text.startsWith("robot-prova") && text.contains("localhost"));
    answer.set(200);
    var again =
        robot.call("PUT", here, body("case.final"), "If-Match", Caller.etag(robot.get(here)));
    assertThat(Caller.json(again).path("state").asString()).isEqualTo("ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://robot.example/",
        "https://robot.example/",
        "https://169.254.169.254/latest",
        "https://user@localhost/",
        "file:///etc/passwd",
        "inte en adress"
      })
  void addressesThatTheInstallationHasNotAllowedAreRefused(String url) {
    var answer =
        robot.call("POST", HOOKS, "{\"url\":\"%s\",\"events\":[\"case.final\"]}".formatted(url));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Caller.type(answer)).isEqualTo("address-refused");
  }

  @Test
  void unknownEventsAreRefusedWithThoseThereAre() {
    var answer = robot.call("POST", HOOKS, body("case.nonsense"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("decision.published");
  }
}
