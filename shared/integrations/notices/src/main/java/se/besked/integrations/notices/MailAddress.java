package se.besked.integrations.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import se.besked.kernel.text.EmailAddress;

/** An {@link EmailAddress} as the mail library has it. */
final class MailAddress {
  private MailAddress() {}

  static Optional<InternetAddress> parse(String given) {
    return EmailAddress.wire(given).map(MailAddress::strict);
  }

  private static InternetAddress strict(String address) {
    try {
      return new InternetAddress(address, true);
    } catch (AddressException e) {
      throw new IllegalStateException("An address that is one in the form is none in a mail", e);
    }
  }
}
