package se.besked.integrations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.besked.integrations.notices.simulated.ReceivedMail;
import se.besked.integrations.notices.simulated.SimulatedMailbox;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Delivery.Refused.Refusal;
import se.besked.kernel.notices.Delivery.TryLater.Delay;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.Notice.Kind;
import se.besked.kernel.text.EmailAddress;

/** Notices over real SMTP to the simulated mailbox. */
class SmtpNoticeSenderTest {
  private static final Locale SWEDISH = Locale.of("sv");
  private static final UUID ID = UUID.fromString("5c1f7a52-9f2b-4d27-9d2a-6f4fcb1f0a11");
  private static final NoticesProperties PROPERTIES =
      new NoticesProperties(
          "no-reply@havrelunda.example",
          "Havrelunda kommun",
          URI.create("https://etjanst.havrelunda.example/min-sida"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  private final SimulatedMailbox mailbox = new SimulatedMailbox(0);
  private final JavaMailSenderImpl server = server(mailbox.port());
  private final SmtpNoticeSender sender = new SmtpNoticeSender(server, PROPERTIES, CLOCK);

  @AfterEach
  void close() {
    mailbox.close();
  }

  private static JavaMailSenderImpl server(int port) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.getJavaMailProperties().put("mail.smtp.timeout", "500");
    server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
    return server;
  }

  private static Notice to(String address) {
    return Notice.of(ID, address, SWEDISH, Kind.NEW_MESSAGE);
  }

  @Test
  void sendsTextAndHtmlWithTheSameWords() {
    assertThat(sender.send(to("asa@example.com")))
        .isEqualTo(new Delivery.Delivered("<" + ID + "@havrelunda.example>"));

    var mail = mailbox.receivedBy("asa@example.com").getFirst();
    assertThat(mail.subject()).isEqualTo("Du har ett nytt meddelande");
    assertThat(mail.from()).isEqualTo("Havrelunda kommun <no-reply@havrelunda.example>");
    assertThat(mail.plain())
        .startsWith(
            "Hej!\n\nDu har ett nytt meddelande från Havrelunda kommun."
                + " Logga in på Min sida för att läsa det.\n\n")
        .contains("Logga in på Min sida: https://etjanst.havrelunda.example/min-sida\n");
    assertThat(mail.html())
        .contains("<html lang=\"sv\">")
        .contains("<a href=\"https://etjanst.havrelunda.example/min-sida\">Logga in på Min sida")
        .contains("Du har ett nytt meddelande från Havrelunda kommun.")
        .doesNotContain("<img", "<script", "<table");
  }

  @Test
  void theSameNoticeSentAgainHasTheSameMessageId() {
    sender.send(to("asa@example.com"));
    sender.send(to("asa@example.com"));
    assertThat(mailbox.received())
        .hasSize(2)
        .extracting(ReceivedMail::messageId)
        .containsOnly("<" + ID + "@havrelunda.example>");
  }

  @Test
  void anUnknownAddressIsRefusedForGood() {
    mailbox.refuse("borta@example.com");
    assertThat(sender.send(to("borta@example.com")))
        .isEqualTo(new Delivery.Refused(Refusal.ADDRESS_REFUSED));
    assertThat(mailbox.received()).isEmpty();
  }

  @Test
  void aBusyServerIsTriedLaterAndTakesTheMailThen() {
    mailbox.beBusyFor("Asa@example.com");
    assertThat(sender.send(to("asa@example.com")))
        .isEqualTo(new Delivery.TryLater(Delay.SERVER_BUSY));
    mailbox.accept("asa@example.com");
    assertThat(sender.send(to("asa@example.com"))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void aServerThatIsDownIsTriedLater() {
    mailbox.close();
    assertThat(sender.send(to("asa@example.com")))
        .isEqualTo(new Delivery.TryLater(Delay.NO_ANSWER));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpInTime() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var patient = new SmtpNoticeSender(server(silent.getLocalPort()), PROPERTIES, CLOCK);
      var started = System.nanoTime();
      assertThat(patient.send(to("asa@example.com")))
          .isEqualTo(new Delivery.TryLater(Delay.NO_ANSWER));
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aWrongPasswordIsOursToMendNotTheRecipients() {
    server.setUsername("no-reply@havrelunda.example");
    server.setPassword("wrong");
    server.getJavaMailProperties().put("mail.smtp.auth", "true");
    assertThat(sender.send(to("asa@example.com")))
        .isEqualTo(new Delivery.TryLater(Delay.NOT_AUTHORISED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asa",
        "asa@",
        "@example.com",
        "asa@example",
        "asa@@example.com",
        "asa@example.com, bo@example.com",
        "asa@example.com\r\nBcc: bo@example.com",
        "asa@example.com\nSubject: x",
        "\"asa\r\n\"@example.com",
        "Åsa <asa@example.com>",
        "grupp:asa@example.com;",
        "åsa@example.com",
        "asa@-example.com",
        "a b@example.com"
      })
  void aBadAddressIsRefusedBeforeAnythingIsSent(String address) {
    assertThat(sender.send(to(address))).isEqualTo(new Delivery.Refused(Refusal.BAD_ADDRESS));
    assertThat(mailbox.received()).isEmpty();
  }

  /** What a form takes can be mailed: there is one reader of addresses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "asa@example.com",
        "\u00a0asa@example.com\u00a0",
        "mailto:asa@example.com",
        "asa\u200b@example.com",
        "o'brien.o-brien+x_y@sub.example.com",
        "!#$%&'*+-/=?^_`{|}~@example.com"
      })
  void whatAFormTakesIsReached(String address) {
    assertThat(EmailAddress.read(address)).isPresent();
    assertThat(sender.send(to(address))).isInstanceOf(Delivery.Delivered.class);
    assertThat(mailbox.received()).hasSize(1);
  }

  @Test
  void aDomainWithSwedishLettersIsReached() {
    assertThat(sender.send(to("asa@räksmörgås.example"))).isInstanceOf(Delivery.Delivered.class);
    assertThat(mailbox.receivedBy("asa@xn--rksmrgs-5wao1o.example")).hasSize(1);
  }

  @Test
  void theCodeThatProvesAnAddressIsInTheMail() {
    sender.send(Notice.verifyAddress(ID, "asa@example.com", SWEDISH, "482913"));
    var mail = mailbox.received().getFirst();
    assertThat(mail.plain()).contains("hos Havrelunda kommun: 482913");
    assertThat(mail.html()).contains("482913").doesNotContain("<a ");
  }
}
