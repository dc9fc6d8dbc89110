package se.besked.childcare.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A municipality's order in the queue. Where its criteria leave two children equal, the older one
 * comes first, then the one who queued first, then the application that arrived first; so there is
 * always one order, and the same one however it is asked for.
 *
 * @param criteria the most important first
 */
public record QueueOrder(List<Criterion> criteria) {
  private static final List<Criterion> WHEN_EQUAL =
      List.of(Criterion.BIRTHDATE_OLDEST, Criterion.QUEUE_DATE);

  public QueueOrder {
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty() || criteria.getFirst() != Criterion.SPECIAL_NEED) {
      throw new IllegalArgumentException(
          "Köordningen ska börja med SPECIAL_NEED: barn som behöver särskilt stöd ska skyndsamt"
              + " erbjudas förskola (skollagen 8 kap. 14 §).");
    }
    if (new HashSet<>(criteria).size() < criteria.size()) {
      throw new IllegalArgumentException("Ett villkor står två gånger i köordningen.");
    }
  }

  /**
   * Reads {@code [SPECIAL_NEED, SIBLING, BIRTHDATE_OLDEST]}.
   *
   * @throws IllegalArgumentException with a Swedish sentence naming the word that is unknown
   */
  public static QueueOrder from(List<String> names) {
    return new QueueOrder(names.stream().map(QueueOrder::criterion).toList());
  }

  private static Criterion criterion(String name) {
    return Arrays.stream(Criterion.values())
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Köordningens %s är okänt. Här finns %s."
                        .formatted(name, List.of(Criterion.values()))));
  }

  /** The criteria with those that settle what is equal, the most important first. */
  public List<Criterion> withTieBreaks() {
    var all = new ArrayList<>(criteria);
    WHEN_EQUAL.stream().filter(c -> !criteria.contains(c)).forEach(all::add);
    return List.copyOf(all);
  }

  /** Who is offered a place first comes first; two applications are never equal. */
  public Comparator<QueuedChild> comparator() {
    return withTieBreaks().stream()
        .map(Criterion::order)
        .reduce(Comparator::thenComparing)
        .orElseThrow()
        .thenComparing(QueuedChild::application);
  }

  /**
   * One child's standing, which tells nothing about any other child.
   *
   * @param queue all who wait at the unit, this child among them or not
   * @param showsPlace whether the municipality shows the place as a number
   */
  public QueueStanding standing(
      QueuedChild child, Collection<QueuedChild> queue, boolean showsPlace) {
    var order = comparator();
    var before = queue.stream().filter(other -> order.compare(other, child) < 0).count();
    return new QueueStanding(
        this, child, showsPlace ? Optional.of(Math.toIntExact(before) + 1) : Optional.empty());
  }
}
