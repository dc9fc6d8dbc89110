package se.besked.journey.again;

import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.journey.Json;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import tools.jackson.databind.node.ObjectNode;

/** What the registers said when a matter was sent in, as its case has kept it. */
final class StoredFactsOfChild {
  private StoredFactsOfChild() {}

  /**
   * Without measured ways, gaps and childcare, which nobody compares. Empty for cases from before
   * facts were kept in this form.
   */
  static Optional<Facts> facts(CaseHead head) {
    try {
      var kept = Json.read(head.factsJson(), ObjectNode.class);
      kept.putArray("gaps");
      kept.putPOJO("care", Care.NONE);
      for (var child : kept.path("children")) {
        for (var home : child.path("homes")) {
          ((ObjectNode) home).putObject("toSchools");
        }
      }
      return Optional.of(Json.read(Json.write(kept), Facts.class));
    } catch (IllegalStateException older) {
      return Optional.empty();
    }
  }

  static Optional<Child> child(CaseHead head) {
    return facts(head).flatMap(f -> head.childId().flatMap(c -> f.child(c.toString())));
  }
}
