package se.besked.integrations.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import se.besked.kernel.notices.Delivery;
import se.besked.kernel.notices.Delivery.Refused.Refusal;
import se.besked.kernel.notices.Delivery.TryLater.Delay;

/** What a mail server meant: RFC 5321 says 5xx is for good and 4xx is for now. */
final class SmtpAnswer {
  /** RFC 4954: no login, wrong login, encryption needed. Ours to mend, not the recipient's. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  private SmtpAnswer() {}

  static Delivery delivery(MailException failure) {
    var all = causes(failure);
    if (failure instanceof MailAuthenticationException
        || all.stream().anyMatch(AuthenticationFailedException.class::isInstance)
        || all.stream().anyMatch(SMTPSenderFailedException.class::isInstance)) {
      return new Delivery.TryLater(Delay.NOT_AUTHORISED);
    }
    for (var cause : all) {
      if (cause instanceof SMTPAddressFailedException a) {
        return byCode(a.getReturnCode(), Refusal.ADDRESS_REFUSED);
      }
    }
    for (var cause : all) {
      if (cause instanceof SMTPSendFailedException s) {
        return byCode(s.getReturnCode(), Refusal.MESSAGE_REFUSED);
      }
    }
    return new Delivery.TryLater(Delay.NO_ANSWER);
  }

  private static Delivery byCode(int code, Refusal ifForGood) {
    if (LOGIN.contains(code)) {
      return new Delivery.TryLater(Delay.NOT_AUTHORISED);
    }
    if (code >= 500 && code < 600) {
      return new Delivery.Refused(ifForGood);
    }
    return new Delivery.TryLater(code >= 400 && code < 500 ? Delay.SERVER_BUSY : Delay.NO_ANSWER);
  }

  /**
   * Every exception behind a failure: Spring keeps an array and Jakarta Mail a chain of its own.
   */
  private static List<Throwable> causes(Throwable failure) {
    var found = new ArrayList<Throwable>();
    var waiting = new ArrayDeque<Throwable>(List.of(failure));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (found.contains(next)) {
        continue;
      }
      found.add(next);
      if (next.getCause() != null) {
        waiting.add(next.getCause());
      }
      if (next instanceof MessagingException m && m.getNextException() != null) {
        waiting.add(m.getNextException());
      }
      if (next instanceof MailSendException m) {
        waiting.addAll(Arrays.asList(m.getMessageExceptions()));
      }
    }
    return found;
  }
}
