package se.besked.integrations.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Delivery.Refused.Refusal;
import se.besked.kernel.notices.Delivery.TryLater.Delay;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.Notice.Kind;
import se.besked.simulation.Fault;
import se.besked.simulation.SimulatorServer;

/** The gateway's contract, over its real wire. Numbers are those set aside for fiction. */
class ElksSmsSenderTest {
  private static final String NUMBER = "+46701740605";
  private static final Locale SWEDISH = Locale.of("sv");
  private static final NoticesProperties NOTICES =
      new NoticesProperties(
          "no-reply@havrelunda.example",
          "Havrelunda kommun",
          URI.create("https://etjanst.havrelunda.example/min-sida"));

  private final SimulatedElks gateway = new SimulatedElks();
  private final SimulatorServer server = new SimulatorServer(0, List.of(gateway));
  private final ElksSmsSender sender = sender(server.url("sms"), "demonstration");

  @AfterEach
  void close() {
    server.close();
  }

  private static ElksSmsSender sender(String url, String password) {
    return new ElksSmsSender(
        new SmsProperties(
            url,
            SimulatedElks.USERNAME,
            password,
            "Havrelunda",
            Duration.ofSeconds(2),
            Duration.ofSeconds(2)),
        NOTICES);
  }

  private static Notice to(String number) {
    return Notice.of(UUID.randomUUID(), number, SWEDISH, Kind.NEW_MESSAGE);
  }

  @Test
  void isHandedOverWithSenderAndWords() {
    assertThat(sender.send(to(NUMBER))).isInstanceOf(Delivery.Delivered.class);
    var sms = gateway.receivedBy(NUMBER).getFirst();
    assertThat(sms.from()).isEqualTo("Havrelunda");
    assertThat(sms.message())
        .isEqualTo(
            "Du har ett nytt meddelande från Havrelunda kommun."
                + " Logga in på Min sida på kommunens webbplats för att läsa det.");
  }

  @Test
  void theAnswersIdIsKept() {
    var delivered = (Delivery.Delivered) sender.send(to(NUMBER));
    assertThat(delivered.messageId()).isEqualTo(gateway.received().getFirst().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0701740605", "+46 70 174 06 05", "", "+0701740605", "asa@example.com"})
  void aNumberThatIsNotWrittenAsE164IsNotSentAtAll(String number) {
    var recipient = number.isEmpty() ? "x" : number;
    assertThat(sender.send(to(recipient))).isEqualTo(new Delivery.Refused(Refusal.BAD_ADDRESS));
    assertThat(gateway.received()).isEmpty();
  }

  @Test
  void aRefusedNumberIsRefusedForGoodUntilItIsTakenAgain() {
    gateway.refuse(NUMBER);
    assertThat(sender.send(to(NUMBER))).isEqualTo(new Delivery.Refused(Refusal.ADDRESS_REFUSED));
    gateway.accept(NUMBER);
    assertThat(sender.send(to(NUMBER))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void aWrongPasswordAndSpentCreditAreOursToMend() {
    assertThat(sender(server.url("sms"), "wrong").send(to(NUMBER)))
        .isEqualTo(new Delivery.TryLater(Delay.NOT_AUTHORISED));
    gateway.spendCredit(true);
    assertThat(sender.send(to(NUMBER))).isEqualTo(new Delivery.TryLater(Delay.NOT_AUTHORISED));
    assertThat(gateway.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DOWN, NO_ANSWER", "WRONG, NOT_UNDERSTOOD", "HANG_UP, NO_ANSWER", "SLOW, NO_ANSWER"})
  void aGatewayInTroubleIsTriedLater(Fault.Kind kind, Delay delay) {
    server.fault("sms", new Fault(kind, Duration.ofSeconds(30), -1));
    var started = System.nanoTime();
    assertThat(sender.send(to(NUMBER))).isEqualTo(new Delivery.TryLater(delay));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void aGatewayThatIsGoneIsTriedLater() {
    var address = server.url("sms");
    server.close();
    assertThat(sender(address, "demonstration").send(to(NUMBER)))
        .isEqualTo(new Delivery.TryLater(Delay.NO_ANSWER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"status\":\"failed\",\"id\":\"s1\"}|ADDRESS_REFUSED",
        "200|{\"status\":\"created\"}|NOT_UNDERSTOOD",
        "200|<html>welcome</html>|NOT_UNDERSTOOD",
        "429|busy|SERVER_BUSY",
        "302|elsewhere|NOT_UNDERSTOOD",
        "200|{\"id\":\"s1\",\"status\":\"created\",\"new\":{\"field\":1}}|s1"
      })
  void answersAreUnderstoodOrSaidNotToBe(int status, String body, String meaning)
      throws IOException {
    try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ =
          threads.submit(
              () -> {
                try (var client = socket.accept()) {
                  client.getInputStream().read(new byte[8192]);
                  var bytes = body.getBytes(StandardCharsets.UTF_8);
                  var head =
                      "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                          .formatted(status, bytes.length);
                  client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                  client.getOutputStream().write(bytes);
                  client.getOutputStream().flush();
                }
                return null;
              });
      var answer =
          sender("http://127.0.0.1:" + socket.getLocalPort(), "demonstration").send(to(NUMBER));
      assertThat(
              switch (answer) {
                case Delivery.Delivered(var id) -> id;
                case Delivery.Refused(var reason) -> reason.name();
                case Delivery.TryLater(var reason) -> reason.name();
              })
          .isEqualTo(meaning);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyKindFitsInOnePartSaysNothingOfThePersonAndHasNoLink(String language) {
    var id = UUID.randomUUID();
    for (var kind : Kind.values()) {
      var notice =
          kind == Kind.VERIFY_ADDRESS
              ? Notice.verifyAddress(id, NUMBER, Locale.of(language), "482913")
              : Notice.of(id, NUMBER, Locale.of(language), kind);
      var text = NoticeText.sms(notice, NOTICES);
      assertThat(text)
          .as("%s in %s", kind, language)
          .hasSizeLessThanOrEqualTo(160)
          .contains("Havrelunda kommun")
          .doesNotContain("{", "http", "70174", "?person");
      assertThat(text.contains("482913")).isEqualTo(kind == Kind.VERIFY_ADDRESS);
    }
  }

  @Test
  void neitherAccountNorNumberIsInWhatALogWouldShow() {
    var settings = new SmsProperties("https://a.example", "u1", "pw1", "Kommun", null, null);
    assertThat(settings.toString()).doesNotContain("u1", "pw1");
    assertThat(to(NUMBER).toString()).doesNotContain("70174");
  }

  @Test
  void aGatewayWithoutAccountOrWithAnImpossibleSenderIsRefusedAtStart() {
    assertThatThrownBy(() -> new SmsProperties("https://a.example", "", "", "Kommun", null, null))
        .hasMessageContaining("besked.sms.username");
    assertThatThrownBy(
            () -> new SmsProperties("https://a.example", "u", "p", "Havrelunda kommun", null, null))
        .hasMessageContaining("besked.sms.from");
    assertThat(new SmsProperties(" ", "", "", "", null, null).url()).isNull();
  }
}
