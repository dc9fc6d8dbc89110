package se.besked.platform.setup;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where suppliers are, whatever they are called: every setting of ours whose name ends with url,
 * address or metadata. A supplier that is new has to say nothing here to be held to the rules.
 */
final class SupplierAddresses {
  private static final Set<String> THIS_COMPUTER =
      Set.of("localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback");

  /** Links to pages for people, on our own site or the municipality's. */
  private static final Set<String> PAGES =
      Set.of(
          "besked.public-url",
          "besked.publicurl",
          "besked.notices.start-page-url",
          "besked.notices.startpageurl",
          "besked.digital-post.support.url",
          "besked.digitalpost.support.url");

  /** A part of a computer's name by which suppliers tell where they let others practise. */
  private static final Pattern PRACTICE = Pattern.compile("(^|[.-])test([.-]|$)");

  private SupplierAddresses() {}

  static List<String> refusals(GivenSettings settings) {
    var refusals = new ArrayList<String>();
    settings
        .under("besked")
        .filter(given -> isAddress(given.leaf()) && !PAGES.contains(given.name()))
        .filter(given -> !given.value().isBlank())
        .forEach(given -> problem(given.value()).ifPresent(p -> refusals.add(given.name() + p)));
    return refusals;
  }

  private static boolean isAddress(String leaf) {
    return leaf.endsWith("url") || leaf.endsWith("address") || leaf.endsWith("metadata");
  }

  private static Optional<String> problem(String value) {
    if (value.startsWith("file:")) {
      return Optional.empty();
    }
    var host = host(value);
    if (host.isEmpty() || isThisComputersName(host)) {
      return Optional.of(" pekar på den här datorn, där bara simulatorer finns.");
    }
    if (PRACTICE.matcher(host).find()) {
      return Optional.of(
          " är leverantörens testmiljö: personerna där är påhittade, och vem som helst kan vara vem som"
              + " helst.");
    }
    return value.toLowerCase(Locale.ROOT).startsWith("https:")
        ? Optional.empty()
        : Optional.of(" är inte en https-adress: det som sänds dit skulle gå okrypterat.");
  }

  /** In small letters; empty when the address names none. */
  private static String host(String value) {
    try {
      return Objects.requireNonNullElse(URI.create(value).getHost(), "").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  /** By its name or its number, however it is written; nobody is asked what a name stands for. */
  static boolean isThisComputersName(String host) {
    var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "");
    return THIS_COMPUTER.contains(name)
        || name.endsWith(".localhost")
        || Stream.<Function<String, InetAddress>>of(
                InetAddress::ofLiteral, Inet4Address::ofPosixLiteral)
            .anyMatch(form -> isHere(form, name));
  }

  /** The whole 127/8 network is this computer, not only its first address (RFC 1122 3.2.1.3). */
  private static boolean isHere(Function<String, InetAddress> form, String name) {
    try {
      var address = form.apply(name.replaceFirst("%[^]]*", ""));
      return address.isLoopbackAddress() || address.isAnyLocalAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
