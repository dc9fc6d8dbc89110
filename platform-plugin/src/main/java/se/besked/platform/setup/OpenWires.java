package se.besked.platform.setup;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways out that are not addresses of the web: mail, the database and the scanner of files. What
 * is on this computer may go in the clear; what leaves it may not.
 */
final class OpenWires {
  private static final String MAIL = "spring.mail.properties.mail.smtp.";
  private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
  private static final Pattern SSL_MODE = Pattern.compile("[?&]sslmode=([^&]*)");

  private OpenWires() {}

  static List<String> refusals(GivenSettings settings) {
    return Stream.of(mail(settings), database(settings), scanner(settings))
        .flatMap(found -> found)
        .toList();
  }

  /** ClamAV has no encryption of its own, so that going without is a choice. */
  private static Stream<String> scanner(GivenSettings settings) {
    return leaves(settings.text("besked.attachments.clamd.host"))
            && !settings.isOn("besked.attachments.clamd.unencrypted", false)
        ? Stream.of(
            "besked.attachments.clamd.host är en annan dator, dit bilagor skulle gå okrypterade. Låt"
                + " ClamAV, eller en krypterad tunnel dit, lyssna på den här datorn, eller ta på dig"
                + " risken med besked.attachments.clamd.unencrypted=true.")
        : Stream.empty();
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

  /** As the driver reads the address: a parameter may name another computer than it begins with. */
  private static boolean isOpen(String url) {
    var read = asRead(url);
    return leaves(read.getOrDefault("PGHOST", ""))
        && !(ENCRYPTED.contains(read.getOrDefault("sslmode", "")) && alwaysStrict(url));
  }

  /** Empty when no driver takes the address, so that nothing is sent anywhere. */
  private static Map<String, String> asRead(String url) {
    try {
      return Stream.of(DriverManager.getDriver(url).getPropertyInfo(url, new Properties()))
          .filter(one -> one.value != null)
          .collect(Collectors.toMap(one -> one.name, one -> one.value));
    } catch (SQLException noDriver) {
      return Map.of();
    }
  }

  /** Several hosts stand with commas between. */
  private static boolean leaves(String hosts) {
    return Stream.of(hosts.split(","))
        .anyMatch(host -> !host.isEmpty() && !SupplierAddresses.isThisComputersName(host));
  }

  /** Of several values one counts; which one is not for the reader to know. */
  private static boolean alwaysStrict(String url) {
    return SSL_MODE.matcher(url).results().allMatch(given -> ENCRYPTED.contains(given.group(1)));
  }
}
