package se.besked.simulation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a simulator sees it.
 *
 * @param path the path after the simulator's mount, beginning with a slash
 * @param query the raw query string, empty when there is none
 * @param headers header names in lower case
 */
public record SimulatedRequest(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)))
        .map(List::getFirst);
  }

  /** The query's parameters, decoded; the last one wins where a name is repeated. */
  public Map<String, String> parameters() {
    return decode(query);
  }

  /** The body's parameters when it is an HTML form. */
  public Map<String, String> form() {
    return decode(text());
  }

  private static Map<String, String> decode(String encoded) {
    var all = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int eq = pair.indexOf('=');
      var name = eq < 0 ? pair : pair.substring(0, eq);
      var value = eq < 0 ? "" : pair.substring(eq + 1);
      all.put(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return all;
  }
}
