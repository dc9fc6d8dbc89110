package se.besked.casework.decisions;

import java.util.Set;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.decisions.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found for a decision, in two parts: what all parties may know, and inside some findings
 * what only those may know who know the home that it is about, or the applicant, and staff and
 * courts. The text is an assessment as the journey writes it ({@code
 * se.besked.kernel.decisions.Assessment}); anything else has no inside and is left as it is.
 */
final class Reasons {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String INSIDE = "inside";
  private static final String APPLICANT = Finding.APPLICANT;

  private Reasons() {}

  /** Whether anybody may know more than all may. */
  static boolean tellsSomeMore(String whole) {
    return JSON.readTree(whole).path("findings").values().stream()
        .anyMatch(f -> f.path(INSIDE).isObject());
  }

  /** What all parties may know. */
  static String common(String whole) {
    return shown(whole, Set.of());
  }

  /** What one party may know. */
  static String shownTo(PersonId viewer, boolean applicant, String whole) {
    var name = viewer.toString();
    return shown(whole, applicant ? Set.of(name, APPLICANT) : Set.of(name));
  }

  private static String shown(String whole, Set<String> viewer) {
    var all = JSON.readTree(whole);
    if (!(all instanceof ObjectNode assessment)
        || !(all.path("findings") instanceof ArrayNode findings)) {
      return whole;
    }
    var theirs = JSON.createArrayNode();
    for (var node : findings) {
      if (node instanceof ObjectNode finding && finding.path(INSIDE) instanceof ObjectNode inside) {
        if (names(inside.path("openTo"), viewer)) {
          finding.set("text", inside.path("text"));
          finding.set("inputs", inside.path("inputs"));
        }
        finding.putNull(INSIDE);
      }
      // What is the applicant's alone has no text for others.
      if (!node.path("text").stringValue("-").isEmpty()) {
        theirs.add(node);
      }
    }
    assessment.set("findings", theirs);
    if (!viewer.contains(APPLICANT)) {
      // Both tell what the applicant answered, and what a finding keeps.
      if (assessment.path("whyNotAutomated").size() > 0) {
        assessment.putArray("whyNotAutomated").add("En handläggare går igenom ärendet.");
      }
      if (assessment.path("whatWouldChange").size() > 0) {
        assessment.putArray("whatWouldChange");
      }
    }
    return assessment.toString();
  }

  private static boolean names(JsonNode openTo, Set<String> viewer) {
    return openTo.values().stream().anyMatch(n -> viewer.contains(n.stringValue("")));
  }
}
