package se.besked.casework.decisions;

import se.besked.casework.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found for a decision, in two parts: what all parties may know, and inside some findings
 * what only those may know who know the home that it is about, and staff and courts. The text is an
 * assessment as the journey writes it ({@code se.besked.kernel.decisions.Assessment}); anything
 * else has no inside and is left as it is.
 */
final class Reasons {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String INSIDE = "inside";

  private Reasons() {}

  /** Whether anybody may know more than all may. */
  static boolean tellsSomeMore(String whole) {
    return JSON.readTree(whole).path("findings").values().stream()
        .anyMatch(f -> f.path(INSIDE).isObject());
  }

  /** What all parties may know. */
  static String common(String whole) {
    return shown(whole, null);
  }

  /** What one party may know. */
  static String shownTo(PersonId viewer, String whole) {
    return shown(whole, viewer.toString());
  }

  private static String shown(String whole, @org.jspecify.annotations.Nullable String viewer) {
    var all = JSON.readTree(whole);
    boolean hides = false;
    for (var node : all.path("findings")) {
      if (node instanceof ObjectNode finding && finding.path(INSIDE) instanceof ObjectNode inside) {
        boolean open = viewer != null && names(inside.path("openTo"), viewer);
        hides |= !open;
        if (open) {
          finding.set("text", inside.path("text"));
          finding.set("inputs", inside.path("inputs"));
        }
        finding.putNull(INSIDE);
      }
    }
    if (hides
        && all instanceof ObjectNode assessment
        && assessment.path("whyNotAutomated").size() > 0) {
      // Why a person decides may tell what a finding keeps, such as that a way is near the limit.
      assessment.putArray("whyNotAutomated").add("En handläggare går igenom ärendet.");
    }
    return all.toString();
  }

  private static boolean names(JsonNode openTo, String viewer) {
    return openTo.values().stream().anyMatch(n -> n.stringValue("").equals(viewer));
  }
}
