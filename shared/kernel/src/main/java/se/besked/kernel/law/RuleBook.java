package se.besked.kernel.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

  /** The same, with one more version of a topic. */
  public RuleBook with(String topic, Dated.Version<Parameters> version) {
    var all = new HashMap<>(topics);
    all.put(topic, all.getOrDefault(topic, new Dated<>(topic, List.of())).with(version));
    return new RuleBook(all);
  }

  /** The same, with one version of a topic for all days, whatever there was. */
  public RuleBook only(String topic, Dated.Version<Parameters> version) {
    var all = new HashMap<>(topics);
    all.put(topic, new Dated<>(topic, List.of(version)));
    return new RuleBook(all);
  }

  public boolean has(String topic) {
    return topics.containsKey(topic);
  }
}
