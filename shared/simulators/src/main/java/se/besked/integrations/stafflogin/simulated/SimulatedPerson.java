package se.besked.integrations.stafflogin.simulated;

import java.util.List;
import java.util.Map;

/**
 * Somebody whom the simulated provider knows.
 *
 * @param id a word for tests and forms; also the provider's name for the person
 * @param label as the provider's page lists them
 * @param note what they are, in a few words
 * @param level the authentication context the provider claims
 * @param attributes what the provider says of them
 */
public record SimulatedPerson(
    String id, String label, String note, String level, Map<String, List<String>> attributes) {
  public SimulatedPerson {
    attributes = Map.copyOf(attributes);
  }
}
