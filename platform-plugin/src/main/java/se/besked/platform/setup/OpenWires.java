package se.besked.platform.setup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two ways out that are not addresses of the web: mail and the database. What is on this
 * computer may go in the clear; what leaves it may not.
 */
final class OpenWires {
  private static final String MAIL = "spring.mail.properties.mail.smtp.";
  private static final Pattern DATABASE =
      Pattern.compile("jdbc:postgresql://(?<hosts>[^/?]+).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCRYPTED =
      Pattern.compile(".*[?&]sslmode=(require|verify-ca|verify-full)(&.*)?");

  private OpenWires() {}

  static List<String> refusals(GivenSettings settings) {
    return Stream.concat(mail(settings), database(settings)).toList();
  }

  private static Stream<String> mail(GivenSettings settings) {
    var host = settings.text("spring.mail.host");
    boolean encrypted =
        settings.isOn(MAIL + "starttls.required", false)
            || settings.isOn(MAIL + "ssl.enable", false)
            || settings.text("spring.mail.protocol").toLowerCase(Locale.ROOT).equals("smtps");
    return host.isBlank() || SupplierAddresses.isThisComputersName(host) || encrypted
        ? Stream.empty()
        : Stream.of(
            "spring.mail.host är en annan dator, och kryptering krävs inte: koder och adresser kunde"
                + " gå okrypterade. Sätt "
                + MAIL
                + "starttls.required=true.");
  }

  private static Stream<String> database(GivenSettings settings) {
    return ProductionGuard.databases(settings)
        .filter(given -> isOpen(given.value()))
        .map(
            given ->
                given.name()
                    + " är en annan dator, och kryptering krävs inte: allt kunde gå okrypterat. Lägg"
                    + " till sslmode=verify-full i adressen.");
  }

  private static boolean isOpen(String url) {
    var named = DATABASE.matcher(url);
    return named.matches() && leaves(named) && !ENCRYPTED.matcher(url).matches();
  }

  /** Several hosts stand with commas between, each with a port of its own or none. */
  private static boolean leaves(Matcher named) {
    return Stream.of(named.group("hosts").split(","))
        .map(host -> host.replaceFirst(":\\d+$", ""))
        .anyMatch(host -> !SupplierAddresses.isThisComputersName(host));
  }
}
