package se.besked.integrations.studentregistry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.IntegrationFailure;
import tools.jackson.databind.JsonNode;

/** Whole lists of the standard, read page by page. */
final class Ss12000Pages {
  private static final int SMALLER_BY = 10;

  private final Ss12000Connection registry;
  private final int pageSize;

  Ss12000Pages(Ss12000Connection registry, int pageSize) {
    this.registry = registry;
    this.pageSize = pageSize;
  }

  /** One call for a page. */
  interface Resource {
    @Nullable JsonNode page(Ss12000Api api, Map<String, Object> parameters);
  }

  /** All objects that the filters let through. */
  List<JsonNode> all(Resource resource, Map<String, String> filters) {
    var all = new ArrayList<JsonNode>();
    var seen = new HashSet<String>();
    String token = "";
    do {
      var page = page(resource, token, filters);
      all.addAll(Ss12000Objects.items(page));
      token = Ss12000Objects.text(page.path("pageToken"));
      if (!token.isEmpty() && !seen.add(token)) {
        throw Ss12000Connection.notUnderstood("pages in a circle");
      }
    } while (!token.isEmpty());
    return all;
  }

  private JsonNode page(Resource resource, String token, Map<String, String> filters) {
    try {
      return registry.call(api -> resource.page(api, parameters(token, pageSize, filters)));
    } catch (IntegrationFailure e) {
      // 503 is also the standard's way to say that the answer would be too large.
      if (e.code() != IntegrationFailure.Code.UNAVAILABLE
          || Ss12000Connection.status(e) != 503
          || pageSize == 1) {
        throw e;
      }
      int smaller = Math.max(1, pageSize / SMALLER_BY);
      return registry.call(api -> resource.page(api, parameters(token, smaller, filters)));
    }
  }

  /** A page token may stand together with the limit only. */
  private static Map<String, Object> parameters(
      String token, int limit, Map<String, String> filters) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("limit", limit);
    if (token.isEmpty()) {
      parameters.putAll(filters);
    } else {
      parameters.put("pageToken", token);
    }
    return parameters;
  }
}
