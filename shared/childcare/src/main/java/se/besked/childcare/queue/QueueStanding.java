package se.besked.childcare.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.childcare.Phrases;

/**
 * Where a child stands, told by the child's own circumstances and the order alone.
 *
 * @param place 1 for the one who is offered a place first; absent where the municipality does not
 *     show it
 */
public record QueueStanding(QueueOrder order, QueuedChild child, Optional<Integer> place) {

  /** Sentences, the most important criterion first. */
  public List<String> explanation(Locale locale) {
    var words = Phrases.in(locale);
    var all = new ArrayList<String>();
    all.add(words.say("queue.order"));
    order.criteria().forEach(c -> all.add(sentence(c, words)));
    order.withTieBreaks().stream()
        .filter(c -> !order.criteria().contains(c))
        .forEach(c -> all.add(words.say("queue.tie." + c)));
    all.add(words.say("queue.tie.arrival"));
    all.add(
        place
            .map(p -> words.say("queue.place", Integer.toString(p)))
            .orElseGet(() -> words.say("queue.noPlace")));
    return List.copyOf(all);
  }

  private String sentence(Criterion criterion, Phrases words) {
    var key = "queue." + criterion;
    return switch (criterion) {
      case SPECIAL_NEED -> words.say(applies(key, child.specialNeed()));
      case GUARANTEE_RISK -> words.say(applies(key, child.guaranteeAtRisk()));
      case SIBLING -> words.say(applies(key, child.sibling()));
      case QUEUE_DATE -> words.say(key, words.day(child.queueDate()));
      case BIRTHDATE_OLDEST -> words.say(key, words.day(child.birthDate()));
    };
  }

  private static String applies(String key, boolean yes) {
    return key + (yes ? ".yes" : ".no");
  }
}
