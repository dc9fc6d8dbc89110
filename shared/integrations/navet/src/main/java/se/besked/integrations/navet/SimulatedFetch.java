package se.besked.integrations.navet;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fetch by number ({@code hamta}): unknown persons are errors inside an answer with HTTP 200. */
final class SimulatedFetch {
  private static final int MOST = 900;
  private final Map<String, ObjectNode> posts;

  SimulatedFetch(Map<String, ObjectNode> posts) {
    this.posts = posts;
  }

  ObjectNode answer(JsonNode body) {
    var wanted = new LinkedHashSet<String>();
    body.path("sokvillkor")
        .forEach(s -> wanted.add(NavetParts.text(s.path("identitetsbeteckning"))));
    if (wanted.isEmpty() || wanted.stream().anyMatch(n -> !n.matches("\\d{12}"))) {
      throw new SimulatedNavet.BadRequest("Identitetsbeteckning saknas eller har fel format");
    }
    if (body.path("sokvillkor").size() > MOST) {
      throw new SimulatedNavet.BadRequest("Högst " + MOST + " identitetsbeteckningar per anrop");
    }
    boolean seesProtected =
        !NavetParts.text(body.path("bestallning").path("bestallningsidentitet")).endsWith("0001");
    var answer = JsonMapper.shared().createObjectNode();
    var found = new LinkedHashSet<ObjectNode>();
    for (var number : wanted) {
      find(number)
          .filter(p -> seesProtected || isOpen(p))
          .ifPresentOrElse(found::add, () -> missing(answer, number));
    }
    if (!found.isEmpty()) {
      var records = answer.putArray("folkbokforingsposter");
      found.forEach(p -> records.add(p.deepCopy()));
    }
    return answer;
  }

  private Optional<ObjectNode> find(String number) {
    var own = posts.get(number);
    return own != null
        ? Optional.of(own)
        : posts.values().stream().filter(p -> refersTo(p, number)).findFirst();
  }

  private static boolean refersTo(ObjectNode post, String number) {
    for (var reference : post.path("hanvisningar")) {
      if (NavetParts.text(reference.path("identitetsbeteckning")).equals(number)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(ObjectNode post) {
    return NavetParts.text(post.path("skyddAvPersonuppgifter")).equals("SAKNAS");
  }

  private static void missing(ObjectNode answer, String number) {
    answer
        .withArray("fel")
        .addObject()
        .put("id", number)
        .put("orsakskod", 404)
        .put("orsakskodsbeskrivning", "Personen finns inte i registret");
  }
}
