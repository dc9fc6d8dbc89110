package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** No robot is given an answer that the published description does not have. */
final class Documented {
  private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

  private Documented() {}

  /**
   * @param base scheme, host and port
   */
  static void check(String base, String method, String address, int status) {
    var path = address.replaceFirst("[?].*", "");
    if (status < 200 || status > 299 || !path.startsWith("/api/v1/") || path.contains("/openapi")) {
      return;
    }
    var paths =
        READ.computeIfAbsent(
            base, b -> Caller.json(Caller.at(b).get("/api/v1/openapi.json")).path("paths"));
    var name = method.toLowerCase(Locale.ROOT);
    var template =
        paths.propertyNames().stream()
            .filter(t -> paths.path(t).has(name) && matches(t, path))
            .min(Comparator.comparingLong(t -> t.chars().filter(c -> c == '{').count()))
            .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    assertThat(paths.path(template).path(name).path("responses").propertyNames())
        .as("%s %s answers %d", method, template, status)
        .contains(Integer.toString(status));
  }

  private static boolean matches(String template, String path) {
    var pattern = new StringBuilder();
    for (var part : template.split("/", -1)) {
      pattern.append('/').append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
    }
    return path.matches(pattern.substring(1));
  }
}
