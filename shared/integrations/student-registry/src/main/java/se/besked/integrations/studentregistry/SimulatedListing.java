package se.besked.integrations.studentregistry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A list of the standard: filtered, sorted, and given page by page. */
final class SimulatedListing {
  static final int LIMIT_WHEN_NOT_ASKED = 100;
  private static final Set<String> ALWAYS_ALLOWED =
      Set.of("limit", "pageToken", "sortkey", "expand", "expandReferenceNames");

  private final Map<String, BiPredicate<ObjectNode, String>> filters = new TreeMap<>();
  private final Map<String, Comparator<ObjectNode>> orders = new TreeMap<>();
  private final Set<String> expansions = new HashSet<>();

  SimulatedListing() {
    for (var which : List.of("created", "modified")) {
      // After excludes the moment itself, before includes it.
      filter("meta." + which + ".after", (o, v) -> meta(o, which).compareTo(v) > 0);
      filter("meta." + which + ".before", (o, v) -> meta(o, which).compareTo(v) <= 0);
    }
    sorted("ModifiedDesc", Comparator.comparing((ObjectNode o) -> meta(o, "modified")).reversed());
  }

  SimulatedListing sorted(String sortkey, Comparator<ObjectNode> order) {
    orders.put(sortkey, order);
    return this;
  }

  SimulatedListing expandable(String... names) {
    expansions.addAll(List.of(names));
    return this;
  }

  SimulatedListing filter(String name, BiPredicate<ObjectNode, String> matches) {
    filters.put(name, matches);
    return this;
  }

  private static String meta(ObjectNode object, String which) {
    return Ss12000Objects.text(object.path("meta").path(which));
  }

  /** One page with {@code data} and {@code pageToken}. */
  ObjectNode page(Collection<ObjectNode> all, Map<String, String> asked) {
    int limit = limit(asked.get("limit"));
    var wanted = asked;
    int from = 0;
    if (asked.containsKey("pageToken")) {
      if (asked.keySet().stream().anyMatch(k -> !k.equals("pageToken") && !k.equals("limit"))) {
        throw new SimulatedSs12000.BadRequest("pageToken kan bara kombineras med limit");
      }
      var token = PageToken.read(asked.getOrDefault("pageToken", ""));
      wanted = token.parameters();
      from = token.from();
    }
    var hits = hits(all, wanted);
    var page = JsonMapper.shared().createObjectNode();
    var data = page.putArray("data");
    int to = Math.min(from + limit, hits.size());
    hits.subList(Math.min(from, to), to).forEach(data::add);
    if (to < hits.size()) {
      return page.put("pageToken", new PageToken(to, wanted).text());
    }
    return page.putNull("pageToken");
  }

  private List<ObjectNode> hits(Collection<ObjectNode> all, Map<String, String> wanted) {
    var hits = new ArrayList<>(all);
    wanted.forEach(
        (name, value) -> {
          var filter = filters.get(name);
          if (filter != null) {
            hits.removeIf(o -> !filter.test(o, value));
          } else if (!ALWAYS_ALLOWED.contains(name)) {
            throw new SimulatedSs12000.BadRequest("Okänt filter: " + name);
          }
        });
    if (wanted.containsKey("expand")
        && !expansions.containsAll(List.of(wanted.getOrDefault("expand", "").split(",")))) {
      throw new SimulatedSs12000.BadRequest("Okänd expand");
    }
    if (wanted.containsKey("sortkey")) {
      var order = orders.get(wanted.getOrDefault("sortkey", ""));
      if (order == null) {
        throw new SimulatedSs12000.BadRequest("Okänd sortkey");
      }
      hits.sort(order);
    }
    return hits;
  }

  private static int limit(@Nullable String asked) {
    if (asked == null) {
      return LIMIT_WHEN_NOT_ASKED;
    }
    if (!asked.matches("[1-9]\\d{0,5}")) {
      throw new SimulatedSs12000.BadRequest("limit ska vara minst 1");
    }
    return Integer.parseInt(asked);
  }

  /** Opaque to the caller: where to go on, and with which filters. */
  private record PageToken(int from, Map<String, String> parameters) {
    String text() {
      var json = JsonMapper.shared().createObjectNode().put("from", from);
      var kept = json.putObject("parameters");
      parameters.forEach(kept::put);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static PageToken read(String text) {
      try {
        var json = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(text));
        var parameters = new TreeMap<String, String>();
        json.path("parameters").forEachEntry((k, v) -> parameters.put(k, v.asString()));
        return new PageToken(json.path("from").asInt(), parameters);
      } catch (IllegalArgumentException | JacksonException e) {
        throw new SimulatedSs12000.BadRequest("Okänd pageToken");
      }
    }
  }
}
