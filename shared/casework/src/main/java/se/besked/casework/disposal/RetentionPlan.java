package se.besked.casework.disposal;

import java.util.List;
import java.util.Optional;

/**
 * What a municipality has decided to dispose of. What has no rule is kept.
 *
 * @param version names the plan's version for ever
 * @param isExample nobody has decided it; for trying only
 */
public record RetentionPlan(String version, boolean isExample, List<RetentionRule> rules) {
  public RetentionPlan {
    rules = List.copyOf(rules);
    long different = rules.stream().map(r -> r.service() + "/" + r.type()).distinct().count();
    if (different != rules.size()) {
      throw new IllegalArgumentException(
          "Gallringsplanen har två regler för samma e-tjänst och handlingstyp.");
    }
  }

  public Optional<RetentionRule> rule(String service, DocumentType type) {
    return rules.stream().filter(r -> r.service().equals(service) && r.type() == type).findFirst();
  }
}
