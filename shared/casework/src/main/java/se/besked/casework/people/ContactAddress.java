package se.besked.casework.people;

import java.io.Serializable;
import java.util.Optional;
import se.besked.kernel.text.EmailAddress;
import se.besked.kernel.text.PhoneNumber;

/**
 * Somewhere a notice can be sent.
 *
 * @param value an e-mail address, or a mobile number as E.164 writes it, e.g. {@code +46701740605}
 */
public record ContactAddress(Channel channel, String value) implements Serializable {

  public ContactAddress {
    if (!written(channel, value).equals(Optional.of(value))) {
      throw new IllegalArgumentException("Not an address for " + channel);
    }
  }

  /** What somebody has typed, in any of the usual ways to write it; empty when it cannot be. */
  public static Optional<ContactAddress> read(Channel channel, String typed) {
    return written(channel, typed).map(value -> new ContactAddress(channel, value));
  }

  private static Optional<String> written(Channel channel, String typed) {
    return switch (channel) {
      case EMAIL -> EmailAddress.read(typed);
      case SMS -> PhoneNumber.read(typed).filter(PhoneNumber::takesMessages).map(PhoneNumber::e164);
    };
  }

  /** As people in Sweden read it: 070-174 06 05, and a foreign number with its country. */
  public String written() {
    return switch (channel) {
      case EMAIL -> value;
      case SMS -> new PhoneNumber(value).written();
    };
  }

  /** Masked, since addresses do not belong in logs. */
  @Override
  public String toString() {
    return "ContactAddress[" + channel + "]";
  }
}
