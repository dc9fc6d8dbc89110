package se.besked.kernel.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a mail server can be given: one address, without a name. The one reader of
 * them; whatever is an address here can be mailed, and whatever is none is refused where it is
 * typed, by the one who can put it right.
 *
 * <p>Example: {@code EmailAddress.read(" mailto:Anna@Exempel.SE ")} is {@code Anna@exempel.se}.
 */
public final class EmailAddress {
  /** RFC 5321, 4.5.3.1, and what fits within a path of it. */
  private static final int LONGEST = 254;

  private static final int LONGEST_LOCAL = 64;

  /** RFC 5322's dot-atom. Letters beyond ASCII need a kind of server that many do not have. */
  private static final Pattern LOCAL =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  private static final String LINK = "mailto:";

  private EmailAddress() {}

  /** The address, its domain in small letters and as it was written; empty when it is none. */
  public static Optional<String> read(String typed) {
    var text = stripped(Written.text(typed));
    var address =
        text.regionMatches(true, 0, LINK, 0, LINK.length()) ? text.substring(LINK.length()) : text;
    int at = address.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL) {
      return Optional.empty();
    }
    var local = address.substring(0, at);
    var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    var read = local + "@" + domain;
    return LOCAL.matcher(local).matches()
            && ascii(domain).filter(d -> at + 1 + d.length() <= LONGEST).isPresent()
            && read.length() <= LONGEST
        ? Optional.of(read)
        : Optional.empty();
  }

  /** The address with its domain as mail servers know it: {@code a@xn--rksmrgs-5wao1o.se}. */
  public static Optional<String> wire(String typed) {
    return read(typed)
        .map(
            address -> {
              int domain = address.lastIndexOf('@') + 1;
              return address.substring(0, domain) + ascii(address.substring(domain)).orElseThrow();
            });
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
          .filter(d -> DOMAIN.matcher(d).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Without spaces of any kind around it, also those that do not break. */
  private static String stripped(String text) {
    int first = 0;
    int last = text.length();
    while (first < last && isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(first, last);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
