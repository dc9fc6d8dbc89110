package se.besked.integrations.notices;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Notice;
import se.besked.kernel.notices.NoticeSender;

/** Notices over SMTP. */
final class SmtpNoticeSender implements NoticeSender {
  private static final System.Logger LOG = System.getLogger(SmtpNoticeSender.class.getName());
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender server;
  private final NoticesProperties properties;
  private final InternetAddress from;
  private final String ourDomain;
  private final Clock clock;

  SmtpNoticeSender(JavaMailSender server, NoticesProperties properties, Clock clock) {
    this.server = server;
    this.properties = properties;
    this.clock = clock;
    from = MailAddress.parse(properties.from()).orElseThrow();
    var address = from.getAddress();
    ourDomain = address.substring(address.indexOf('@') + 1);
    try {
      from.setPersonal(properties.senderName(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Delivery send(Notice notice) {
    var recipient = MailAddress.parse(notice.recipient());
    if (recipient.isEmpty()) {
      return logged(notice, new Delivery.Refused(Delivery.Refused.Refusal.BAD_ADDRESS));
    }
    var messageId = "<" + notice.id() + "@" + ourDomain + ">";
    try {
      server.send(write(notice, recipient.get(), messageId));
      return new Delivery.Delivered(messageId);
    } catch (MailException e) {
      return logged(notice, SmtpAnswer.delivery(e));
    } catch (MessagingException e) {
      throw new IllegalStateException("A notice could not be written: " + notice.kind(), e);
    }
  }

  private MimeMessage write(Notice notice, InternetAddress recipient, String messageId)
      throws MessagingException {
    var text = NoticeText.of(notice, properties);
    var message = server.createMimeMessage();
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, recipient);
    message.setSubject(text.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", messageId);
    message.setContentLanguage(new String[] {text.language().toLanguageTag()});
    // RFC 3834: tells other machines not to answer, e.g. with an out-of-office reply.
    message.setHeader("Auto-Submitted", "auto-generated");
    var plain = new MimeBodyPart();
    plain.setText(text.plain(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(text.html(), UTF_8, "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    return message;
  }

  /** The mail server's own words may hold the address, so they are not logged. */
  private static Delivery logged(Notice notice, Delivery delivery) {
    LOG.log(Level.WARNING, "Notice {0}: {1}", notice, delivery);
    return delivery;
  }
}
