package se.besked.kernel.decisions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.besked.kernel.law.LegalReference;

/**
 * What one rule found, with the inputs it used, so that it can be shown, stored and replayed.
 *
 * @param rule the rule's stable name, e.g. {@code "school-transport.distance"}
 * @param text one or two Swedish sentences to the citizen
 * @param inputs the values the rule looked at: strings, whole numbers and booleans, in the order
 *     they matter
 */
public record Finding(
    String rule, LegalReference law, Standing standing, String text, Map<String, Object> inputs) {
  public Finding {
    for (var value : inputs.values()) {
      if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
        throw new IllegalArgumentException("An input of " + rule + " is not a plain value");
      }
    }
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
