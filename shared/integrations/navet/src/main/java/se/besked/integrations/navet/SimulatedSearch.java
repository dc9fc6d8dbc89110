package se.besked.integrations.navet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            NavetParts.text(name.path("fornamn").path("namn")), wanted.path("namn").path("fornamn"))
        && hasParts(
            NavetParts.text(name.path("mellannamn").path("namn"))
                + " "
                + NavetParts.text(name.path("efternamn").path("namn")),
            wanted.path("namn").path("mellanEllerEfternamn"))
        && begins(
            NavetParts.text(address.path("gatuadress")),
            where.path("gatuadress").path("sammansattVarde"))
        && begins(NavetParts.text(address.path("postort")), where.path("postort"))
        && within(
            NavetParts.text(address.path("postnummer")),
            NavetParts.text(where.path("postnummer").path("fran")),
            NavetParts.text(where.path("postnummer").path("till")))
        && bornWithin(post, wanted.path("fodelsetid"))
        && isSex(post, NavetParts.text(wanted.path("kon")));
  }

  private static boolean hasParts(String name, JsonNode condition) {
    var words = " " + name.toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
    for (var part : condition.path("namndelar")) {
      if (!words.contains(" " + NavetParts.text(part).toLowerCase(Locale.ROOT) + " ")) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(String value, JsonNode condition) {
    return value
        .toLowerCase(Locale.ROOT)
        .startsWith(NavetParts.text(condition).toLowerCase(Locale.ROOT));
  }

  private static boolean within(String value, String from, String to) {
    return (from.isEmpty() || value.compareTo(from) >= 0)
        && (to.isEmpty() || value.compareTo(to) <= 0);
  }

  private static boolean bornWithin(ObjectNode post, JsonNode condition) {
    var born = NavetParts.text(post.path("fodelse").path("datum").path("varde"));
    var to = dateOf(condition.path("till"));
    return within(born, dateOf(condition.path("fran")), to.isEmpty() ? "" : to + "~");
  }

  private static String dateOf(JsonNode condition) {
    return NavetParts.text(condition.path("ar"))
        + NavetParts.text(condition.path("manad"))
        + NavetParts.text(condition.path("dag"));
  }

  private static boolean isSex(ObjectNode post, String sex) {
    var number = NavetParts.text(post.path("identitet").path("identitetsbeteckning"));
    return switch (sex) {
      case "" -> true;
      case "KVINNA" -> number.length() == 12 && (number.charAt(10) - '0') % 2 == 0;
      case "MAN" -> number.length() == 12 && (number.charAt(10) - '0') % 2 == 1;
      default -> throw new SimulatedNavet.BadRequest("kon är MAN eller KVINNA");
    };
  }
}
