package se.besked.integrations.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address that a mail server can be given: one address, no name, nothing that breaks a line. */
final class EmailAddress {
  private static final int LONGEST = 254;

  private EmailAddress() {}

  static Optional<InternetAddress> parse(String given) {
    var address = given.strip();
    int at = address.lastIndexOf('@');
    if (at < 1
        || address.length() > LONGEST
        || address.chars().anyMatch(c -> Character.isISOControl(c) || c == ' ' || c == '"')) {
      return Optional.empty();
    }
    try {
      var domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      var whole = address.substring(0, at + 1) + domain;
      var parsed = new InternetAddress(whole, true);
      boolean plain =
          whole.equals(parsed.getAddress())
              && parsed.getPersonal() == null
              && !parsed.isGroup()
              && domain.indexOf('.') > 0
              && StandardCharsets.US_ASCII.newEncoder().canEncode(whole);
      return plain ? Optional.of(parsed) : Optional.empty();
    } catch (AddressException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
