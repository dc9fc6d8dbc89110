package se.besked.integrations.notices;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import se.besked.kernel.notices.Alert;
import se.besked.kernel.notices.AlertSender;
import se.besked.kernel.notices.Delivery;

/** Alerts over SMTP, from the address that notices come from. */
final class SmtpAlertSender implements AlertSender {
  private static final System.Logger LOG = System.getLogger(SmtpAlertSender.class.getName());
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender server;
  private final InternetAddress from;
  private final Clock clock;

  SmtpAlertSender(JavaMailSender server, NoticesProperties properties, Clock clock) {
    this.server = server;
    this.from = MailAddress.parse(properties.from()).orElseThrow();
    this.clock = clock;
  }

  @Override
  public Delivery send(Alert alert) {
    var recipient = MailAddress.parse(alert.recipient());
    if (recipient.isEmpty()) {
      return logged(new Delivery.Refused(Delivery.Refused.Refusal.BAD_ADDRESS));
    }
    var address = from.getAddress();
    var messageId = "<" + alert.id() + "@" + address.substring(address.indexOf('@') + 1) + ">";
    try {
      server.send(write(alert, recipient.get(), messageId));
      return new Delivery.Delivered(messageId);
    } catch (MailException e) {
      return logged(SmtpAnswer.delivery(e));
    } catch (MessagingException e) {
      throw new IllegalStateException("An alert could not be written", e);
    }
  }

  private MimeMessage write(Alert alert, InternetAddress recipient, String messageId)
      throws MessagingException {
    var message = server.createMimeMessage();
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, recipient);
    message.setSubject(alert.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", messageId);
    message.setContentLanguage(new String[] {"sv"});
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(alert.text(), UTF_8);
    return message;
  }

  private static Delivery logged(Delivery delivery) {
    LOG.log(Level.WARNING, "An alert to operations: {0}", delivery);
    return delivery;
  }
}
