package se.besked.integrations.navet.simulated;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.besked.simulation.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Search ({@code sok}): by name, address, birth and sex; at most 100 hits, without relations. */
final class SimulatedSearch {
  private static final int MOST = 100;
  private final Map<String, ObjectNode> posts;

  SimulatedSearch(Map<String, ObjectNode> posts) {
    this.posts = posts;
  }

  ObjectNode answer(JsonNode body) {
    var wanted = body.path("sokvillkor");
    if (!wanted.isObject() || wanted.isEmpty()) {
      throw new SimulatedNavet.BadRequest("Sökvillkor saknas");
    }
    var hits = posts.values().stream().filter(p -> matches(p, wanted)).toList();
    if (hits.size() > MOST) {
      throw new SimulatedNavet.BadRequest("Fler än " + MOST + " träffar, ange fler villkor");
    }
    var answer = JsonMapper.shared().createObjectNode();
    var records = answer.putArray("folkbokforingsposter");
    hits.forEach(p -> records.add(shortened(p)));
    return answer;
  }

  private static ObjectNode shortened(ObjectNode post) {
    return post.deepCopy()
        .remove(
            List.of(
                "relationerTillFolkbokforda", "relationerTillAldrigFolkbokforda", "hanvisningar"));
  }

  private static boolean matches(ObjectNode post, JsonNode wanted) {
    var name = post.path("namn");
    var address = post.path("folkbokforing").path("adress");
    var where = wanted.path("adress");
    return hasParts(
            JsonText.of(name.path("fornamn").path("namn")), wanted.path("namn").path("fornamn"))
        && hasParts(
            JsonText.of(name.path("mellannamn").path("namn"))
                + " "
                + JsonText.of(name.path("efternamn").path("namn")),
            wanted.path("namn").path("mellanEllerEfternamn"))
        && begins(
            JsonText.of(address.path("gatuadress")),
            where.path("gatuadress").path("sammansattVarde"))
        && begins(JsonText.of(address.path("postort")), where.path("postort"))
        && within(
            JsonText.of(address.path("postnummer")),
            JsonText.of(where.path("postnummer").path("fran")),
            JsonText.of(where.path("postnummer").path("till")))
        && bornWithin(post, wanted.path("fodelsetid"))
        && isSex(post, JsonText.of(wanted.path("kon")));
  }

  private static boolean hasParts(String name, JsonNode condition) {
    var words = " " + name.toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
    for (var part : condition.path("namndelar")) {
      if (!words.contains(" " + JsonText.of(part).toLowerCase(Locale.ROOT) + " ")) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(String value, JsonNode condition) {
    return value
        .toLowerCase(Locale.ROOT)
        .startsWith(JsonText.of(condition).toLowerCase(Locale.ROOT));
  }

  private static boolean within(String value, String from, String to) {
    return (from.isEmpty() || value.compareTo(from) >= 0)
        && (to.isEmpty() || value.compareTo(to) <= 0);
  }

  private static boolean bornWithin(ObjectNode post, JsonNode condition) {
    var born = JsonText.of(post.path("fodelse").path("datum").path("varde"));
    var to = dateOf(condition.path("till"));
    return within(born, dateOf(condition.path("fran")), to.isEmpty() ? "" : to + "~");
  }

  private static String dateOf(JsonNode condition) {
    return JsonText.of(condition.path("ar"))
        + JsonText.of(condition.path("manad"))
        + JsonText.of(condition.path("dag"));
  }

  private static boolean isSex(ObjectNode post, String sex) {
    var number = JsonText.of(post.path("identitet").path("identitetsbeteckning"));
    return switch (sex) {
      case "" -> true;
      case "KVINNA" -> number.length() == 12 && (number.charAt(10) - '0') % 2 == 0;
      case "MAN" -> number.length() == 12 && (number.charAt(10) - '0') % 2 == 1;
      default -> throw new SimulatedNavet.BadRequest("kon är MAN eller KVINNA");
    };
  }
}
