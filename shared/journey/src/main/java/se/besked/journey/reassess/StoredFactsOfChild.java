package se.besked.journey.reassess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.besked.casework.cases.CaseHead;
import se.besked.journey.Json;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the registers said when a matter was sent in, as its case has kept it. */
final class StoredFactsOfChild {
  private StoredFactsOfChild() {}

  /**
   * Without measured ways, gaps and childcare, which nobody compares. Empty for cases from before
   * facts were kept in this form.
   */
  static Optional<Facts> facts(String factsJson) {
    try {
      var kept = Json.read(factsJson, ObjectNode.class);
      kept.putArray("gaps");
      kept.putPOJO("care", Care.NONE);
      var homes = new ArrayList<List<Home>>();
      for (var child : kept.path("children")) {
        homes.add(homes(child));
        ((ObjectNode) child).putArray("homes");
      }
      var facts = Json.read(Json.write(kept), Facts.class);
      return Optional.of(
          facts.with(
              IntStream.range(0, homes.size())
                  .mapToObj(i -> facts.children().get(i).with(homes.get(i)))
                  .toList()));
    } catch (IllegalStateException older) {
      return Optional.empty();
    }
  }

  private static List<Home> homes(JsonNode child) {
    var homes = new ArrayList<Home>();
    for (var home : child.path("homes")) {
      ((ObjectNode) home).putObject("toSchools");
      homes.add(Json.read(home.toString(), Home.Open.class));
    }
    return homes;
  }

  static Optional<Child> child(String factsJson, CaseHead head) {
    return facts(factsJson).flatMap(f -> head.childId().flatMap(c -> f.child(c.toString())));
  }
}
