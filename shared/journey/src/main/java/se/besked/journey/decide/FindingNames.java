package se.besked.journey.decide;

import java.util.ArrayList;
import se.besked.kernel.decisions.Finding;

/** What a finding's inputs are called in a letter. */
final class FindingNames {
  private FindingNames() {}

  /** The circumstance: the municipality's own rule when one was applied, else the law. */
  static String of(Finding finding) {
    return finding.law().shown();
  }

  /** The figure it was held against, when the rule has one. */
  static String requirement(Finding finding) {
    var limit = finding.inputs().get("limitMetres");
    var comparator = finding.inputs().get("comparator");
    if (limit == null || comparator == null) {
      return "";
    }
    return (comparator.equals("GT") ? "mer än " : "minst ") + limit + " m";
  }

  /** The municipal rule and how a value was measured. */
  static String source(Finding finding) {
    var parts = new ArrayList<String>();
    for (var name : new String[] {"municipalRule", "method"}) {
      if (finding.inputs().get(name) instanceof String text && !text.isBlank()) {
        parts.add(text);
      }
    }
    return String.join("; ", parts);
  }
}
