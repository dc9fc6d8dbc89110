package se.besked.integrations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Delivery.Refused.Refusal;
import se.besked.kernel.notices.Delivery.TryLater.Delay;

/** Failures as Jakarta Mail reports them: the one that tells hides behind others. */
class SmtpAnswerTest {
  private static Delivery meaning(Exception inner) {
    var outer = new SendFailedException("Invalid Addresses", inner);
    return SmtpAnswer.delivery(new MailSendException(Map.of("message", outer)));
  }

  private static InternetAddress someone() throws AddressException {
    return new InternetAddress("asa@example.com");
  }

  @ParameterizedTest
  @CsvSource({"550, true", "553, true", "450, false", "452, false"})
  void theAnswerToTheRecipientDecides(int code, boolean forGood) throws AddressException {
    assertThat(meaning(new SMTPAddressFailedException(someone(), "RCPT", code, "no")))
        .isEqualTo(
            forGood
                ? new Delivery.Refused(Refusal.ADDRESS_REFUSED)
                : new Delivery.TryLater(Delay.SERVER_BUSY));
  }

  @ParameterizedTest
  @CsvSource({
    "554, Refused[reason=MESSAGE_REFUSED]",
    "451, TryLater[reason=SERVER_BUSY]",
    "421, TryLater[reason=SERVER_BUSY]",
    "530, TryLater[reason=NOT_AUTHORISED]",
    "-1, TryLater[reason=NO_ANSWER]"
  })
  void theAnswerToTheMessageDecides(int code, String expected) {
    assertThat(meaning(new SMTPSendFailedException("DATA", code, "no", null, null, null, null)))
        .hasToString(expected);
  }

  @Test
  void aRefusedSenderIsOursToMend() throws AddressException {
    assertThat(meaning(new SMTPSenderFailedException(someone(), "MAIL", 550, "no")))
        .isEqualTo(new Delivery.TryLater(Delay.NOT_AUTHORISED));
  }

  @Test
  void anythingElseIsNoAnswer() {
    assertThat(meaning(new MessagingException("reset")))
        .isEqualTo(new Delivery.TryLater(Delay.NO_ANSWER));
  }
}
