package se.besked.kernel.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number. The one reader of them: with spaces, dashes and brackets of any kind, with or
 * without the country, and with what comes along when it is pasted.
 *
 * @param e164 as networks write it, e.g. {@code +46701740605}
 */
public record PhoneNumber(String e164) {
  private static final String HOME = "SE";
  private static final Pattern FIGURES = Pattern.compile("\\+?[0-9 ()./-]{3,30}");

  /** What somebody has typed; empty when nobody can be called by it. */
  public static Optional<PhoneNumber> read(String typed) {
    var written = Written.figures(typed);
    if (!FIGURES.matcher(written).matches()) {
      return Optional.empty();
    }
    var numbers = PhoneNumberUtil.getInstance();
    return parse(written)
        .filter(n -> numbers.isPossibleNumberWithReason(n) == ValidationResult.IS_POSSIBLE)
        .map(n -> new PhoneNumber(numbers.format(n, PhoneNumberFormat.E164)));
  }

  /** Whether it is of a kind that takes text messages. */
  public boolean takesMessages() {
    return parse(e164)
        .map(PhoneNumberUtil.getInstance()::getNumberType)
        .filter(t -> t == PhoneNumberType.MOBILE || t == PhoneNumberType.FIXED_LINE_OR_MOBILE)
        .isPresent();
  }

  /** As people in Sweden read it: 070-174 06 05, and a foreign number with its country. */
  public String written() {
    var numbers = PhoneNumberUtil.getInstance();
    return parse(e164)
        .map(
            n ->
                numbers.format(
                    n,
                    HOME.equals(numbers.getRegionCodeForCountryCode(n.getCountryCode()))
                        ? PhoneNumberFormat.NATIONAL
                        : PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  private static Optional<Phonenumber.PhoneNumber> parse(String written) {
    try {
      return Optional.of(PhoneNumberUtil.getInstance().parse(written, HOME));
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  /** Masked, since numbers do not belong in logs. */
  @Override
  public String toString() {
    return "PhoneNumber[]";
  }
}
