package se.besked.platform.callers;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Who calls. X-Forwarded-For is believed only as far as trusted proxies have written it. */
public final class ClientAddress {
  private final List<IpAddressMatcher> trusted;

  public ClientAddress(List<String> trustedProxies) {
    trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  /** A key for the caller: the IPv4 address, or the /64 network of an IPv6 address. */
  public String keyOf(HttpServletRequest request) {
    var hops = new ArrayList<String>();
    for (var header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
      for (var hop : header.split(",")) {
        hops.add(hop.strip());
      }
    }
    var client = parsed(request.getRemoteAddr());
    while (client != null && !hops.isEmpty() && isTrusted(client)) {
      var before = parsed(hops.removeLast());
      if (before == null) {
        break;
      }
      client = before;
    }
    return client == null ? "unknown" : key(client);
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(m -> m.matches(address.getHostAddress()));
  }

  private static String key(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, 8)
        : address.getHostAddress();
  }

  private static @Nullable InetAddress parsed(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
