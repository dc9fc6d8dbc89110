package se.besked.casework.rules;

import java.util.Map;
import java.util.Set;

/** What the host knows of topics. */
public interface RuleTopics {
  /**
   * Reads the figures as the rules would.
   *
   * @throws IllegalArgumentException with a Swedish sentence that names the figure, also when there
   *     is no such topic
   */
  void check(String topic, Map<String, Object> figures);

  /** Ids of the e-services whose outcomes follow from the topic. */
  Set<String> services(String topic);
}
