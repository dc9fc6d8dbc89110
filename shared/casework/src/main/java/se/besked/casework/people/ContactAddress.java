package se.besked.casework.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somewhere a notice can be sent.
 *
 * @param value an e-mail address, or a mobile number as E.164 writes it, e.g. {@code +46701740605}
 */
public record ContactAddress(Channel channel, String value) implements Serializable {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\x21-\\x7e&&[^@,;:<>()\\[\\]\\\\\"]]{1,64}@[^@\\s,;:<>\"]+\\.[^@\\s,;:<>\".]+");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int LONGEST = 254;
  private static final String HOME = "SE";

  public ContactAddress {
    boolean possible =
        switch (channel) {
          case EMAIL -> value.length() <= LONGEST && EMAIL.matcher(value).matches();
          case SMS -> E164.matcher(value).matches();
        };
    if (!possible) {
      throw new IllegalArgumentException("Not an address for " + channel);
    }
  }

  /** What somebody has typed, in any of the usual ways to write it; empty when it cannot be. */
  public static Optional<ContactAddress> read(Channel channel, String typed) {
    return switch (channel) {
      case EMAIL -> email(typed.strip());
      case SMS -> mobile(typed.strip());
    };
  }

  private static Optional<ContactAddress> email(String typed) {
    int at = typed.lastIndexOf('@') + 1;
    var written = typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT);
    return written.length() <= LONGEST && EMAIL.matcher(written).matches()
        ? Optional.of(new ContactAddress(Channel.EMAIL, written))
        : Optional.empty();
  }

  private static Optional<ContactAddress> mobile(String typed) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(typed, HOME);
      var type = numbers.getNumberType(number);
      boolean takesMessages =
          type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
      return takesMessages && !number.hasExtension()
          ? Optional.of(
              new ContactAddress(Channel.SMS, numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  /** As people in Sweden read it: 070-174 06 05, and a foreign number with its country. */
  public String written() {
    return switch (channel) {
      case EMAIL -> value;
      case SMS -> {
        var numbers = PhoneNumberUtil.getInstance();
        try {
          var number = numbers.parse(value, HOME);
          yield numbers.format(
              number,
              HOME.equals(numbers.getRegionCodeForNumber(number))
                  ? PhoneNumberFormat.NATIONAL
                  : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
          yield value;
        }
      }
    };
  }

  /** Masked, since addresses do not belong in logs. */
  @Override
  public String toString() {
    return "ContactAddress[" + channel + "]";
  }
}
