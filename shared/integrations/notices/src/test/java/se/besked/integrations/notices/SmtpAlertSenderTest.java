package se.besked.integrations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.besked.integrations.notices.simulated.SimulatedMailbox;
import se.besked.kernel.notices.Alert;
import se.besked.kernel.notices.Delivery;

/** Alerts to operations over the real protocol. */
class SmtpAlertSenderTest {
  private static final String OPERATIONS = "drift@havrelunda.example";

  private final SimulatedMailbox mailbox = new SimulatedMailbox(0);
  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final Alert alert =
      new Alert(UUID.randomUUID(), OPERATIONS, "Besked: löst (send-notice)", "Löst: åäö\n");

  @BeforeEach
  void connect() {
    server.setHost("127.0.0.1");
    server.setPort(mailbox.port());
  }

  @AfterEach
  void close() {
    mailbox.close();
  }

  private Delivery send() {
    var properties =
        new NoticesProperties(
            "noreply@havrelunda.example",
            "Havrelunda kommun",
            URI.create("https://etjanst.havrelunda.example/min-sida"));
    return new SmtpAlertSender(server, properties, Clock.systemUTC()).send(alert);
  }

  @Test
  void arrivesAsWrittenUnderAnIdOfItsOwn() {
    assertThat(send()).isInstanceOf(Delivery.Delivered.class);
    var mail = mailbox.receivedBy(OPERATIONS).getFirst();
    assertThat(mail.subject()).isEqualTo(alert.subject());
    assertThat(mail.plain().strip()).isEqualTo("Löst: åäö");
    assertThat(mail.messageId()).isEqualTo("<" + alert.id() + "@havrelunda.example>");
  }

  @Test
  void whatDidNotGoNowIsToldApartFromWhatNeverWill() {
    mailbox.beBusyFor(OPERATIONS);
    assertThat(send()).isInstanceOf(Delivery.TryLater.class);
    mailbox.refuse(OPERATIONS);
    assertThat(send()).isInstanceOf(Delivery.Refused.class);
    mailbox.close();
    assertThat(send()).isInstanceOf(Delivery.TryLater.class);
  }
}
