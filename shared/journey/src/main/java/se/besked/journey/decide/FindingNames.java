package se.besked.journey.decide;

import java.util.ArrayList;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Finding;

/** What a finding and its inputs are called in a letter. */
final class FindingNames {
  private final Words words;

  FindingNames(Words words) {
    this.words = words;
  }

  /** What was examined, in the service's own words; the law where it has none. */
  String of(Finding finding) {
    var key = "rule." + finding.rule();
    return words.knows(key) ? words.say(key) : finding.law().shown();
  }

  /** The figure it was held against, when the rule has one. */
  String requirement(Finding finding) {
    return finding.inputs().get("limitMetres") instanceof Integer limit
        ? ("GT".equals(finding.inputs().get("comparator")) ? "mer än " : "minst ")
            + Words.metres(limit)
        : "";
  }

  /** The law, the municipal rule and how a value was measured. */
  String source(Finding finding) {
    var parts = new ArrayList<String>();
    parts.add(finding.law().shown());
    for (var name : new String[] {"municipalRule", "method"}) {
      if (finding.inputs().get(name) instanceof String text && !text.isBlank()) {
        parts.add(text);
      }
    }
    return String.join("; ", parts);
  }
}
