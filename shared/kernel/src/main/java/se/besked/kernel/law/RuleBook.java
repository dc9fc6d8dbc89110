package se.besked.kernel.law;

import java.time.LocalDate;
import java.util.Map;

/**
 * A municipality's figures by topic. A topic is an e-service's id, or something that several
 * services share, such as {@code "childcare-fees"}.
 */
public record RuleBook(Map<String, Dated<Parameters>> topics) {
  public RuleBook {
    topics = Map.copyOf(topics);
  }

  /**
   * The figures valid on a day.
   *
   * @throws MissingRule when there are none, instead of a guess
   */
  public Dated.Version<Parameters> on(String topic, LocalDate day) {
    var dated = topics.get(topic);
    if (dated == null) {
      throw new MissingRule(topic, day);
    }
    return dated.on(day);
  }

  public boolean has(String topic) {
    return topics.containsKey(topic);
  }
}
