package se.besked.integrations.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps whoever names an address from making this server ask its neighbours: https to listed hosts
 * alone, and never to this computer or to what answers on the local link, whatever a name leads to.
 */
final class AllowedAddresses {
  private static final int HTTPS = 443;
  private static final int LONGEST = 500;

  private final List<String> hosts;
  private final boolean loopback;

  AllowedAddresses(WebhooksProperties properties) {
    this.hosts = properties.allowedHosts();
    this.loopback = properties.allowLoopback();
  }

  /** Judges the address as it is written. */
  Optional<WebhookClient.Refusal> refuses(URI url) {
    var host = url.getHost();
    if (host == null
        || url.isOpaque()
        || url.getRawUserInfo() != null
        || url.getRawFragment() != null
        || url.toString().length() > LONGEST) {
      return Optional.of(WebhookClient.Refusal.FORM);
    }
    if (loopback && isThisComputer(host) && isWeb(url)) {
      return Optional.empty();
    }
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return Optional.of(WebhookClient.Refusal.SCHEME);
    }
    int port = url.getPort() < 0 ? HTTPS : url.getPort();
    var name = host.toLowerCase(Locale.ROOT) + (port == HTTPS ? "" : ":" + port);
    return hosts.contains(name) ? Optional.empty() : Optional.of(WebhookClient.Refusal.HOST);
  }

  /** Judges where the name leads now, before each message. */
  boolean leadsAstray(URI url) throws UnknownHostException {
    return !(loopback && isThisComputer(url.getHost()))
        && Stream.of(InetAddress.getAllByName(url.getHost()))
            .anyMatch(
                a ->
                    a.isLoopbackAddress()
                        || a.isLinkLocalAddress()
                        || a.isAnyLocalAddress()
                        || a.isMulticastAddress());
  }

  private static boolean isWeb(URI url) {
    return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
  }

  private static boolean isThisComputer(String host) {
    return host.equalsIgnoreCase("localhost") || host.equals("127.0.0.1");
  }
}
